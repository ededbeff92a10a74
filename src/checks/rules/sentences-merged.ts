import type { PairCheck } from '../check.ts';

/** Finds targets that hold the translation of a neighbour's source, too. */
export const sentencesMerged: PairCheck = {
  code: 'sentences-merged',
  find({ source, target, alignment }) {
    if (alignment?.verdict !== 'merged') return [];
    return [
      {
        check: 'sentences-merged',
        message: `The target also says what the source of ${alignment.betterId ?? 'a segment nearby'} says.`,
        source: [{ start: 0, end: source.length }],
        target: [{ start: 0, end: target.length }],
        suggestion: 'Leave in each segment what its own source says.',
      },
    ];
  },
};
