import { describe, expect, test } from 'vitest';
import { findingKey, pairKey } from '../../src/checks/index.ts';
import type { Finding } from '../../src/model/finding.ts';

const PAIR = { source: 'Open', target: 'Öffnen' };
const FINDING: Pick<Finding, 'check' | 'message'> = { check: 'code-differs', message: 'Lost.' };

describe('the key of a finding', () => {
  test('is 20 hexadecimal digits that never change', () => {
    expect(findingKey(FINDING, PAIR)).toBe('afdbbb17d6b30e0cc6ab');
  });

  test.each([
    ['check', { ...FINDING, check: 'link-differs' as const }, PAIR],
    ['message', { ...FINDING, message: 'Added.' }, PAIR],
    ['source', FINDING, { ...PAIR, source: 'Open.' }],
    ['target', FINDING, { ...PAIR, target: 'Öffnen.' }],
  ])('changes with the %s', (_part, finding, pair) => {
    expect(findingKey(finding, pair)).not.toBe(findingKey(FINDING, PAIR));
  });
});

test('the key of a pair tells where its halves meet', () => {
  expect(pairKey(PAIR)).toMatch(/^[0-9a-f]{20}$/);
  expect(pairKey({ source: 'ab', target: 'c' })).not.toBe(pairKey({ source: 'a', target: 'bc' }));
});
