import type { Finding } from '../../model/finding.ts';
import { withoutAddresses } from '../links/addresses.ts';
import type { CheckedPair, LocaleCheck } from '../check.ts';
import { termPattern } from '../terms/term-pattern.ts';

/** Finds terms that are not to be translated, that the source holds and the target lacks. */
export const noLocAltered: LocaleCheck = {
  code: 'no-loc-altered',
  findAll: (pairs) => {
    const customs = new TranslatedNames(pairs);
    return pairs.flatMap((pair, index) =>
      lostTerms(pair).flatMap((term) => findingFor(term, pair, customs).map((finding) => ({ pair: index, finding }))),
    );
  },
};

/** Terms that the target lacks, but for those within a longer one. */
function lostTerms(pair: CheckedPair): string[] {
  const lost = pair.noLoc.filter((term) => term !== '' && pair.source.includes(term) && !isKept(term, pair));
  return [...new Set(lost)].filter((term) => !lost.some((longer) => longer !== term && longer.includes(term)));
}

function findingFor(term: string, pair: CheckedPair, customs: TranslatedNames): Finding[] {
  const { source } = pair.prose();
  const ranges = Array.from(source.text.matchAll(termPattern(term, 'gu')))
    .filter(({ 0: found, index }) => {
      const name = nameFrom(found, source.text.slice(index + found.length));
      return name === undefined || !customs.has(name, term);
    })
    .map(({ 0: found, index }) => source.rangeOf(index, index + found.length));
  if (ranges.length === 0) return [];
  return [
    {
      check: 'no-loc-altered',
      message: `“${term}” is not to be translated, but the target lacks it.`,
      source: ranges,
      target: [],
      suggestion: `Write “${term}” as the source does.`,
      pattern: term,
    },
  ];
}

/** The name that a term begins, or undefined: `Identity` is not to be translated, but `Identity Provider` may be something else. */
function nameFrom(term: string, behind: string): string | undefined {
  if (!/^\p{Lu}\p{Ll}+$/u.test(term)) return undefined;
  const next = /^ \p{Lu}\p{Ll}+/u.exec(behind)?.[0];
  return next === undefined ? undefined : term + next;
}

const FEWEST_SEEN = 3;
/** A longer name that a docset translates this often is translated by custom. */
const CUSTOMARY_SHARE = 0.8;

/** Knows of names that begin with a term whether a docset translates them. */
class TranslatedNames {
  readonly #pairs: readonly CheckedPair[];
  readonly #known = new Map<string, boolean>();

  constructor(pairs: readonly CheckedPair[]) {
    this.#pairs = pairs;
  }

  has(name: string, term: string): boolean {
    let isTranslated = this.#known.get(name);
    if (isTranslated === undefined) {
      const holders = this.#pairs.filter(({ source }) => source.includes(name));
      const translated = holders.filter((pair) => !isKept(term, pair));
      isTranslated = holders.length >= FEWEST_SEEN && translated.length >= holders.length * CUSTOMARY_SHARE;
      this.#known.set(name, isTranslated);
    }
    return isTranslated;
  }
}

/** Capitals as the target's grammar wants them, hyphens of compounds and other shapes of apostrophes leave a term what it is. */
function isKept(term: string, { target, targetTokens }: CheckedPair): boolean {
  if (!comparable(target).includes(comparable(term))) return false;
  return !/\][([]/.test(target) || comparable(withoutAddresses(target, targetTokens)).includes(comparable(term));
}

function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/[\s\u2010\u2011-]+/g, ' ');
}
