import { expect, test } from 'vitest';
import { findingsOf, type CheckExample } from '../../support/check.ts';

test.each<CheckExample>([
  { source: '![a](b.png)', target: 'a' },
  { source: '![a](b.png)', target: '![a](c.png)' },
  { source: '![a](b.png)', target: '![ a] (b.png)' },
  { source: '![a](b.png)', target: '![](b.png)' },
])('$source as $target is found', (example) => {
  expect(findingsOf('image-differs', example)).not.toEqual([]);
});

test.each<CheckExample>([
  { source: '![a](media/b.png)', target: '![x](media/de-de/B.png)' },
  { source: '![](b.png)', target: '![](b.png)' },
  { source: 'a', target: 'a' },
])('$source as $target is in order', (example) => {
  expect(findingsOf('image-differs', example)).toEqual([]);
});
