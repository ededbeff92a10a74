import { expect, it } from 'vitest';
import { SharedTexts } from '../../src/model/shared-texts.ts';

it('gives the text that it is given', () => {
  const texts = new SharedTexts();
  expect([texts.of('a/b.md'), texts.of(['a', 'b.md'].join('/')), texts.of('')]).toEqual(['a/b.md', 'a/b.md', '']);
});
