import type { Fault } from '../fault.ts';

export const linkGlued: Fault = {
  name: 'a link is glued to the word beside it',
  expects: ['space-missing'],
  plant: (pair, { random, locale }) => {
    if (/^(?:ja|zh|th)/.test(locale)) return undefined;
    const links = pair.targetTokens.filter(({ kind }) => kind === 'link');
    const link = links[Math.floor(random() * links.length)];
    if (!link) return undefined;
    const { start, end } = link.range;
    const spaced = /\p{L}{2}/u;
    if (pair.target[end] === ' ' && spaced.test(pair.target.slice(end + 1, end + 3)))
      return { target: pair.target.slice(0, end) + pair.target.slice(end + 1) };
    if (pair.target[start - 1] === ' ' && spaced.test(pair.target.slice(start - 3, start - 1)))
      return { target: pair.target.slice(0, start - 1) + pair.target.slice(start) };
    return undefined;
  },
};
