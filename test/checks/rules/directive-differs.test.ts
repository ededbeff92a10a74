import { expect, test } from 'vitest';
import { findingsOf, type CheckExample } from '../../support/check.ts';

test.each<CheckExample>([
  { source: '[!NOTE]', target: '[!HINWEIS]' },
  { source: 'a', target: '[!ヒント] a', locale: 'ja-JP' },
  { source: '[!INCLUDE [a](b.md)]', target: 'a' },
  { source: '[!INCLUDE [a](b.md)]', target: '[!INCLUDE [a](c.md)]' },
  { source: ':::image source="a.png":::', target: ':::bild source="a.png":::' },
])('$source as $target is found', (example) => {
  expect(findingsOf('directive-differs', example)).not.toEqual([]);
});

test.each<CheckExample>([
  { source: '[!NOTE]', target: '[!note]' },
  { source: '[!INCLUDE [a](b.md)]', target: '[!INCLUDE [x](b.md)]' },
])('$source as $target is in order', (example) => {
  expect(findingsOf('directive-differs', example)).toEqual([]);
});
