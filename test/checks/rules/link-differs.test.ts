import { expect, test } from 'vitest';
import { findingsOf, type CheckExample } from '../../support/check.ts';

test.each<CheckExample>([
  { source: '[a](b.md)', target: 'a' },
  { source: '[a](b.md)', target: '[a](c.md)' },
  { source: '[a](b.md#c)', target: '[a](b.md#d)' },
  { source: '[a](b.md)', target: '[a](b.md) [a](b.md)' },
  { source: 'See https://example.com/a.', target: 'Siehe https://example.com/b.' },
  { source: '[a][b]', target: '[a][be]' },
  { source: '[a](b.md)', target: 'a [](b.md)' },
  { source: '[a](https://a.example/en-us/b)', target: '[a](https://a.example/fr-fr/b)' },
  { source: '[a](https://a.example/b)', target: '[a](http://a.example/b)' },
  { source: '[a](https://a.example/zh-cn/b)', target: '[a](https://a.example/zh-tw/b)', locale: 'zh-CN' },
])('$source as $target is found', (example) => {
  expect(findingsOf('link-differs', example)).not.toEqual([]);
});

test.each<CheckExample>([
  { source: '[a](http://Example.com/en-us/b/)', target: '[a](https://example.com/de-de/b)' },
  { source: '[a](./b.md)', target: '[x](b.md)' },
  { source: 'a', target: '[a](b.md)' },
  { source: '[a](b.md)', target: '[a] (b.md)' },
  { source: 'https://example.com/b', target: '`https://example.com/b`' },
  { source: '[https://a.example](https://a.example)', target: '[hier](https://a.example)' },
  { source: '[![i](i.png)](b.md)', target: '[![i](i.png)](b.md)' },
  { source: '[a](https://a.example/en-us/b)', target: '[a](https://a.example/de-at/b)' },
  { source: '[a](https://a.example/fr-fr/b)', target: '[a](https://a.example/fr-fr/b)' },
  { source: '[a](https://a.example/my-ap/b)', target: '[a](https://a.example/my-ap/b)' },
  { source: 'M[4][2]', target: 'M [4] [2]' },
])('$source as $target is in order', (example) => {
  expect(findingsOf('link-differs', example)).toEqual([]);
});
