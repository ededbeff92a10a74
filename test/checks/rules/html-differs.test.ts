import { expect, test } from 'vitest';
import { findingsOf, type CheckExample } from '../../support/check.ts';

test.each<CheckExample>([
  { source: 'a<br>b', target: 'a b' },
  { source: '<b>a</b>', target: '<b>a' },
  { source: '<b>a</b>', target: '<i>a</i>' },
  { source: '<a href="b">c</a>', target: 'c' },
])('$source as $target is found', (example) => {
  expect(findingsOf('html-differs', example)).not.toEqual([]);
});

test.each<CheckExample>([
  { source: 'a<br>b', target: 'a<BR/>b' },
  { source: '<a name="b"></a>a', target: 'a' },
  { source: '<!-- a -->a', target: 'a' },
  { source: '<your name>', target: '<Ihr Name>' },
])('$source as $target is in order', (example) => {
  expect(findingsOf('html-differs', example)).toEqual([]);
});
