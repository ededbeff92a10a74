import { expect, test } from 'vitest';
import { unitWords } from '../../../src/checks/numbers/unit-words.ts';

test.each([
  ['MB', 'ru', ['мегабайт', 'мб']],
  ['GB', 'fi', ['gigatavua', 'gt']],
  ['km', 'zh-TW', ['公里']],
  ['px', 'fr', ['px']],
  ['USD', 'pl', ['dolarów amerykańskich', '$']],
  ['EUR', 'el', ['ευρώ', '€']],
])('%s is called so in %s', (symbol, language, names) => {
  expect(unitWords(symbol, language)).toEqual(expect.arrayContaining(names));
});

test('longer names come first', () => {
  const lengths = unitWords('MB', 'ru').map((name) => name.length);
  expect(lengths).toEqual([...lengths].sort((one, other) => other - one));
});
