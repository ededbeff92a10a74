import { expect, test } from 'vitest';
import { findingsOf, named } from '../../support/check.ts';

test.each([
  ['de-DE', 'Select **File**.', 'Wählen Sie **Datei** .', ' .'],
  ['es-ES', 'If so, go on.', 'Si es así , continúe.', ' ,'],
  ['ar-SA', 'If so, go on.', 'إذا كان الأمر كذلك ، تابع.', ' ،'],
  ['zh-CN', 'Use `a`.', '使用 `a` 。', ' 。'],
  ['fr-FR', 'Note: read this.', 'Remarque: lisez ceci.', ':'],
  ['fr-FR', 'Note: read this.', 'Remarque : lisez ceci.', ' :'],
  ['fr-FR', 'Why?', 'Pourquoi?', '?'],
  ['hi-IN', 'Select a file.', 'फ़ाइल चुनें ।', ' ।'],
])('%s: %j as %j is found at %j', (locale, source, target, at) => {
  const [finding] = findingsOf('space-before-punctuation', { locale, source, target });
  expect(finding?.check).toBe('space-before-punctuation');
  expect(named(finding!, { source, target }).target[0] ?? '').toBe(at);
});

test.each([
  ['fr-FR', 'Note: read this.', 'Remarque\u00A0: lisez ceci.'],
  ['fr-FR', 'Why?', 'Pourquoi\u202F?'],
  ['fr-FR', 'At 10:30, see https://a.b.', 'À 10:30, voir https://a.b.'],
  ['fr-CA', 'Why?', 'Pourquoi?'],
  ['de-DE', 'Use .NET 8.', 'Verwenden Sie .NET 8.'],
  ['de-DE', 'Wait ...', 'Warten Sie ...'],
  ['de-DE', 'Use it .', 'Verwenden Sie es .'],
  ['ja-JP', 'Why?', 'なぜですか ?'],
  ['km-KH', 'Select a file.', 'ជ្រើសរើសឯកសារ ។'],
])('%s: %j as %j is in order', (locale, source, target) => {
  expect(findingsOf('space-before-punctuation', { locale, source, target })).toEqual([]);
});

test('is mended as the locale wants it', () => {
  const [needless] = findingsOf('space-before-punctuation', { source: 'If so, go on.', target: 'Wenn ja , weiter.' });
  expect(needless?.fix).toEqual({ range: { start: 7, end: 8 }, text: '' });
  const [missing] = findingsOf('space-before-punctuation', { locale: 'fr-FR', source: 'Why?', target: 'Pourquoi ?' });
  expect(missing?.fix).toEqual({ range: { start: 8, end: 10 }, text: '\u00A0?' });
});
