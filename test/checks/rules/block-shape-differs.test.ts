import { expect, test } from 'vitest';
import { findingsOf, type CheckExample } from '../../support/check.ts';

test.each<CheckExample>([
  { source: '1.x projects', target: '1. x-Projekte' },
  { source: '- Azure AD', target: '-Azure AD' },
  { source: 'Save it.', target: '# Speichern' },
  { source: 'Save it.', target: '> Speichern' },
  { source: 'Save it.', target: 'Speichern\n\nSie es.' },
  { source: 'Save it.', target: '```text' },
  { source: 'Save | it', target: '| Speichern | es |' },
])('$source as $target is found', (example) => {
  expect(findingsOf('block-shape-differs', example)).not.toEqual([]);
});

test.each<CheckExample>([
  { source: '- Save', target: '- Speichern' },
  { source: 'Save', target: 'Speichern' },
  { source: '1.Select it', target: '1. Auswählen' },
  { source: '2020. x', target: '2020. y' },
  { source: 'A\nB', target: 'A\n> B', context: 'quote' },
  { source: 'Save', target: '- Speichern', context: 'table' },
])('$source as $target is in order', (example) => {
  expect(findingsOf('block-shape-differs', example)).toEqual([]);
});
