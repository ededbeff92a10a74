import { expect, test } from 'vitest';
import { checkedPair, type CheckedPair } from '../../../src/checks/index.ts';
import type { PairContext } from '../../../src/segments/index.ts';
import { contextFor, findingsAmong } from '../../support/check.ts';

type Texts = readonly [source: string, target: string];
const FIRST: Texts = ['Select the account.', 'Wählen Sie das Konto aus.'];
const RIVAL: Texts = ['Select the **account**', 'Klicken Sie das Benutzerkonto an.'];
const ALIKE: Texts = ['Select the account', 'Wählen Sie das Konto aus'];

function pairsOf(texts: readonly Texts[], contexts: readonly PairContext[] = []): CheckedPair[] {
  return texts.map(([source, target], index) =>
    checkedPair({ id: `a1b2c-${index}`, context: contexts[index] ?? 'paragraph', source, target }),
  );
}

test('all rivals are reported where none is rarer', () => {
  const found = findingsAmong('several-targets', pairsOf([FIRST, RIVAL]), contextFor());
  expect(found).toHaveLength(2);
  expect(found.map(({ message }) => message).join()).toContain('translated as “Wählen Sie das Konto aus.”');
});

test('the rarer rival alone is reported, with the count of the other', () => {
  const found = findingsAmong('several-targets', pairsOf([FIRST, RIVAL, FIRST, FIRST]), contextFor());
  expect(found).toHaveLength(1);
  expect(found[0]?.message).toContain('in 3 other pairs');
});

test('what hardly differs is in order', () => {
  expect(findingsAmong('several-targets', pairsOf([FIRST, ALIKE]), contextFor())).toEqual([]);
});

test('headings and text are compared among themselves', () => {
  expect(findingsAmong('several-targets', pairsOf([FIRST, RIVAL], ['heading']), contextFor())).toEqual([]);
});
