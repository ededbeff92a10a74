import { increase } from '../../model/increase.ts';
import type { Finding } from '../../model/finding.ts';
import type { PairContext } from '../../segments/index.ts';
import type { CheckContext, CheckedPair, LocaleCheck } from '../check.ts';
import { SentenceTable } from '../sentence-table.ts';
import { customsOf, type EndMark, type LocaleCustoms } from '../locale-customs.ts';

/** Finds targets that end with another mark than their source, as their language sees it. */
export const endPunctuation: LocaleCheck = {
  code: 'end-punctuation',
  findAll: (pairs, context) => {
    const ends = pairs.map((pair) => endsOf(pair, context));
    const isCustomary = learnExchanges(pairs, ends);
    const isCustomaryWording = learnWordings(pairs, ends);
    const sentences = learnSentences(pairs, ends);
    const stopped = customsOf(context.locale.tag).hasFreeEnds ? placesOfFullStops(pairs, ends) : new Set<PairContext>();
    return pairs.flatMap((pair, index) => {
      const both = ends[index];
      if (!both) return [];
      const isSame =
        isEquivalent(both.source.mark, both.target.mark, pair.context, context) ||
        isCustomary(pair.context, both) ||
        isCustomaryWording(pair, both) ||
        isStyleOfList(index, pairs, ends) ||
        (both.target.mark === 'no mark' &&
          both.source.mark === 'full stop' &&
          (!sentences.isSentence(wordsIn(pair)) || isGoneOn(pair, pairs[index + 1]))) ||
        (both.source.mark === 'full stop' && both.target.mark === 'colon' && introduces(pair, pairs[index + 1]));
      return isSame && !lacksCustomaryStop(pair, both, context, stopped)
        ? []
        : [{ pair: index, finding: findingFor(pair, both) }];
    });
  },
};

interface PairEnds {
  readonly source: SegmentEnd;
  readonly target: SegmentEnd;
}

function endsOf(pair: CheckedPair, context: CheckContext): PairEnds | undefined {
  const { source, target } = pair.prose();
  const sourceEnd = endOf(source.text, customsOf(context.sourceLocale.tag));
  const targetEnd = endOf(target.text, customsOf(context.locale.tag));
  if (!sourceEnd || !targetEnd) return undefined;
  const isSame = sourceEnd.mark === targetEnd.mark;
  // `etc.` and `Inc.` end with their own full stop, which their translation need not have.
  // A question that is the text of a link may end the question, and then a full stop the sentence.
  if (sourceEnd.mark === 'question mark' && targetEnd.mark === 'full stop') {
    const inner = endOf(target.text.slice(0, targetEnd.start), customsOf(context.locale.tag));
    if (inner?.mark === 'question mark') return undefined;
  }
  if (!isSame && (ABBREVIATED_END.test(source.text) || ABBREVIATED_END.test(target.text))) return undefined;
  return { source: sourceEnd, target: targetEnd };
}

/** How many pairs must exchange one mark for another, and how many of those whose source ends with it, to make that the style of a docset. */
const FEWEST_EXCHANGES = 20;
const EXCHANGED_SHARE = 0.07;

/** Learns which marks a docset exchanges on purpose: colons for full stops before lists, in Russian. */
function learnExchanges(
  pairs: readonly CheckedPair[],
  ends: readonly (PairEnds | undefined)[],
): (place: PairContext, ends: PairEnds) => boolean {
  const seen = new Map<string, number>();
  const exchanged = new Map<string, number>();
  const keyOf = (place: PairContext, { source }: PairEnds): string => `${place}: ${source.mark}`;
  pairs.forEach(({ source, target, context }, index) => {
    const both = ends[index];
    if (!both || source === target) return;
    const key = keyOf(context, both);
    increase(seen, key);
    increase(exchanged, `${key} → ${both.target.mark}`);
  });
  return (place, both) => {
    const key = keyOf(place, both);
    const count = exchanged.get(`${key} → ${both.target.mark}`) ?? 0;
    return count >= FEWEST_EXCHANGES && count >= (seen.get(key) ?? 0) * EXCHANGED_SHARE;
  };
}

/** How many targets with a word at one edge must exchange one mark for another, and how many of those whose source ends with it. */
const FEWEST_WORDINGS = 4;
const WORDING_SHARE = 0.2;

/**
 * Learns by which words at their edges targets show that they are worded in another way than their sources, and so end in another way: German
 * translates “Creates a file.” as “Erstellen einer Datei”, and “To open it:” as “So öffnen Sie sie”.
 */
