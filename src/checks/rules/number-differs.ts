import type { PairCheck } from '../check.ts';
import { numberDifferences } from '../numbers/compare-numbers.ts';
import { differenceFindings } from '../tokens/token-differences.ts';

/** Finds numbers that one half lacks, whatever their digits, separators and whether they are written in words. */
export const numberDiffers: PairCheck = {
  code: 'number-differs',
  find(pair, { locale, sourceLocale }) {
    const differences = numberDifferences(
      { text: pair.source, tokens: pair.sourceTokens, language: sourceLocale.tag },
      { text: pair.target, tokens: pair.targetTokens, language: locale.tag },
    );
    return differenceFindings('number-differs', { one: 'number', many: 'numbers' }, differences, pair);
  },
};
