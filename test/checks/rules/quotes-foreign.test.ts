import { expect, test } from 'vitest';
import { checkedPair } from '../../../src/checks/index.ts';
import { contextFor, findingsAmong, findingsOf, named } from '../../support/check.ts';

test.each([
  ['de-DE', 'Select “Save”.', 'Wählen Sie “Speichern” aus.', '“'],
  ['fr-FR', 'Select “Save”.', 'Sélectionnez „Enregistrer“.', '„'],
  ['ru-RU', 'Select “Save”.', 'Выберите “Сохранить”.', '“'],
])('%s: %j as %j is found at %j', (locale, source, target, at) => {
  const [finding] = findingsOf('quotes-foreign', { locale, source, target });
  expect(finding?.check).toBe('quotes-foreign');
  expect(named(finding!, { source, target }).target[0] ?? '').toBe(at);
});

test.each([
  ['de-DE', 'Select “Save”.', 'Wählen Sie „Speichern“ aus.'],
  ['de-DE', 'Select “Save”.', 'Wählen Sie "Speichern" aus.'],
  ['fr-FR', 'Select “Save”.', 'Sélectionnez « Enregistrer ».'],
  ['vi-VN', 'Select “Save”.', 'Chọn “Lưu”.'],
])('%s: %j as %j is in order', (locale, source, target) => {
  expect(findingsOf('quotes-foreign', { locale, source, target })).toEqual([]);
});

test('marks that a docset uses again and again are its custom', () => {
  const pairs = Array.from({ length: 10 }, (_, index) =>
    checkedPair({ id: 'a', source: `Select “Save ${index}”.`, target: 'Wählen Sie “Speichern” aus.', context: 'list' }),
  );
  expect(findingsAmong('quotes-foreign', pairs, contextFor())).toEqual([]);
  expect(findingsAmong('quotes-foreign', pairs.slice(1), contextFor())).toHaveLength(9);
});
