import { expect, test } from 'vitest';
import { findingsOf, type CheckExample } from '../../support/check.ts';

test.each<CheckExample>([
  { source: 'Press F5.', target: 'Drücken Sie F6.' },
  { source: 'Press Ctrl+C.', target: 'Drücken Sie Strg+V.' },
  { source: 'Press **Windows logo key + L**.', target: 'Drücken Sie **Windows-Logo-Taste + I**.' },
  { source: 'CTRL+C copies, CTRL+X cuts.', target: 'STRG+C kopiert, STRG+C schneidet aus.' },
])('$source as $target is found', (example) => {
  expect(findingsOf('key-differs', example)).not.toEqual([]);
});

test.each<CheckExample>([
  { source: 'Press F5.', target: 'Drücken Sie **F5**zum Start.' },
  { source: 'Press Ctrl+Shift+B.', target: 'Drücken Sie Strg+Umschalt+B.' },
  { source: 'Press Ctrl+A.', target: 'Ｃｔｒｌ＋Ａ キーを押します。', locale: 'ja-JP' },
  { source: 'Learn C+ and F# in file F5.txt.', target: 'Lernen.' },
])('$source as $target is in order', (example) => {
  expect(findingsOf('key-differs', example)).toEqual([]);
});
