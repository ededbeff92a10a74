import { expect, test } from 'vitest';
import { findingsOf } from '../../support/check.ts';

const PAIR = { source: 'Open the settings.', target: 'Öffnen Sie die Einstellungen, und speichern Sie.' };

test('names the neighbour whose source the target holds', () => {
  const alignment = { score: 0.1, verdict: 'merged', better: 1, betterId: 'a1b2c-102' } as const;
  const [finding] = findingsOf('sentences-merged', { ...PAIR, alignment });
  expect(finding).toMatchObject({ check: 'sentences-merged', target: [{ start: 0, end: PAIR.target.length }] });
  expect(finding?.message).toContain('a1b2c-102');
});

test.each(['fits', 'shifted', 'swapped', 'clause-missing', 'suspect'] as const)('%s is in order', (verdict) => {
  expect(findingsOf('sentences-merged', { ...PAIR, alignment: { score: 0.1, verdict } })).toEqual([]);
});

test('nothing is found where alignment was not asked for', () => {
  expect(findingsOf('sentences-merged', PAIR)).toEqual([]);
});
