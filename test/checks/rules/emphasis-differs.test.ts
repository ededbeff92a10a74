import { expect, test } from 'vitest';
import { findingsOf, type CheckExample } from '../../support/check.ts';

test.each<CheckExample>([
  { source: '**a** > **b**', target: '**a > b**' },
  { source: '**a**', target: 'a' },
  { source: '<b>a</b>', target: 'a' },
  { source: '*a*', target: 'a' },
  { source: '*a*', target: 'a', locale: 'ru-RU' },
])('$source as $target is found', (example) => {
  expect(findingsOf('emphasis-differs', example)).not.toEqual([]);
});

test.each<CheckExample>([
  { source: '**a**', target: '<strong>x</strong>' },
  { source: '*a*', target: '„a“' },
  { source: 'a', target: '*a*' },
  { source: 'a', target: '**a**' },
  { source: '*a*', target: 'あ', locale: 'ja-JP' },
  { source: '**a**', target: '** a **' },
])('$source as $target is in order', (example) => {
  expect(findingsOf('emphasis-differs', example)).toEqual([]);
});
