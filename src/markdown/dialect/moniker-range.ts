/** The versions of a product for which a part of an article holds: any of these, each of which asks for all of its own. */
export type MonikerRange = readonly (readonly Comparator[])[];

/** One condition on a version. */
export interface Comparator {
  readonly operator: '=' | '>=' | '>' | '<=' | '<';
  readonly moniker: string;
}

/** A version that a reader can choose, or all versions before or behind those that are known by name. */
export interface MonikerChoice {
  /** The moniker, or the condition that stands for all others: `<aspnetcore-3.0`. */
  readonly id: string;
  readonly moniker: string;
  readonly place: 'at' | 'before' | 'behind';
}

/** Nobody chooses among more. */
const MOST_CHOICES = 100;

/** Places of monikers in the order of their versions. */
export type MonikerOrder = ReadonlyMap<string, number>;

const COMPARATOR = /\s*(>=|<=|=|>|<|)\s*([A-Za-z0-9][\w.-]*)(?=\s|[<>=]|$)/y;

/**
 * Reads the range of a moniker: comparisons, of which all must hold, in alternatives parted by `||`. Without an operator
 * a moniker means itself. Gives undefined for anything else.
 * `parseMonikerRange('>= a-1.0 < a-3.0 || b-1.0')`
 */
export function parseMonikerRange(text: string): MonikerRange | undefined {
  const range = text.split('||').map(parseAlternative);
  return range.every((alternative) => alternative !== undefined) ? range : undefined;
}

function parseAlternative(text: string): Comparator[] | undefined {
  const comparators: Comparator[] = [];
  const end = text.trimEnd().length;
  for (let position = 0; position < end; position = COMPARATOR.lastIndex) {
    COMPARATOR.lastIndex = position;
    const match = COMPARATOR.exec(text);
    if (!match) return undefined;
    const operator = (match[1] === '' ? '=' : match[1]) as Comparator['operator'];
    comparators.push({ operator, moniker: (match[2] ?? '').toLowerCase() });
  }
  return comparators.length > 0 ? comparators : undefined;
}

/** Tells whether a version is in a range. `known` are all versions by their places, where somebody has defined them. */
export function isInRange(range: MonikerRange, choice: MonikerChoice, known?: MonikerOrder): boolean {
  return range.some((comparators) =>
    comparators.every(({ operator, moniker }) => {
      const order = compare(choice, moniker, known);
      if (order === undefined) return false;
      if (order === 0) return operator === '=' || operator === '>=' || operator === '<=';
      return order < 0 ? operator.startsWith('<') : operator.startsWith('>');
    }),
  );
}

/**
 * Lists the versions among which a reader of these ranges can choose, oldest first: those that are known, else those
 * that the ranges mention. Where a range takes in none of them, as `< a-3.0` does while nothing older is mentioned, a
 * choice for all of these versions is added. Gives none if there are too many to choose from.
 */
export function monikerChoices(ranges: readonly MonikerRange[], known?: MonikerOrder): MonikerChoice[] {
  const names = known ? [...known.keys()] : mentioned(ranges);
  if (names.length > MOST_CHOICES) return [];
  const choices = names.map((moniker): MonikerChoice => ({ id: moniker, moniker, place: 'at' }));
  for (const range of ranges) {
    if (choices.some((choice) => isInRange(range, choice, known))) continue;
    const [first] = range.flat();
    if (!first) continue;
    const { moniker, operator } = first;
    const before: MonikerChoice = { id: `<${moniker}`, moniker, place: 'before' };
    const behind: MonikerChoice = { id: `>${moniker}`, moniker, place: 'behind' };
    const product = splitMoniker(moniker).product;
    const isOfProduct = (choice: MonikerChoice): boolean => splitMoniker(choice.moniker).product === product;
    if (operator.startsWith('<') && isInRange(range, before, known))
      choices.splice(choices.findIndex(isOfProduct), 0, before);
    else if (isInRange(range, behind, known)) choices.splice(choices.findLastIndex(isOfProduct) + 1, 0, behind);
  }
  return choices;
}

/** Writes a range in signs that every language reads: `>= a-1.0 <= a-3.0` becomes `a-1.0 – a-3.0`. */
export function describeRange(range: MonikerRange): string {
  return range.map(describeAlternative).join(' | ');
}

const SIGNS = { '=': '', '>=': '≥ ', '>': '> ', '<=': '≤ ', '<': '< ' } as const;

function describeAlternative(comparators: readonly Comparator[]): string {
  const [from, to] = comparators;
  if (comparators.length === 2 && from?.operator === '>=' && to?.operator === '<=')
    return `${from.moniker} – ${to.moniker}`;
  return comparators.map(({ operator, moniker }) => `${SIGNS[operator]}${moniker}`).join(', ');
}

/** The places of versions that are given from the oldest to the newest. */
export function monikerOrder(monikers: readonly string[]): MonikerOrder {
  return new Map(monikers.map((moniker, place) => [moniker.toLowerCase(), place]));
}

/** The monikers in ranges, by product in the order of the text, versions of a product in their own order. */
function mentioned(ranges: readonly MonikerRange[]): string[] {
  const versions = new Map<string, string[]>();
  for (const name of new Set(ranges.flat(2).map(({ moniker }) => moniker))) {
    const { product } = splitMoniker(name);
    const names = versions.get(product);
    if (names) names.push(name);
    else versions.set(product, [name]);
  }
  return [...versions.values()].flatMap((names) => names.sort(byVersion));
}

/** Negative if a choice comes before a moniker; undefined if nobody can tell. */
function compare({ moniker: own, place }: MonikerChoice, moniker: string, known?: MonikerOrder): number | undefined {
  if (place === 'at') {
    if (own === moniker) return 0;
    const [ownPlace, otherPlace] = [known?.get(own), known?.get(moniker)];
    if (ownPlace !== undefined && otherPlace !== undefined) return ownPlace - otherPlace;
  }
  if (splitMoniker(own).product !== splitMoniker(moniker).product) return undefined;
  if (place !== 'at') return place === 'before' ? -1 : 1;
  return byVersion(own, moniker);
}

function byVersion(moniker: string, other: string): number {
  return splitMoniker(moniker).version.localeCompare(splitMoniker(other).version, 'en', { numeric: true });
}

/** `splitMoniker('aspnetcore-3.1') // => { product: 'aspnetcore-', version: '3.1' }` */
function splitMoniker(moniker: string): { readonly product: string; readonly version: string } {
  const start = moniker.search(/\d[\d.]*$/);
  return start === -1
    ? { product: moniker, version: '' }
    : { product: moniker.slice(0, start), version: moniker.slice(start) };
}
