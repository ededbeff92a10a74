import type { Fault } from '../fault.ts';

export const clauseDropped: Fault = {
  name: 'one half of a sentence is missing',
  expects: ['target-cut', 'clause-missing', 'length-unusual', 'sentence-missing'],
  plant: ({ source, target }, { random }) => {
    if (source.length < 80) return undefined;
    const middle = [...target.matchAll(/(?<=[,;:、，；：]) ?(?=[^\s])/g)].filter(
      ({ index }) => index > target.length * 0.4 && index < target.length * 0.6,
    );
    const at = middle[Math.floor(random() * middle.length)]?.index;
    if (at === undefined || /[[(`*]/.test(target)) return undefined;
    return {
      target: random() < 0.5 ? target.slice(at).trim() : `${target.slice(0, at).replace(/[,;:、，；：]$/, '')}.`,
    };
  },
};
