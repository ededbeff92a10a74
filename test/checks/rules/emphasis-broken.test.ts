import { expect, test } from 'vitest';
import { findingsOf, type CheckExample } from '../../support/check.ts';

test.each<CheckExample>([
  { source: '**a**', target: '** a **' },
  { source: '**a**', target: '**a' },
  { source: '*a* b', target: '* a* b' },
  { source: '**a**', target: '**a*' },
  { source: '**a** b', target: 'x**「a」**b' },
])('$source as $target is found', (example) => {
  expect(findingsOf('emphasis-broken', example)).not.toEqual([]);
});

test.each<CheckExample>([
  { source: '**a**', target: '**x**' },
  { source: 'a * b', target: 'a * b' },
  { source: '5 x 3', target: '5 * 3' },
  { source: '\\*a', target: '\\*a' },
  { source: '** a **', target: '** x **' },
])('$source as $target is in order', (example) => {
  expect(findingsOf('emphasis-broken', example)).toEqual([]);
});
