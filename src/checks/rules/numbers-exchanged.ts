import type { PairCheck } from '../check.ts';

/** Finds two numbers of a target that stand where the other one should, by the words that stand beside each in the source. */
export const numbersExchanged: PairCheck = {
  code: 'numbers-exchanged',
  find({ target, alignment }) {
    const exchanged = alignment?.exchanged;
    if (!exchanged) return [];
    const texts = exchanged.target.map(({ start, end }) => target.slice(start, end));
    return [
      {
        check: 'numbers-exchanged',
        message: `The numbers ${texts.join(' and ')} seem to be exchanged.`,
        source: exchanged.source,
        target: exchanged.target,
        suggestion: 'Compare what each of them counts with the source.',
      },
    ];
  },
};
