import type { Fault } from '../fault.ts';

const NAMES = [
  'Exchange',
  'Teams',
  'Outlook',
  'Windows',
  'Office',
  'Intune',
  'Excel',
  'Azure',
  'Skype',
  'Yammer',
  'Edge',
];

export const productExchanged: Fault = {
  name: 'the name of a product is that of another',
  expects: ['name-altered', 'name-lost'],
  plant: ({ source, target }, { random }) => {
    const isWhole = (name: string): boolean => new RegExp(`(?<![\\w./:-])${name}(?![\\w./:-])`).test(source);
    const name = NAMES.find((candidate) => isWhole(candidate) && target.includes(candidate));
    const others = NAMES.filter((candidate) => !source.includes(candidate));
    const other = others[Math.floor(random() * others.length)];
    if (name === undefined || other === undefined || /\]\(|`|</.test(target)) return undefined;
    return { target: target.replaceAll(name, other) };
  },
};
