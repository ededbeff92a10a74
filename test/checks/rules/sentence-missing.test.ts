import { expect, test } from 'vitest';
import { findingsOf, named } from '../../support/check.ts';

const PAIR = { source: 'Close the app. Then open it again.', target: 'Schließen Sie die App.' };
const MISSING = { score: 0.2, verdict: 'sentence-missing', missing: { start: 15, end: 34 } } as const;

test('the sentence is named that the target lacks', () => {
  const [finding] = findingsOf('sentence-missing', { ...PAIR, alignment: MISSING });
  expect(finding?.check).toBe('sentence-missing');
  expect(named(finding!, PAIR)).toEqual({ source: ['Then open it again.'], target: [PAIR.target] });
});

test('an empty target is left to the check for that', () => {
  expect(findingsOf('sentence-missing', { ...PAIR, target: ' ', alignment: MISSING })).toEqual([]);
});

test.each(['fits', 'shifted', 'swapped', 'merged', 'clause-missing', 'suspect'] as const)(
  '%s is in order',
  (verdict) => {
    expect(findingsOf('sentence-missing', { ...PAIR, alignment: { score: 0.1, verdict } })).toEqual([]);
  },
);

test('nothing is found where alignment was not asked for', () => {
  expect(findingsOf('sentence-missing', PAIR)).toEqual([]);
});
