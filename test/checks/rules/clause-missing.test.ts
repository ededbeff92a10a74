import { expect, test } from 'vitest';
import { findingsOf } from '../../support/check.ts';

const PAIR = { source: 'Open the settings, and then select your account.', target: 'Öffnen Sie die Einstellungen.' };

test('a target that lacks a part of its source is found', () => {
  const [finding] = findingsOf('clause-missing', { ...PAIR, alignment: { score: 0.1, verdict: 'clause-missing' } });
  expect(finding).toMatchObject({ check: 'clause-missing', source: [{ start: 0, end: PAIR.source.length }] });
});

test('an empty target is left to the check for that', () => {
  const alignment = { score: 0, verdict: 'clause-missing' } as const;
  expect(findingsOf('clause-missing', { ...PAIR, target: ' ', alignment })).toEqual([]);
});

test.each(['fits', 'shifted', 'swapped', 'merged', 'sentence-missing', 'start-cut', 'end-cut', 'suspect'] as const)(
  '%s is in order',
  (verdict) => {
    expect(findingsOf('clause-missing', { ...PAIR, alignment: { score: 0.1, verdict } })).toEqual([]);
  },
);

test('nothing is found where alignment was not asked for', () => {
  expect(findingsOf('clause-missing', PAIR)).toEqual([]);
});
