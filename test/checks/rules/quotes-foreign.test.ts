import { expect, test } from 'vitest';
import { findingsOf, named } from '../../support/check.ts';

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
