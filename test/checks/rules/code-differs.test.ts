import { expect, test } from 'vitest';
import { findingsOf, type CheckExample } from '../../support/check.ts';

test.each<CheckExample>([
  { source: 'Run `a`.', target: 'Führen Sie a aus.' },
  { source: 'Run `a`.', target: 'Führen Sie `b` aus.' },
  { source: '`a` and `b`', target: '`a``b`' },
  { source: 'Run `a`.', target: '`a` und `a`' },
])('$source as $target is found', (example) => {
  expect(findingsOf('code-differs', example)).not.toEqual([]);
});

test.each<CheckExample>([
  { source: 'Run `a` or `b`.', target: '`b` oder `a`' },
  { source: 'Run `a`.', target: 'Führen Sie ``a`` aus.' },
  { source: 'Run a.', target: 'Führen Sie `a` aus.' },
  { source: 'Run `a  b`.', target: '`a b`' },
  { source: '', target: '`a`' },
])('$source as $target is in order', (example) => {
  expect(findingsOf('code-differs', example)).toEqual([]);
});
