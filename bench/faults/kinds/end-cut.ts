import type { Fault } from '../fault.ts';

export const endCut: Fault = {
  name: 'the last quarter of the target is cut off',
  expects: ['end-punctuation', 'full-stop-lost', 'target-cut', 'clause-missing', 'length-unusual', 'sentence-missing'],
  plant: ({ source, target }) =>
    source.length < 60 || /[`[(*<]/.test(target)
      ? undefined
      : {
          target: target
            .slice(0, Math.floor(target.length * 0.75))
            .replace(/(?<=\s)\S*$/, '')
            .trim(),
        },
};
