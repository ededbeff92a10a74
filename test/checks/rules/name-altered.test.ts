import { describe, expect, test } from 'vitest';
import type { CheckedPair } from '../../../src/checks/check.ts';
import { checkedPair } from '../../../src/checks/index.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { contextFor, findingsAmong, findingsOf } from '../../support/check.ts';

function pair(source: string, target: string): CheckedPair {
  return checkedPair({ id: 'a1b2c-101', source, target, context: 'paragraph' });
}

/** Finds among pairs that keep a name, 250 of them, and one more. */
function findingsBeside(name: string, source: string, target: string): Finding[] {
  const keeping = Array.from({ length: 250 }, (_, index) =>
    pair(`Page ${index} of ${name}.`, `Seite ${index} von ${name}.`),
  );
  return findingsAmong('name-altered', [...keeping, pair(source, target)], contextFor());
}

test.each([
  ['Contoso', 'Open Contoso now.', 'Öffnen Sie Contosso jetzt.'],
  ['Contoso', 'Open Contoso now.', 'Öffnen Sie Cotnoso jetzt.'],
  ['Contoso', 'Open Contoso now, not Fabrikam.', 'Öffnen Sie Contoso jetzt, nicht Contso.'],
])('%s in %s as %s is found', (name, source, target) => {
  expect(findingsBeside(name, source, target)).toHaveLength(1);
});

test('letters of an acronym that are exchanged are found in any docset', () => {
  expect(findingsOf('name-altered', { source: 'Open the API.', target: 'Öffnen Sie die AIP.' })).toMatchObject([
    { pattern: 'API → AIP' },
  ]);
});

test.each([
  ['Contoso', 'Open Contoso now.', 'Öffnen Sie Contoso jetzt.'],
  ['Contoso', 'The files of Contoso.', 'Contosos Dateien.'],
  ['Contoso', 'Open Fabrikam now.', 'Öffnen Sie Fabrikan jetzt.'],
])('%s in %s as %s is in order', (name, source, target) => {
  expect(findingsBeside(name, source, target)).toEqual([]);
});

test('an acronym of the language is none misspelt', () => {
  expect(
    findingsOf('name-altered', { source: 'Use MFA and EU law.', target: 'Utilisez AMF et UE.', locale: 'fr-FR' }),
  ).toEqual([]);
});

test('where the source is misspelt, the target is right', () => {
  const right = pair('Use the SDK.', 'Verwenden Sie das SDK.');
  const misspelt = pair('Use the SKD.', 'Verwenden Sie das SDK.');
  expect(findingsAmong('name-altered', [right, right, misspelt], contextFor())).toEqual([]);
});

describe('a name that docsets always keep', () => {
  const KEPT = ['Contoso', 'Fabrikam', 'Tailspin', 'Contoso Studio'].flatMap((name) =>
    Array.from({ length: 40 }, (_, index) => pair(`Page ${index} of ${name}.`, `Seite ${index} von ${name}.`)),
  );
  const found = (source: string, target: string) =>
    findingsAmong('name-altered', [...KEPT, pair(source, target)], contextFor());

  test('is found where another one stands in its place', () => {
    expect(found('Open Contoso now.', 'Öffnen Sie jetzt Fabrikam.')).toMatchObject([
      { pattern: 'Contoso → Fabrikam', target: [{ start: 17, end: 25 }] },
    ]);
  });

  test.each([
    ['the source has the other one, too', 'Open Contoso in Fabrikam.', 'Öffnen Sie es in Fabrikam.'],
    ['the other one is only a part of names', 'Open Fabrikam now.', 'Öffnen Sie jetzt das Studio.'],
    ['an acronym is spelt out', 'Open the FR of Contoso.', 'Öffnen Sie die Fabrikam Rose.'],
    ['nothing stands in its place', 'Open Contoso now.', 'Öffnen Sie es jetzt.'],
    ['another word does', 'Open Contoso now.', 'Öffnen Sie jetzt Wingtip.'],
  ])('is in order where %s', (_, source, target) => {
    expect(found(source, target)).toEqual([]);
  });
});
