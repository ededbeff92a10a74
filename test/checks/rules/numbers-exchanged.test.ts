import { expect, test } from 'vitest';
import { findingsOf, named } from '../../support/check.ts';

const PAIR = { source: 'Costs: $30; rebate: 5%', target: 'Kosten: 5 $; Rabatt: 30 %' };

test('exchanged numbers are named in the order of the source', () => {
  const exchanged = {
    source: [
      { start: 8, end: 10 },
      { start: 20, end: 21 },
    ],
    target: [
      { start: 21, end: 23 },
      { start: 8, end: 9 },
    ],
  } as const;
  const [finding] = findingsOf('numbers-exchanged', { ...PAIR, alignment: { score: 1, verdict: 'fits', exchanged } });
  expect(finding?.message).toBe('The numbers 30 and 5 seem to be exchanged.');
  expect(finding && named(finding, PAIR)).toEqual({ source: ['30', '5'], target: ['30', '5'] });
});

test('numbers that fit are in order', () => {
  expect(findingsOf('numbers-exchanged', { ...PAIR, alignment: { score: 1, verdict: 'fits' } })).toEqual([]);
});
