import type { Fault } from '../fault.ts';

export const codeMoved: Fault = {
  name: 'a code span stands at the end of the target',
  expects: ['code-misplaced', 'code-differs'],
  plant: (pair) => {
    const code = pair.targetTokens.filter(({ kind }) => kind === 'code');
    const [first, second] = code;
    if (!first || !second || first.range.end > second.range.start) return undefined;
    const { start, end } = first.range;
    const { target } = pair;
    return {
      target: `${target.slice(0, start)}${target.slice(end, second.range.start)}${target.slice(start, end)} ${target.slice(second.range.start)}`,
    };
  },
};
