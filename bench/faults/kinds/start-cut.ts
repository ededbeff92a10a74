import type { Fault } from '../fault.ts';

export const startCut: Fault = {
  name: 'the first quarter of the target is cut off',
  expects: ['target-cut', 'clause-missing', 'length-unusual', 'sentence-missing'],
  plant: ({ source, target }) =>
    source.length < 60 || /[`[(*<]/.test(target)
      ? undefined
      : {
          target: target
            .slice(Math.floor(target.length * 0.25))
            .replace(/^\S*\s/, '')
            .trim(),
        },
};
