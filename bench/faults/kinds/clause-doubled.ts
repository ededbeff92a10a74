import type { Fault } from '../fault.ts';

export const clauseDoubled: Fault = {
  name: 'some words stand there twice',
  expects: ['word-doubled'],
  plant: ({ target }, { random }) => {
    const words = target.split(' ');
    if (words.length < 10 || /[`<[*]/.test(target)) return undefined;
    const at = Math.floor(random() * (words.length - 6));
    const passage = words.slice(at, at + 5);
    return { target: [...words.slice(0, at + 5), ...passage, ...words.slice(at + 5)].join(' ') };
  },
};
