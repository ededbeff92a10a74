import { expect, test } from 'vitest';
import { checkedPair, type CheckedPair } from '../../../src/checks/index.ts';
import type { PairContext } from '../../../src/segments/index.ts';
import { contextFor, findingsAmong } from '../../support/check.ts';

type Texts = readonly [source: string, target: string];
const FIRST: Texts = [
  'Select the account that you want to delete.',
  'Wählen Sie das Konto aus, das Sie löschen möchten.',
];
const RIVAL: Texts = [
  'Restart all servers after every update of Windows.',
  'Wählen Sie das Konto aus, das Sie löschen möchten.',
];
const ALIKE: Texts = [
  'Choose the account that you want to delete.',
  'Wählen Sie das Konto aus, das Sie löschen möchten.',
];

function pairsOf(texts: readonly Texts[], contexts: readonly PairContext[] = []): CheckedPair[] {
  return texts.map(([source, target], index) =>
    checkedPair({ id: `a1b2c-${index}`, context: contexts[index] ?? 'paragraph', source, target }),
  );
}

test('all rivals are reported where none is rarer', () => {
  const found = findingsAmong('several-sources', pairsOf([FIRST, RIVAL]), contextFor());
  expect(found).toHaveLength(2);
  expect(found.map(({ message }) => message).join()).toContain('Restart all servers');
});

test('the rarer rival alone is reported, with the count of the other', () => {
  const found = findingsAmong('several-sources', pairsOf([FIRST, RIVAL, FIRST, FIRST]), contextFor());
  expect(found).toHaveLength(1);
  expect(found[0]?.message).toContain('in 3 other pairs');
});

test('what hardly differs is in order', () => {
  expect(findingsAmong('several-sources', pairsOf([FIRST, ALIKE]), contextFor())).toEqual([]);
});

test('headings and text are compared among themselves', () => {
  expect(findingsAmong('several-sources', pairsOf([FIRST, RIVAL], ['heading']), contextFor())).toEqual([]);
});
