import { expect, test } from 'vitest';
import { findingsOf, named } from '../../support/check.ts';

test.each([
  [
    'fr-FR',
    'Select the account that you want.',
    'Seleccione la cuenta que desea eliminar de la lista.',
    'Seleccione la cuenta que desea eliminar de la lista.',
  ],
  [
    'de-DE',
    'Choose the account that you want.',
    'Select the account that you want to remove from the list.',
    'Select the account that you want to remove from the list.',
  ],
  [
    'ko-KR',
    'Choose the account that you want.',
    'Select the account that you want to remove from the list.',
    'Select the account that you want to remove from the list.',
  ],
  [
    'ja-JP',
    'Select the account.',
    'Wählen Sie das Konto aus, das Sie löschen möchten.',
    'Wählen Sie das Konto aus, das Sie löschen möchten.',
  ],
  [
    'de-DE',
    'Select it. Then choose the account.',
    'Wählen Sie es aus, bevor Sie fortfahren. Luego seleccione la cuenta que desea eliminar.',
    'Luego seleccione la cuenta que desea eliminar.',
  ],
  [
    'he-IL',
    'Select the account that you want.',
    'حدد الحساب الذي تريد حذفه من القائمة.',
    'حدد الحساب الذي تريد حذفه من القائمة.',
  ],
])('%s: %j as %j is found at %j', (locale, source, target, at) => {
  const [finding] = findingsOf('language-wrong', { locale, source, target });
  expect(finding?.check).toBe('language-wrong');
  expect(named(finding!, { source, target }).target[0] ?? '').toBe(at);
});

test.each([
  ['de-DE', 'Select the account that you want.', 'Wählen Sie das Konto aus, das Sie löschen möchten.'],
  ['id-ID', 'Select the account that you want.', 'Pilih akun yang ingin Anda hapus dari daftar.'],
  ['nb-NO', 'Select the account that you want.', 'Velg kontoen du vil slette fra listen.'],
  ['hr-HR', 'Select the account that you want.', 'Odaberite račun koji želite izbrisati s popisa.'],
  ['sk-SK', 'Select the account that you want.', 'Vyberte konto, ktoré chcete odstrániť zo zoznamu.'],
  ['gl-ES', 'Select the account that you want.', 'Seleccione a conta que quere eliminar da lista.'],
  ['kk-KZ', 'Select the account that you want.', 'Тізімнен жойғыңыз келетін тіркелгіні таңдаңыз.'],
  ['fr-FR', 'Open it.', 'Open it'],
  [
    'de-DE',
    'It says "The file could not be found."',
    'Da steht: "The file could not be found there." (Die Datei wurde nicht gefunden.)',
  ],
  ['de-DE', "Log: the file '{PATH}/a' could not be found.", "Protokoll: the file '{PATH}/a' could not be found."],
])('%s: %j as %j is in order', (locale, source, target) => {
  expect(findingsOf('language-wrong', { locale, source, target })).toEqual([]);
});
