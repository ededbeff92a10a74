import type { PairCheck } from '../check.ts';

/** Finds targets that lack one of several sentences of their source. */
export const sentenceMissing: PairCheck = {
  code: 'sentence-missing',
  find({ target, alignment }) {
    // An empty target lacks more than a sentence.
    if (alignment?.verdict !== 'sentence-missing' || !alignment.missing || target.trim() === '') return [];
    return [
      {
        check: 'sentence-missing',
        message: 'The target has fewer sentences than the source, and nothing in it stands for one of these.',
        source: [alignment.missing],
        target: [{ start: 0, end: target.length }],
        suggestion: 'Translate the sentence that is missing.',
      },
    ];
  },
};
