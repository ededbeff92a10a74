import { expect, test } from 'vitest';
import { findingsOf, named } from '../../support/check.ts';

test.each([
  ['fr-FR', 'Select “Save” here.', 'Sélectionnez « Enregistrer ici.', '«'],
  ['ru-RU', 'Select "Save" here.', 'Выберите «Сохранить здесь.', '«'],
  ['ja-JP', 'Select "Save" here.', '「保存を選択します。', '「'],
  ['pl-PL', 'Select "Save" here.', 'Wybierz „Zapisz tutaj.', '„'],
  ['es-ES', 'Select "Save" here.', 'Seleccione "Guardar aquí.', '"'],
])('%s: %j as %j is found at %j', (locale, source, target, at) => {
  const [finding] = findingsOf('quotes-unpaired', { locale, source, target });
  expect(finding?.check).toBe('quotes-unpaired');
  expect(named(finding!, { source, target }).target[0] ?? '').toBe(at);
});

test.each([
  ['de-DE', 'Select "Save".', 'Wählen Sie „Speichern“.'],
  ['de-DE', 'Select "Save".', 'Wählen Sie „Speichern".'],
  ['de-DE', "It isn't there.", "Es gibt's nicht."],
  ['de-DE', 'A 24" screen', 'Ein 24"-Bildschirm'],
  ['he-IL', 'In the USA', 'בארה"ב'],
  ['de-DE', 'He said “wait', 'Er sagte „warte'],
  ['zh-TW', 'Select "Save".', '選取「儲存」。'],
])('%s: %j as %j is in order', (locale, source, target) => {
  expect(findingsOf('quotes-unpaired', { locale, source, target })).toEqual([]);
});
