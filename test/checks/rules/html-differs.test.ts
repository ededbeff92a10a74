import { expect, test } from 'vitest';
import { findingsOf, type CheckExample } from '../../support/check.ts';

test.each<CheckExample>([
  { source: 'a<br>b', target: 'a b' },
  { source: '<b>a</b>', target: '<b>a' },
  { source: '<b>a</b>', target: '<i>a</i>' },
  { source: '<a href="b">c</a>', target: 'c' },
  { source: '<a href="/b">c</a>', target: '<a href="/d">c</a>' },
  { source: '<a name="b"></a>a', target: '<a name="c"></a>a' },
  { source: '<b class="x">a</b>', target: '<b class="y">a</b>' },
  { source: '<b>a</b>', target: '</b>a<b>' },
  { source: '<b>a</b> <i>b</i>', target: '<b>a<i></b>b</i>' },
])('$source as $target is found', (example) => {
  expect(findingsOf('html-differs', example)).not.toEqual([]);
});

test.each<CheckExample>([
  { source: 'a<br>b', target: 'a<BR/>b' },
  { source: '<a name="b"></a>a', target: 'a' },
  { source: '<a href="/en-us/b">c</a>', target: '<a href="/de-de/b">c</a>' },
  { source: '<b title="a" class=x>a</b>', target: '<b class="x" title="b">a</b>' },
  { source: '<b>a</b><br><p>c', target: 'c<br><p><b>a</b>' },
  { source: '</b>a<b>', target: '</b>a<b>' },
  { source: '<!-- a -->a', target: 'a' },
  { source: '<your name>', target: '<Ihr Name>' },
])('$source as $target is in order', (example) => {
  expect(findingsOf('html-differs', example)).toEqual([]);
});
