import { expect, test } from 'vitest';
import { checkedPair, type CheckedPair } from '../../../src/checks/index.ts';
import { contextFor, findingsAmong, findingsOf, named } from '../../support/check.ts';

test.each([
  ['fr-FR', 'Import System.Xaml first.', 'Importez d’abord Système.Xaml.', ''],
  ['ru-RU', 'Read outerHTML.', 'Прочтите внешний код.', ''],
  ['ja-JP', 'Set user_name.', 'ユーザー名を設定します。', ''],
  ['de-DE', 'Sign in to [Outlook.com](https://outlook.com).', 'Anmelden bei [Ausblick](https://outlook.com).', ''],
  ['pt-BR', 'Open [main.js][main.js].', 'Abra o [principal][main.js].', ''],
  ['de-DE', 'Write to sales@contoso.com.', 'Schreiben Sie an die Abteilung.', ''],
])('%s: %j as %j is found at %j', (locale, source, target, at) => {
  const [finding] = findingsOf('identifier-translated', { locale, source, target });
  expect(finding?.check).toBe('identifier-translated');
  expect(named(finding!, { source, target }).target[0] ?? '').toBe(at);
});

test.each([
  ['de-DE', 'Import System.Xaml.', 'Importieren Sie System.Xaml.'],
  ['de-DE', 'Import System.Xaml.', 'Importieren Sie System. Xaml.'],
  ['ja-JP', 'Turn on AutoSave.', '自動保存を有効にします。'],
  ['de-DE', 'Write to sales@contoso.com.', 'Schreiben Sie an vertrieb@contoso.com.'],
  ['de-DE', 'Read and/or write.', 'Lesen und schreiben.'],
  ['de-DE', 'Read and.or write.', 'Lesen und/oder schreiben.'],
  ['de-DE', 'Write it as hh:mm:ssfrZ.', 'Schreiben Sie HH:MM:SSbrZ.'],
  ['de-DE', 'Open TokenHelper.cs.', 'Öffnen Sie TokenHelper (als CS).'],
  ['de-DE', 'Set it toActingRole.', 'Legen Sie ActingRole fest.'],
  ['de-DE', 'It is namedActingRole.', 'Es heißt ActingRole.'],
  ['de-DE', 'Read --OR-- write.', 'Lesen oder schreiben.'],
  ['de-DE', 'It is a Platform.If not, stop.', 'Es ist eine Plattform. Wenn nicht, halten Sie an.'],
  ['de-DE', 'Sign in to Outlook.com.', 'Anmelden bei [Outlook.com](https://example.com).'],
  ['de-DE', 'Read [a.b](x.md).', 'Lesen Sie `a.b`.'],
])('%s: %j as %j is in order', (locale, source, target) => {
  expect(findingsOf('identifier-translated', { locale, source, target })).toEqual([]);
});

test('names that the docset often translates are in order, others are not', () => {
  const pairs = (translated: number, kept: number): CheckedPair[] =>
    Array.from({ length: translated + kept }, (_, index) =>
      checkedPair({
        id: `a1b2c-${index}`,
        context: 'paragraph',
        source: 'Turn on AutoSave.',
        target: index < translated ? '自動保存を有効にします。' : 'AutoSave を有効にします。',
      }),
    );
  expect(findingsAmong('identifier-translated', pairs(5, 1), contextFor('ja-JP'))).toEqual([]);
  expect(findingsAmong('identifier-translated', pairs(1, 9), contextFor('ja-JP'))).toHaveLength(1);
});

test('what programs alone write is not translated by custom', () => {
  const pair = checkedPair({
    id: 'a1b2c-101',
    context: 'paragraph',
    source: 'Open app.config.',
    target: 'アプリの構成を開きます。',
  });
  expect(findingsAmong('identifier-translated', Array<CheckedPair>(5).fill(pair), contextFor('ja-JP'))).toHaveLength(5);
});