function learnWordings(
  pairs: readonly CheckedPair[],
  ends: readonly (PairEnds | undefined)[],
): (pair: CheckedPair, ends: PairEnds) => boolean {
  const seen = new Map<string, number>();
  const exchanged = new Map<string, number>();
  const keysOf = ({ target }: CheckedPair, { source }: PairEnds): string[] => {
    const [first, last] = [FIRST_WORD.exec(target)?.[0], LAST_WORD.exec(target)?.[0]];
    return [
      ...(first === undefined ? [] : [`${source.mark}: ${first} …`]),
      ...(last === undefined ? [] : [`${source.mark}: … ${last}`]),
    ];
  };
  // What stands there many times is one wording.
  const distinct = new Set<string>();
  pairs.forEach((pair, index) => {
    const both = ends[index];
    if (!both || pair.source === pair.target || distinct.has(pair.target)) return;
    distinct.add(pair.target);
    for (const key of keysOf(pair, both)) {
      increase(seen, key);
      if (both.target.mark !== both.source.mark) increase(exchanged, `${key} → ${both.target.mark}`);
    }
  });
  return (pair, both) =>
    both.source.mark !== both.target.mark &&
    keysOf(pair, both).some((key) => {
      const count = exchanged.get(`${key} → ${both.target.mark}`) ?? 0;
      return count >= FEWEST_WORDINGS && count >= (seen.get(key) ?? 0) * WORDING_SHARE;
    });
}

/** Learns by the targets of a docset how sentences read, which end with a full stop, and how other texts do. */
function learnSentences(pairs: readonly CheckedPair[], ends: readonly (PairEnds | undefined)[]): SentenceTable {
  const table = new SentenceTable();
  const distinct = new Set<string>();
  pairs.forEach((pair, index) => {
    const both = ends[index];
    if (!both || both.source.mark !== both.target.mark || pair.source === pair.target || distinct.has(pair.target))
      return;
    if (both.target.mark !== 'full stop' && both.target.mark !== 'no mark') return;
    distinct.add(pair.target);
    table.learn(wordsIn(pair), both.target.mark === 'full stop');
  });
  return table;
}

function wordsIn(pair: CheckedPair): string[] {
  return pair.prose().target.words.map(({ text }) => text.toLowerCase());
}

/** Whether a sentence goes on in the next segment, which begins with a small letter, other than its source. */
function isGoneOn(pair: CheckedPair, next: CheckedPair | undefined): boolean {
  return (
    next !== undefined &&
    articleOf(next) === articleOf(pair) &&
    /^\P{L}*\p{Ll}/u.test(next.target) &&
    !/^\P{L}*\p{Ll}/u.test(next.source)
  );
}

/** Whether a sentence introduces what follows: it says so, or a list or table is behind it. */
function introduces(pair: CheckedPair, next: CheckedPair | undefined): boolean {
  if (/\b(?:following|below)\b/i.test(pair.source)) return true;
  const isBehind = next?.context === 'list' || next?.context === 'table';
  return isBehind && next.context !== pair.context && articleOf(next) === articleOf(pair);
}

const FIRST_WORD = /[\p{L}\p{M}]+/u;
const LAST_WORD = /[\p{L}\p{M}]+(?=[^\p{L}\p{M}]*$)/u;

/** Whether the item before or behind in a list or table exchanges the same marks: its translator has decided so. */
function isStyleOfList(index: number, pairs: readonly CheckedPair[], ends: readonly (PairEnds | undefined)[]): boolean {
  const [pair, both] = [pairs[index], ends[index]];
  if (!pair || !both || pair.context === 'paragraph' || pair.context === 'heading') return false;
  return [index - 1, index + 1].some((other) => {
    const [neighbour, itsEnds] = [pairs[other], ends[other]];
    return (
      neighbour?.context === pair.context &&
      articleOf(neighbour) === articleOf(pair) &&
      neighbour.source !== neighbour.target &&
      itsEnds?.source.mark === both.source.mark &&
      itsEnds.target.mark === both.target.mark
    );
  });
}

/** The tag of a pair's article, which begins its id: `999d6` of `999d6-107`. */
function articleOf({ id }: CheckedPair): string {
  return id.slice(0, id.lastIndexOf('-'));
}

/** How many sentences of lists, tables and the like must be seen, and how many of them end with a full stop, to make that the custom. */
const FEWEST_SENTENCES = 30;
const CUSTOMARY_SHARE = 0.9;

/** Learns in which places sentences keep their full stop in a docset, although the language does not demand it there. */
function placesOfFullStops(
  pairs: readonly CheckedPair[],
  ends: readonly (PairEnds | undefined)[],
): ReadonlySet<PairContext> {
  const counts = new Map<PairContext, { seen: number; stopped: number }>();
  pairs.forEach(({ context }, index) => {
    const both = ends[index];
    if (both?.source.mark !== 'full stop') return;
    const count = counts.get(context) ?? { seen: 0, stopped: 0 };
    counts.set(context, count);
    count.seen++;
    if (both.target.mark === 'full stop') count.stopped++;
  });
  return new Set(
    Array.from(counts)
      .filter(([, { seen, stopped }]) => seen >= FEWEST_SENTENCES && stopped >= seen * CUSTOMARY_SHARE)
      .map(([place]) => place),
  );
}

/** Whether a sentence lacks the full stop that sentences have in its place. */
function lacksCustomaryStop(
  pair: CheckedPair,
  { source, target }: PairEnds,
  { locale }: CheckContext,
  stopped: ReadonlySet<PairContext>,
): boolean {
  if (source.mark !== 'full stop' || target.mark !== 'no mark' || !stopped.has(pair.context)) return false;
  return customsOf(locale.tag).sentenceEnd.test(pair.prose().target.text.slice(0, target.end));
}

