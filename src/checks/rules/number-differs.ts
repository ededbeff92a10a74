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
    // Where one language says "a file", another says "1 file".
    const added = numbersMissing(target, source).filter(({ value }) => value !== '1');
    return differenceFindings('number-differs', { one: 'number', many: 'numbers' }, { lost, added }, pair);
  },
};
