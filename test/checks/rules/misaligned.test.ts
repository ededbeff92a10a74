import { expect, test } from 'vitest';
import type { AlignmentVerdict } from '../../../src/model/alignment.ts';
import { findingsOf } from '../../support/check.ts';

const PAIR = { source: 'Open the settings.', target: 'Wählen Sie **Speichern** aus.' };

test.each(['shifted', 'swapped'] as const)('%s names the segment that fits better', (verdict) => {
  const alignment = { score: 0.01, verdict, better: 4, betterId: 'a1b2c-105' };
  const [finding] = findingsOf('misaligned', { ...PAIR, alignment });
  expect(finding).toMatchObject({
    check: 'misaligned',
    source: [{ start: 0, end: PAIR.source.length }],
    target: [{ start: 0, end: PAIR.target.length }],
    pattern: 'a1b2c',
  });
  expect(finding?.message).toContain('a1b2c-105');
});

test('a target that fits nothing is found, too', () => {
  expect(findingsOf('misaligned', { ...PAIR, alignment: { score: 0.02, verdict: 'suspect' } })).toHaveLength(1);
});

test('the message does not depend on the score, to which decisions would else be bound', () => {
  const [one, other] = [0.01, 0.4].map((score) =>
    findingsOf('misaligned', { ...PAIR, alignment: { score, verdict: 'shifted', betterId: 'a1b2c-105' } }),
  );
  expect(one).toEqual(other);
});

test.each<AlignmentVerdict>(['fits', 'merged', 'clause-missing'])('%s is in order', (verdict) => {
  expect(findingsOf('misaligned', { ...PAIR, alignment: { score: 0.9, verdict } })).toEqual([]);
});

test('nothing is found where alignment was not asked for', () => {
  expect(findingsOf('misaligned', PAIR)).toEqual([]);
});
