import { withMatch } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const currencyLost: Fault = {
  name: 'the currency of a sum is lost',
  expects: ['unit-differs'],
  plant: (pair, { random }) =>
    /[$€£]\d/.test(pair.source) && !pair.source.includes('`')
      ? withMatch(pair, /[$€£]\s?(?=\d)| ?(?:US-Dollar|(?:US)?ドル|米ドル|دولار(?: أمريكي)?|ดอลลาร์)/g, random, () => '')
      : undefined,
};
