import type { Fault } from '../fault.ts';

export const halfLeft: Fault = {
  name: 'the second half of a sentence is left in the language of the source',
  expects: ['partly-untranslated', 'language-wrong', 'script-wrong'],
  plant: ({ source, target }) => {
    const words = source.split(' ');
    if (words.length < 14 || /[[`<*]/.test(source) || target.length < 30) return undefined;
    const rest = words.slice(Math.floor(words.length / 2)).join(' ');
    return {
      target: `${target.slice(0, Math.floor(target.length / 2)).replace(/[^\s\p{Script=Han}\p{Script=Thai}]*$/u, '')}${rest}`,
    };
  },
};
