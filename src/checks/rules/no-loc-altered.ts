import type { Finding } from '../../model/finding.ts';
import type { CheckedPair, PairCheck } from '../check.ts';
import { proseOf } from '../prose.ts';
import { termPattern } from '../term-pattern.ts';

/** Finds terms that are not to be translated, that the source holds and the target lacks. */
export const noLocAltered: PairCheck = {
  code: 'no-loc-altered',
  find: (pair) => {
    const lost = pair.noLoc.filter((term) => term !== '' && pair.source.includes(term) && !isKept(term, pair.target));
    return [...new Set(lost)]
      .filter((term) => !lost.some((longer) => longer !== term && longer.includes(term)))
      .flatMap((term) => findingFor(term, pair));
  },
};

function findingFor(term: string, pair: CheckedPair): Finding[] {
  const { source } = proseOf(pair);
  const ranges = Array.from(source.text.matchAll(termPattern(term, 'gu')))
    .filter(({ 0: found, index }) => !isPartOfName(found, source.text.slice(index + found.length), pair.target))
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

/** `Identity` is not to be translated, but `Identity Provider` is something else, unless its second word was left, too. */
function isPartOfName(term: string, behind: string, target: string): boolean {
  if (!/^\p{Lu}\p{Ll}+$/u.test(term)) return false;
  const next = /^ (\p{Lu}\p{Ll}+)/u.exec(behind)?.[1];
  return next !== undefined && !target.includes(next);
}

/** Capitals as the target's grammar wants them, hyphens of compounds and other shapes of apostrophes leave a term what it is. */
function isKept(term: string, target: string): boolean {
  return target.includes(term) || comparable(target).includes(comparable(term));
}

function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/[\s\u2010\u2011-]+/g, ' ');
}
