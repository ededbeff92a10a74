import type { Fault } from '../fault.ts';

export const endTorn: Fault = {
  name: 'the target ends amid a word',
  expects: ['end-punctuation', 'full-stop-lost', 'target-cut', 'clause-missing', 'length-unusual', 'sentence-missing'],
  plant: ({ source, target }, { random }) =>
    source.length < 60 || /[`[(*<]/.test(target)
      ? undefined
      : { target: target.slice(0, Math.floor(target.length * (0.5 + random() * 0.3))).trim() },
};
