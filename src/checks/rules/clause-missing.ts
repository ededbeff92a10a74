import type { PairCheck } from '../check.ts';

/** Finds targets that are short and in which nothing stands for a part of their source. */
export const clauseMissing: PairCheck = {
  code: 'clause-missing',
  find({ source, target, alignment }) {
    // An empty target lacks more than a clause.
    if (alignment?.verdict !== 'clause-missing' || target.trim() === '') return [];
    return [
      {
        check: 'clause-missing',
        message: 'The target is short, and nothing in it stands for a part of the source.',
        source: [{ start: 0, end: source.length }],
        target: [{ start: 0, end: target.length }],
        suggestion: 'Translate what is missing.',
      },
    ];
  },
};
