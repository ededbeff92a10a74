import { expect, test } from 'vitest';
import { isExplained } from '../../../src/checks/languages/explained.ts';

test.each([
  ['Access denied', ' (Zugriff verweigert)', true],
  ['Access denied', ' 5.7 (Zugriff verweigert)', true],
  ['Access is denied', ' to you.” (Ihnen wird der Zugriff verweigert.)', true],
  ['Set the type by', ' `HasType()`. (Legen Sie den Typ fest.)', true],
  ['Download the completed', ' app (Herunterladen der App)', false],
  ['Access denied', '. Siehe unten.', false],
])('what is behind %j in %j explains it: %s', (passage, behind, expected) => {
  expect(isExplained(passage + behind, { start: 0, end: passage.length })).toBe(expected);
});
