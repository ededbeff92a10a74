import type { TextSpan } from '../../model/text.ts';
import type { InlineToken } from '../../segments/index.ts';
import type { PairCheck } from '../check.ts';

/** Finds doubled spaces within a target that has more of them than its source. */
export const spaceDoubled: PairCheck = {
  code: 'space-doubled',
  find: ({ source, target, targetTokens }) => {
    if (!target.includes('  ')) return [];
    const ranges = Array.from(target.matchAll(DOUBLED), ({ 0: spaces, index }) => ({
      start: index,
      end: index + spaces.length,
    })).filter(({ start }) => !targetTokens.some((token) => isVerbatim(token, start)));
    if (ranges.length <= (source.match(DOUBLED_IN_SOURCE)?.length ?? 0)) return [];
    const start = ranges[0]?.start;
    const end = ranges.at(-1)?.end;
    if (start === undefined || end === undefined) return [];
    return [
      {
        check: 'space-doubled',
        message: 'Several spaces stand where one will do.',
        source: [],
        target: ranges,
        fix: { range: { start, end }, text: withSingleSpaces(target, ranges).slice(start) },
      },
    ];
  },
};

/** The text as far as the end of the last range, with one space for each range. */
function withSingleSpaces(text: string, ranges: readonly TextSpan[]): string {
  let result = '';
  let position = 0;
  for (const { start, end } of ranges) {
    result += `${text.slice(position, start)} `;
    position = end;
  }
  return result;
}

/** Two spaces within a line; at its end they are a line break of Markdown. */
const DOUBLED = /(?<=\S) {2,}(?=[^\s|])/g;
const DOUBLED_IN_SOURCE = /(?<=\S) {2,}(?=\S)/g;

function isVerbatim({ kind, range, textRange }: InlineToken, offset: number): boolean {
  if (kind === 'emphasis' || offset < range.start || offset >= range.end) return false;
  return !textRange || offset < textRange.start || offset >= textRange.end;
}
