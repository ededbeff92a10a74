import { expect, test } from 'vitest';
import { findingsOf, type CheckExample } from '../../support/check.ts';

test.each<CheckExample>([
  { source: 'a', target: 'a|b', context: 'table' },
  { source: '`a`', target: '`a|b`', context: 'table' },
])('$source as $target is found', (example) => {
  expect(findingsOf('table-pipe', example)).not.toEqual([]);
});

test.each<CheckExample>([
  { source: 'a', target: 'a\\|b', context: 'table' },
  { source: 'a|b', target: 'a|c', context: 'table' },
  { source: 'a', target: 'a|b' },
])('$source as $target is in order', (example) => {
  expect(findingsOf('table-pipe', example)).toEqual([]);
});
