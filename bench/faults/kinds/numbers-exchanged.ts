import type { Fault } from '../fault.ts';

export const numbersExchanged: Fault = {
  name: 'two numbers are exchanged',
  expects: ['numbers-exchanged'],
  plant: ({ target }) => {
    const [one, other, third] = [...target.matchAll(/(?<![\p{L}\d./(#:_-])\d+(?![\d/):_-]|[.,]\d)/gu)];
    if (!one || !other || third || one[0] === other[0]) return undefined;
    const between = target.slice(one.index + one[0].length, other.index);
    return {
      target: target.slice(0, one.index) + other[0] + between + one[0] + target.slice(other.index + other[0].length),
    };
  },
};
