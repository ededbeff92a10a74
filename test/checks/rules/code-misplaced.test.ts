import { expect, test } from 'vitest';
import { findingsOf, type CheckExample } from '../../support/check.ts';

test.each<CheckExample>([
  { source: 'The `a` file', target: 'Die`a`-Datei' },
  { source: '`a` returns', target: '`a`gibt zurück' },
  { source: '`a`, `b`, and `c`.', target: '、、および `a` `b` `c`', locale: 'ja-JP' },
  { source: 'a value (`a`) of', target: 'ein Wert () von `a`' },
  { source: '`a` and `b` are', target: 'und sind `a` `b`' },
  { source: 'if `a` on the same page as `b` is', target: 'wenn `a` `b` auf derselben Seite ist' },
])('$source as $target is found', (example) => {
  expect(findingsOf('code-misplaced', example)).not.toEqual([]);
});

test.each<CheckExample>([
  { source: 'The `a` file', target: 'Die `a`-Datei' },
  { source: 'The `a` file', target: '`a`ファイル', locale: 'ja-JP' },
  { source: 'The `a` file', target: '`a`파일', locale: 'ko-KR' },
  { source: 'from `a`', target: '`a`dan', locale: 'tr-TR' },
  { source: 'and `a`', target: 'و`a`', locale: 'ar-SA' },
  { source: 'strings `a`s', target: 'Texte `a`s' },
  { source: '`a` `b`', target: '`a` `b`' },
  { source: 'if `a` is `b`, stop', target: 'wenn `a` `b` ist, halten Sie an' },
])('$source as $target is in order', (example) => {
  expect(findingsOf('code-misplaced', example)).toEqual([]);
});
