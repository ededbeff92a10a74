import type { Fault } from '../fault.ts';

/** Numbers that count something; not those of dates, addresses, versions and names. */
const NUMBER =
  /(?<![\p{L}\p{Nd}./(#:_=%&-]|\d[.,])\d+(?:[.,]\d{3})?(?![\p{Nd}/):_-]|[.,]\d|[A-Z])(?! (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))/gu;
const DATE = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d|\d{4}\D{1,3}\d{1,2}\D{1,3}\d{1,2}/;

export const numbersExchanged: Fault = {
  name: 'two numbers are exchanged',
  expects: ['numbers-exchanged'],
  plant: ({ source, target }) => {
    if (DATE.test(source) || /:\/\/|xref:|\]\(|`/.test(target)) return undefined;
    const [one, other, third] = [...target.matchAll(NUMBER)];
    if (!one || !other || third || one[0] === other[0]) return undefined;
    if (![one, other].every(([number]) => source.includes(number))) return undefined;
    const between = target.slice(one.index + one[0].length, other.index);
    return {
      target: target.slice(0, one.index) + other[0] + between + one[0] + target.slice(other.index + other[0].length),
    };
  },
};
