import type { InlineToken } from '../../segments/index.ts';
import type { PairCheck } from '../check.ts';

/** Finds doubled spaces within a target whose source has none. */
export const spaceDoubled: PairCheck = {
  code: 'space-doubled',
  find: ({ source, target, targetTokens }) => {
    if (!target.includes('  ') || HAS_DOUBLED.test(source)) return [];
    return Array.from(target.matchAll(DOUBLED), ({ 0: spaces, index }) => ({ start: index, end: index + spaces.length }))
      .filter(({ start }) => !targetTokens.some((token) => isVerbatim(token, start)))
      .map((range) => ({
        check: 'space-doubled',
        message: 'Two spaces stand where one will do.',
        source: [],
        target: [range],
        fix: { range, text: ' ' },
      }));
  },
};

/** Two spaces within a line; at its end they are a line break of Markdown. */
const DOUBLED = /(?<=\S) {2,}(?=[^\s|])/g;
const HAS_DOUBLED = /\S {2,}\S/;

function isVerbatim({ kind, range, textRange }: InlineToken, offset: number): boolean {
  if (kind === 'emphasis' || offset < range.start || offset >= range.end) return false;
  return !textRange || offset < textRange.start || offset >= textRange.end;
}