function findingFor(pair: CheckedPair, { source: sourceEnd, target: targetEnd }: PairEnds): Finding {
  const { source, target } = pair.prose();
  return {
    check: 'end-punctuation',
    message: `The source ends with ${named(sourceEnd.mark)}, the target with ${named(targetEnd.mark)}.`,
    source: [source.rangeOf(sourceEnd.start, sourceEnd.end)],
    target: [target.rangeOf(targetEnd.start, targetEnd.end)],
  };
}

const ABBREVIATED_END =
  /(?:(?<!\p{L})\p{Lu}|\b(?:etc|inc|corp|ltd|vs|co|approx|no|e\.?g|i\.?e|a\.m|p\.m))\.[\s\p{Pe}\p{Pf}"'*_]*$/iu;

/** What may close behind the mark: quotation marks, brackets, space, and marks of direction. */
const CLOSERS = /[\s*_"'”’“‘»›«\u200E\u200F\u202A-\u202E\u2066-\u2069\p{Pe}]+$/u;
const LAST_MARK = /(?:\.{3,}|…+|[.。．｡!！?？؟:：;；؛\u037E,，、،।॥۔։՝՞·\u0387።፧፤።។៕။།])$/u;

const MARKS: Readonly<Record<string, EndMark>> = Object.fromEntries(
  (
    [
      ['full stop', '.。．｡।॥۔։።។៕။།'],
      ['question mark', '?？؟፧\u037E'],
      ['exclamation mark', '!！'],
      ['colon', ':：'],
      ['semicolon', ';；؛፤'],
      ['comma', ',，、،'],
    ] as const
  ).flatMap(([mark, characters]) => Array.from(characters, (character) => [character, mark])),
);

interface SegmentEnd {
  readonly mark: EndMark | 'no mark';
  readonly start: number;
  readonly end: number;
}

/** The mark that ends a text, or the last character where none does; undefined for a text without letters. */
function endOf(text: string, customs: LocaleCustoms): SegmentEnd | undefined {
  if (!/\p{L}/u.test(text)) return undefined;
  const bare = text.replace(CLOSERS, '');
  const end = bare.length;
  const match = LAST_MARK.exec(bare);
  // `C:`, `.NET:` – a mark that stands alone before a name is none at the end of one.
  if (!match) return { mark: 'no mark', start: Math.max(0, end - 1), end };
  const [characters] = match;
  const mark =
    characters.length > 1 || characters === '…' ? 'ellipsis' : (customs.endMarks[characters] ?? MARKS[characters]);
  return { mark: mark ?? 'no mark', start: match.index, end };
}

type End = SegmentEnd['mark'];

/** Marks that may stand for each other in every language: sentences calm down, items of lists end as the list does. */
const ALWAYS_EQUIVALENT: readonly (readonly [End, End])[] = [
  ['exclamation mark', 'full stop'],
  ['semicolon', 'full stop'],
  ['full stop', 'semicolon'],
  ['no mark', 'semicolon'],
  ['comma', 'semicolon'],
  ['ellipsis', 'full stop'],
  ['ellipsis', 'no mark'],
  ['ellipsis', 'colon'],
  ['comma', 'no mark'],
  ['comma', 'full stop'],
  ['no mark', 'comma'],
];

/** What East and Southeast Asian languages do besides: questions and introductions may end like any sentence. */
const FREELY_EQUIVALENT: readonly (readonly [End, End])[] = [
  ['colon', 'full stop'],
  ['colon', 'no mark'],
  ['colon', 'comma'],
  ['question mark', 'full stop'],
  ['question mark', 'no mark'],
  ['exclamation mark', 'no mark'],
  ['semicolon', 'no mark'],
  ['no mark', 'full stop'],
];

function isEquivalent(source: End, target: End, place: PairContext, { locale }: CheckContext): boolean {
  if (source === target) return true;
  // Translators put the full stop that a sentence lacks, and take away the colon of a heading.
  if (source === 'no mark' && target === 'full stop' && place !== 'heading') return true;
  if (source === 'colon' && target === 'no mark' && place === 'heading') return true;
  const customs = customsOf(locale.tag);
  const holds = (table: readonly (readonly [End, End])[]): boolean =>
    table.some(([one, other]) => one === source && other === target);
  if (holds(ALWAYS_EQUIVALENT)) return true;
  if (customs.hasFreeEnds && holds(FREELY_EQUIVALENT)) return true;
  // Nouns in lists and tables end with nothing there, whatever their originals do.
  if (customs.hasFreeEnds && place !== 'paragraph' && place !== 'quote' && target === 'no mark') return true;
  return !customs.hasFullStops && (target === 'no mark' || (source === 'no mark' && target === 'full stop'));
}

function named(mark: End): string {
  return mark === 'no mark' ? 'no mark' : /^[aeiou]/.test(mark) ? `an ${mark}` : `a ${mark}`;
}
