import type { InlineToken } from '../../segments/index.ts';
import type { PairCheck } from '../check.ts';
import { numbersMissing, type NumberedHalf } from '../numbers/compare-numbers.ts';
import { differenceFindings } from '../token-differences.ts';

/** Finds numbers that one half lacks, whatever their digits, separators and whether they are written in words. */
export const numberDiffers: PairCheck = {
  code: 'number-differs',
  find(pair, { locale, sourceLocale }) {
    const source: NumberedHalf = { text: pair.source, tokens: pair.sourceTokens, language: sourceLocale.tag };
    const target: NumberedHalf = { text: pair.target, tokens: pair.targetTokens, language: locale.tag };
    const lost = numbersMissing(source, target);
    const added = numbersMissing(target, source).filter(
      (number) => !isCounter(pair.target, number) && !isFullHour(pair.target, number),
    );
    return differenceFindings('number-differs', { one: 'number', many: 'numbers' }, { lost, added }, pair);
  },
};

/** Where one language says "a file" and "these times", another says "1 file" and "2 つの時刻". */
function isCounter(target: string, { value, range }: InlineToken): boolean {
  return (
    value === '1' || (value.length === 1 && /^[ \u00a0]?(?:つ|個|種|次|个|种|進|进)/.test(target.slice(range.end)))
  );
}

/** "5 PM" has no minutes, 17:00 has. */
function isFullHour(target: string, { value, range }: InlineToken): boolean {
  return value === '00' && /\d[:.h]$/.test(target.slice(0, range.start));
}
