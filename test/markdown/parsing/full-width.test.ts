import { expect, it } from 'vitest';
import { isOpeningBracket, toHalfWidth } from '../../../src/markdown/parsing/full-width.ts';

it('replaces punctuation of full width, character by character', () => {
  expect(toHalfWidth('【！code－cs［庭］（a.cs？name＝x＆range＝1＃b “t”）］')).toBe(
    '[!code-cs[庭](a.cs?name=x&range=1#b "t")]',
  );
});

it('knows opening brackets of any width', () => {
  const opening = ['[', '［', '【', ']', '(', '（', '！'].filter((character) =>
    isOpeningBracket(character.charCodeAt(0)),
  );
  expect(opening).toEqual(['[', '［', '【']);
});
