import { expect, test } from 'vitest';
import { findingsOf } from '../../support/check.ts';

test.each([
  ['Select a file.', ''],
  ['Select a file.', ' \n'],
  ['Select a file.', '\u200b&nbsp;'],
])('%j as %j is found', (source, target) => {
  const [finding] = findingsOf('target-empty', { source, target });
  expect(finding).toMatchObject({ check: 'target-empty', source: [{ start: 0, end: source.length }], target: [] });
});

test.each([
  ['Select a file.', 'Datei auswählen.'],
  ['Select a file.', '—'],
  ['', ''],
  ['\u200b', ' '],
])('%j as %j is in order', (source, target) => {
  expect(findingsOf('target-empty', { source, target })).toEqual([]);
});
