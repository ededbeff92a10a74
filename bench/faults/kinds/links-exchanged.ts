import type { Fault } from '../fault.ts';

export const linksExchanged: Fault = {
  name: 'the addresses of two links are exchanged',
  expects: ['links-exchanged'],
  plant: ({ target }) => {
    const links = [...target.matchAll(/(?<=\]\()[^\s()]+(?=\))/g)];
    const [one, other] = links;
    if (!one || !other || one[0] === other[0]) return undefined;
    const between = target.slice(one.index + one[0].length, other.index);
    return {
      target: target.slice(0, one.index) + other[0] + between + one[0] + target.slice(other.index + other[0].length),
    };
  },
};
