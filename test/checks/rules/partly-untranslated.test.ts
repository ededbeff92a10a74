import { expect, test } from 'vitest';
import { findingsOf, named } from '../../support/check.ts';

test.each([
  [
    'fr-FR',
    'Open the page and select the account that you want.',
    'Ouvrez la fenêtre and select the account that you want.',
    'and select the account that you want',
  ],
  [
    'ja-JP',
    'Open the page and select the account that you want.',
    'ページを開き、select the account that you want。',
    'select the account that you want',
  ],
  [
    'ru-RU',
    'Open the page and select the account that you want.',
    'Откройте страницу and select the account.',
    'and select the account',
  ],
])('%s: %j as %j is found at %j', (locale, source, target, at) => {
  const [finding] = findingsOf('partly-untranslated', { locale, source, target });
  expect(finding?.check).toBe('partly-untranslated');
  expect(named(finding!, { source, target }).target[0] ?? '').toBe(at);
});

test.each([
  ['de-DE', 'Open the page and select it.', 'Öffnen Sie die Seite, und wählen Sie es aus.'],
  [
    'de-DE',
    'Read [how to select the account](a.md) first.',
    'Lesen Sie zuerst [how to select the account](a.md) durch.',
  ],
  [
    'de-DE',
    'It says "please select the account that you want" then.',
    'Dann steht da „please select the account that you want“.',
  ],
  ['ru-RU', 'Open Microsoft Defender for Endpoint on it.', 'Откройте там Microsoft Defender for Endpoint.'],
  ['de-DE', 'A pay-as-you-go subscription is cancelled.', 'Ein Pay-as-you-go-Abonnement wird gekündigt.'],
  ['de-DE', "Log: the file '{PATH}/a' could not be found.", "Protokoll: the file '{PATH}/a' could not be found."],
])('%s: %j as %j is in order', (locale, source, target) => {
  expect(findingsOf('partly-untranslated', { locale, source, target })).toEqual([]);
});
