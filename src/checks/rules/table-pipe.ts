import type { TextSpan } from '../../model/text.ts';
import type { PairCheck } from '../check.ts';

/** Finds bars in the target of a table cell that would begin another cell, also within code (GFM, tables). */
export const tablePipe: PairCheck = {
  code: 'table-pipe',
  find({ source, target, context }) {
    if (context !== 'table') return [];
    const bars = barsOf(target);
    if (bars.length <= barsOf(source).length) return [];
    return [
      {
        check: 'table-pipe',
        message: 'A bar in the target splits its table cell, so that the row no longer fits the table.',
        source: [],
        target: bars,
        suggestion: 'Write \\|.',
      },
    ];
  },
};

function barsOf(half: string): TextSpan[] {
  return [...half.matchAll(/\\[\s\S]|\|/g)]
    .filter(([written]) => written === '|')
    .map(({ index }) => ({ start: index, end: index + 1 }));
}
