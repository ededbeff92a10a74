import { expect, test } from 'vitest';
import { findingsOf, named } from '../../support/check.ts';

const PAIR = {
  source: 'Open the settings, and then select your account.',
  target: 'dann Ihr Konto aus.',
};

test.each([
  ['start-cut', 'beginning', 'dann'],
  ['end-cut', 'end', 'aus.'],
] as const)('%s is found, and the edge named', (verdict, edge, shown) => {
  const [finding] = findingsOf('target-cut', { ...PAIR, alignment: { score: 0.1, verdict } });
  expect(finding).toMatchObject({ check: 'target-cut', pattern: edge });
  expect(finding && named(finding, PAIR).target).toEqual([shown]);
});

test('an empty target is left to the check for that', () => {
  const alignment = { score: 0, verdict: 'end-cut' } as const;
  expect(findingsOf('target-cut', { ...PAIR, target: ' ', alignment })).toEqual([]);
});

test.each(['fits', 'shifted', 'merged', 'sentence-missing', 'clause-missing', 'suspect'] as const)(
  '%s is in order',
  (verdict) => {
    expect(findingsOf('target-cut', { ...PAIR, alignment: { score: 0.1, verdict } })).toEqual([]);
  },
);
