import type { TextSpan } from '../../model/text.ts';
import type { InlineToken } from '../../segments/index.ts';
import type { CheckedPair, PairCheck } from '../check.ts';
import { numberReadings } from '../numbers/number-readings.ts';
import { unitWords } from '../numbers/unit-words.ts';
import { differenceFindings, differencesOfKind } from '../tokens/token-differences.ts';
import { tokensOfKind } from '../tokens/tokens-of-kind.ts';

/** Finds units of measure that were exchanged or lost; names of units in the target's language are the same unit. */
export const unitDiffers: PairCheck = {
  code: 'unit-differs',
  find(pair, { locale }) {
    const { lost, added } = differencesOfKind(pair, 'unit');
    if (lost.length === 0) return [];
    // A unit may have a name that is no token: it is lost where none of its language's names stands beside its number. Of several
    // units that are the same, numbers tell which is lost.
    const symbols = new Set(lost.map(({ value }) => value));
    const alike = tokensOfKind(pair.sourceTokens, 'unit').filter(({ value }) => symbols.has(value));
    const gone = added.length > 0 ? lost : alike.filter((unit) => isBare(pair, unit, locale.tag));
    return differenceFindings('unit-differs', { one: 'unit', many: 'units' }, { lost: gone, added }, pair);
  },
};

/** What may stand between a number and its unit: spaces, hyphens, markers of emphasis, a bracket. */
const BETWEEN = String.raw`(?:[\s\u00a0\u202f\u2009\-‑–(（*_]|&nbsp;)*`;
const AFTER = new RegExp(`^${BETWEEN}`, 'u');
const BEFORE = new RegExp(`${BETWEEN}$`, 'u');

/** `10 bis 20 GB`, `10–20 GB`, `24 x 24 px`: the unit of the next number is that of this one. */
const SHARED = /^\s*(?:[-‑–—~〜～/×,、，،]|[\p{L}\p{M}]{1,5})\s*$/u;

/** Letters that all forms of a word have in common, at least, `mega` of megabyte too. */
const SHORTEST_STEM = 4;

/** Whether the number of a source's unit stands in the target, and nothing there names the unit. */
function isBare(pair: CheckedPair, unit: InlineToken, language: string): boolean {
  const { target, targetTokens } = pair;
  const units = tokensOfKind(targetTokens, 'unit');
  const counterparts = counterpartsOf(unit, pair).filter(
    ({ range }) => !units.some((other) => touches(target, range, other.range)),
  );
  if (counterparts.length === 0) return false;
  const words = unitWords(unit.value, language);
  if (namesElsewhere(target, units, words)) return false;
  return counterparts.every(
    ({ range }) =>
      !words.some(
        (word) =>
          target.slice(range.end).replace(AFTER, '').toLowerCase().startsWith(word.slice(0, SHORTEST_STEM)) ||
          target.slice(0, range.start).replace(BEFORE, '').toLowerCase().endsWith(word),
      ) && !units.some((other) => other.value === unit.value && sharesUnit(range.end, other, pair)),
  );
}

/** The numbers of the target that may be that of a source's unit. */
function counterpartsOf(unit: InlineToken, { source, sourceTokens, targetTokens }: CheckedPair): InlineToken[] {
  const numbers = tokensOfKind(sourceTokens, 'number');
  const number = numbers.find(({ range }) => touches(source, range, unit.range));
  if (!number) return [];
  const readings = numberReadings(number.value);
  const others = new Set(numbers.map(({ value }) => value).filter((value) => value !== number.value));
  return tokensOfKind(targetTokens, 'number').filter(
    ({ value }) => !others.has(value) && numberReadings(value).some((reading) => readings.includes(reading)),
  );
}

/** Whether a number and a unit stand side by side, but for a space or a hyphen. */
function touches(text: string, number: TextSpan, unit: TextSpan): boolean {
  const [first, second] = number.start < unit.start ? [number, unit] : [unit, number];
  return /^(?:[\s\u00a0\u202f\u2009-]|&nbsp;)?$/u.test(text.slice(first.end, second.start));
}

/** Whether a text names a unit in words apart from its numbers: `объем данных в байтах`. */
function namesElsewhere(text: string, units: readonly InlineToken[], words: readonly string[]): boolean {
  const rest = units.reduce(
    (left, { range }) => left.slice(0, range.start) + ' '.repeat(range.end - range.start) + left.slice(range.end),
    text.toLowerCase(),
  );
  return words.some(
    (word) => word.length >= SHORTEST_STEM && rest.includes(word.slice(0, Math.max(SHORTEST_STEM, word.length - 2))),
  );
}

function sharesUnit(end: number, unit: InlineToken, { target, targetTokens }: CheckedPair): boolean {
  const next = targetTokens.find(({ kind, range }) => kind === 'number' && range.start >= end);
  return (
    next !== undefined && touches(target, next.range, unit.range) && SHARED.test(target.slice(end, next.range.start))
  );
}
