import { expect, test } from 'vitest';
import type { CheckedPair } from '../../../src/checks/check.ts';
import { checkedPair } from '../../../src/checks/index.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { contextFor, findingsAmong } from '../../support/check.ts';

function pair(source: string, target: string): CheckedPair {
  return checkedPair({ id: 'a1b2c-101', source, target, context: 'paragraph' });
}

/** Finds among pairs that keep a name, 250 of them, and one more. */
function findingsBeside(name: string, source: string, target: string): Finding[] {
  const keeping = Array.from({ length: 250 }, (_, index) =>
    pair(`Page ${index} of ${name}.`, `Seite ${index} von ${name}.`),
  );
  return findingsAmong('name-lost', [...keeping, pair(source, target)], contextFor());
}

test('a name that the target lacks and all others keep is found', () => {
  expect(findingsBeside('Contoso', 'Open Contoso now.', 'Öffnen Sie es jetzt.')).toMatchObject([
    { pattern: 'Contoso' },
  ]);
});

test.each(['Öffnen Sie Contoso jetzt.', 'Öffnen Sie CONTOSO jetzt.', 'Öffnen Sie Contosso jetzt.'])(
  'a name that is kept or misspelt is not lost: %s',
  (target) => {
    expect(findingsBeside('Contoso', 'Open Contoso now.', target)).toEqual([]);
  },
);

test('a name that mostly stands behind another one is a word elsewhere', () => {
  const keeping = Array.from({ length: 60 }, (_, index) =>
    pair(`Page ${index} of Contoso Garden.`, `Seite ${index} von Contoso Garden.`),
  );
  const lost = pair('Page 61 of Contoso Garden.', 'Seite 61 von Contoso.');
  const word = pair('Set the Garden aside.', 'Stellen Sie das Beet beiseite.');
  expect(findingsAmong('name-lost', [...keeping, lost], contextFor())).toHaveLength(1);
  expect(findingsAmong('name-lost', [...keeping, word], contextFor())).toEqual([]);
});

test('a name that is a word as well may be lost', () => {
  const words = Array.from({ length: 250 }, (_, index) =>
    pair(`Exchange ${index} is an exchange.`, `Exchange ${index}.`),
  );
  const translated = pair('Exchange it.', 'Tauschen Sie es.');
  expect(findingsAmong('name-lost', [...words, translated], contextFor())).toEqual([]);
});
