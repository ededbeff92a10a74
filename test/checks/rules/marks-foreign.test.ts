import { expect, test } from 'vitest';
import { checkedPair } from '../../../src/checks/index.ts';
import { contextFor, findingsAmong, findingsOf, type CheckExample } from '../../support/check.ts';

test.each<CheckExample>([
  { source: 'Open it, and wait.', target: 'Öffnen Sie es， und warten Sie.' },
  { source: 'Open it.', target: '여십시오。', locale: 'ko-KR' },
  {
    source: 'Open it, and wait. Then, close it.',
    target: '打开,等待。然后，关闭它，完成，结束，好，行。',
    locale: 'zh-CN',
  },
  { source: 'Step 4', target: 'Schritt ４' },
  { source: 'Open it.', target: '開いて、閉じて。待って。見て。書いて。読んで.', locale: 'ja-JP' },
  { source: 'Open it, and wait.', target: 'افتحه، وانتظر، ثم اكتب، ثم اقرأ، ثم أغلق, وانتهى', locale: 'ar-SA' },
  { source: 'Open it.', target: 'खोलें। पढ़ें। लिखें। देखें। रुकें.', locale: 'hi-IN' },
])('$source as $target is found', (example) => {
  expect(findingsOf('marks-foreign', example)).not.toEqual([]);
});

test.each<CheckExample>([
  { source: 'Open it, and wait.', target: 'Öffnen Sie es, und warten Sie.' },
  { source: 'Open it.', target: '打开它。', locale: 'zh-CN' },
  { source: 'Version 1.5 of app.js', target: '版本1.5的app.js，好。', locale: 'zh-CN' },
  { source: 'Open it.', target: 'खोलें.', locale: 'hi-IN' },
])('$source as $target is in order', (example) => {
  expect(findingsOf('marks-foreign', example)).toEqual([]);
});

test('a mark that a docset writes often is its custom', () => {
  const pairs = ['打开,等待。', '关闭,等待。', '看,等，待。'].map((target) =>
    checkedPair({ id: 'a1b2c-101', source: 'Open it, and wait.', target, context: 'paragraph' }),
  );
  expect(findingsAmong('marks-foreign', pairs, contextFor('zh-CN'))).toEqual([]);
});

test('the own mark is put in its place', () => {
  const [finding] = findingsOf('marks-foreign', {
    source: 'Open it, and wait.',
    target: '打开,等待，好，行，看，读。',
    locale: 'zh-CN',
  });
  expect(finding?.fix).toEqual({ range: { start: 2, end: 3 }, text: '，' });
});
