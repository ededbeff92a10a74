import type { TextSpan } from '../../model/text.ts';
import type { InlineToken, InlineTokenKind } from '../../segments/index.ts';

/** Letters of scripts that set words apart by spaces; Korean appends particles to whatever stands before. */
const SPACED_LETTER =
  /(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Hang}ー々])\p{L}/u;
/** Languages that append endings to any noun, code and names included. */
const AGGLUTINATIVE = /^(?:tr|fi|hu|et|eu|kk|az|uz)\b/;
/** Words of one letter that Arabic and Hebrew write together with the next word. */
const ATTACHED_WORD = /(?:^|[\s(])[وفبلك]?(?:ال)?$|(?:^|[\s(])[ובלכמהש]{1,2}-?$/u;

/** Gives the ranges of tokens that are glued to the letters beside them, in the language of a BCP 47 tag. */
export function gluedTokens(
  half: string,
  tokens: readonly InlineToken[],
  kinds: readonly InlineTokenKind[],
  tag: string,
): TextSpan[] {
  return tokens
    .filter(({ kind, range: { start, end } }) => {
      if (!kinds.includes(kind)) return false;
      const isGluedBefore = SPACED_LETTER.test(half[start - 1] ?? '') && !ATTACHED_WORD.test(half.slice(0, start));
      const isGluedAfter = SPACED_LETTER.test(half[end] ?? '') && !AGGLUTINATIVE.test(tag);
      return isGluedBefore || isGluedAfter;
    })
    .map(({ range }) => range);
}
