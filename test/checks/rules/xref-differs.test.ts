import { expect, test } from 'vitest';
import { findingsOf, type CheckExample } from '../../support/check.ts';

test.each<CheckExample>([
  { source: '<xref:A.B>', target: 'A.B' },
  { source: '<xref:A.B>', target: '<xref:A.C>' },
  { source: 'Use @A.B.', target: 'Siehe @A.C.' },
])('$source as $target is found', (example) => {
  expect(findingsOf('xref-differs', example)).not.toEqual([]);
});

test.each<CheckExample>([
  { source: '<xref:A.B?text=x>', target: '<xref:A.B?text=y>' },
  { source: '@A.B', target: '<xref:A.B>' },
  { source: '@everyone', target: '@alle' },
])('$source as $target is in order', (example) => {
  expect(findingsOf('xref-differs', example)).toEqual([]);
});
