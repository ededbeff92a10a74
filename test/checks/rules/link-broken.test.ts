import { expect, test } from 'vitest';
import { findingsOf, type CheckExample } from '../../support/check.ts';

test.each<CheckExample>([
  { source: '[a](b.md)', target: '[a] (b.md)' },
  { source: '[a](b.md)', target: '［a］（b.md）' },
  { source: '[a](b.md)', target: '[a]（b.md）' },
  { source: '[a](https://example.com/b)', target: '[a](https://example.com/b' },
  { source: '[a](https://example.com/b)', target: '[a](https://exa mple.com/b)' },
  { source: '[a](b.md) and [c](d.md)', target: '[a und [c](d.md)](b.md)' },
])('$source as $target is found', (example) => {
  expect(findingsOf('link-broken', example)).not.toEqual([]);
});

test.each<CheckExample>([
  { source: '[a](b.md)', target: '[a](b.md)' },
  { source: 'Array[1] (optional)', target: 'Array[1] (optional)' },
  { source: '[a] (b.md)', target: '[a] (b.md)' },
  { source: '`a[0](b)`', target: '`a[0](b)`' },
  { source: 'Select [OK]', target: 'Wählen Sie [OK] (falls es da ist)' },
])('$source as $target is in order', (example) => {
  expect(findingsOf('link-broken', example)).toEqual([]);
});
