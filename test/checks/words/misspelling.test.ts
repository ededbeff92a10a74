import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMisspelling } from '../../../src/checks/words/misspelling.ts';

test.each([
  ['Contso', 'Contoso'],
  ['Conttoso', 'Contoso'],
  ['Comtoso', 'Contoso'],
  ['Ocntoso', 'Contoso'],
  ['AIP', 'API'],
])('%s is a misspelling of %s', (word, name) => {
  expect(isMisspelling(word, name)).toBe(true);
});

test.each([
  ['contoso', 'Contoso'],
  ['Contosos', 'Contoso'],
  ['MSA', 'MFA'],
  ['Wort', 'Word'],
  ['Fabrikam', 'Contoso'],
])('%s is none of %s', (word, name) => {
  expect(isMisspelling(word, name)).toBe(false);
});

test('a word that is much longer or shorter is none', () => {
  const word = fc.stringMatching(/^[a-z]{5,9}$/);
  fc.assert(fc.property(word, word, (one, rest) => !isMisspelling(one + rest, one)));
});
