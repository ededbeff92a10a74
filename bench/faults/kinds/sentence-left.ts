import type { Fault } from '../fault.ts';

export const sentenceLeft: Fault = {
  name: 'a sentence of the source is left in the target',
  expects: ['partly-untranslated'],
  plant: (pair) => {
    const sentence = /[.!?] ([A-Z][^.!?`[\]*]{40,}[.!?])$/.exec(pair.source)?.[1];
    return sentence === undefined || pair.target.length < 40
      ? undefined
      : { target: `${pair.target.slice(0, Math.ceil(pair.target.length / 2))} ${sentence}` };
  },
};
