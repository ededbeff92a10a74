import type { InlineToken } from '../inline-token.ts';

/** A run of asterisks or underscores that may open or close emphasis, and how much of it is not used up. */
interface DelimiterRun {
  readonly character: string;
  readonly length: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** What is left of it, from `start` to `end`: closers are used up from the left, openers from the right. */
  start: number;
  end: number;
}

const SPACE = /^\s?$/;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/** Describes the run of one character that begins at an offset (CommonMark 0.31 §6.2, left- and right-flanking). */
export function delimiterRunAt(text: string, start: number): DelimiterRun {
  const character = text[start] ?? '';
  let end = start;
  while (text[end] === character) end++;
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  const isAfterSpace = SPACE.test(before);
  const isBeforeSpace = SPACE.test(after);
  const isAfterPunctuation = PUNCTUATION.test(before);
  const isBeforePunctuation = PUNCTUATION.test(after);
  const isLeft = !isBeforeSpace && (!isBeforePunctuation || isAfterSpace || isAfterPunctuation);
  const isRight = !isAfterSpace && (!isAfterPunctuation || isBeforeSpace || isBeforePunctuation);
  const isUnderscore = character === '_';
  return {
    character,
    length: end - start,
    canOpen: isLeft && (!isUnderscore || !isRight || isAfterPunctuation),
    canClose: isRight && (!isUnderscore || !isLeft || isBeforePunctuation),
    start,
    end,
  };
}

/** Pairs delimiter runs as CommonMark does; gives emphasis, and as stray markers the asterisks that are left. */
export function emphasisOf(runs: readonly DelimiterRun[]): InlineToken[] {
  const tokens: InlineToken[] = [];
  const open: DelimiterRun[] = [];
  for (const closer of runs) {
    while (closer.canClose && closer.start < closer.end) {
      const index = open.findLastIndex((opener) => pairs(opener, closer));
      const opener = open[index];
      if (!opener) break;
      open.length = index + 1;
      tokens.push(emphasisBetween(opener, closer));
      if (opener.start === opener.end) open.pop();
    }
    if (closer.canOpen && closer.start < closer.end) open.push(closer);
  }
  for (const { character, start, end } of runs) {
    if (character === '*' && start < end) {
      tokens.push({ kind: 'stray-marker', range: { start, end }, value: character.repeat(end - start) });
    }
  }
  return tokens;
}

/** Rules 9 and 10: where either run can do both, their lengths must not add up to a multiple of 3, unless both are one. */
function pairs(opener: DelimiterRun, closer: DelimiterRun): boolean {
  if (opener.character !== closer.character) return false;
  const isEither = opener.canClose || closer.canOpen;
  return !isEither || (opener.length + closer.length) % 3 !== 0 || (opener.length % 3 === 0 && closer.length % 3 === 0);
}

function emphasisBetween(opener: DelimiterRun, closer: DelimiterRun): InlineToken {
  const length = opener.end - opener.start >= 2 && closer.end - closer.start >= 2 ? 2 : 1;
  const textRange = { start: opener.end, end: closer.start };
  opener.end -= length;
  closer.start += length;
  return {
    kind: 'emphasis',
    range: { start: opener.end, end: closer.start },
    value: '*'.repeat(length),
    textRange,
  };
}
