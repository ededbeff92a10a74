import { expect, test } from 'vitest';
import { findingsOf, named } from '../../support/check.ts';

test.each([
  ['fr-FR', 'Select **File** > **New**.', 'Sélectionnez **Fichier**  > **Nouveau**.', '  '],
  ['ru-RU', 'Select a file.', 'Выберите   файл.', '   '],
  ['de-DE', 'Select  a file, and wait.', 'Wählen Sie  eine Datei aus,  und warten Sie.', '  '],
])('%s: %j as %j is found at %j', (locale, source, target, at) => {
  const [finding] = findingsOf('space-doubled', { locale, source, target });
  expect(finding?.check).toBe('space-doubled');
  expect(named(finding!, { source, target }).target[0] ?? '').toBe(at);
});

test.each([
  ['de-DE', 'Select  a file.', 'Wählen Sie  eine Datei aus.'],
  ['de-DE', 'Run `a  b`.', 'Führen Sie `a  b` aus.'],
  ['de-DE', 'One  \nTwo', 'Eins  \nZwei'],
  ['de-DE', 'Select a file.', '  Wählen Sie eine Datei aus.  '],
])('%s: %j as %j is in order', (locale, source, target) => {
  expect(findingsOf('space-doubled', { locale, source, target })).toEqual([]);
});

test('is mended by one fix for the whole pair', () => {
  const target = 'Wählen Sie **Datei**  >  **Neu**.';
  const [finding, ...others] = findingsOf('space-doubled', { source: 'Select **File** > **New**.', target });
  expect(others).toEqual([]);
  const { range, text } = finding!.fix!;
  expect(target.slice(0, range.start) + text + target.slice(range.end)).toBe('Wählen Sie **Datei** > **Neu**.');
});
