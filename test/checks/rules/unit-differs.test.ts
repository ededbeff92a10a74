import { expect, test } from 'vitest';
import { findingsOf, type CheckExample } from '../../support/check.ts';

test.each<CheckExample>([
  { source: '50 MB', target: '50 GB' },
  { source: '50%', target: '50.' },
  { source: '320 px', target: '320' },
  { source: '2 ms', target: '2 MB' },
])('$source as $target is found', (example) => {
  expect(findingsOf('unit-differs', example)).not.toEqual([]);
});

test.each<CheckExample>([
  { source: '50 MB', target: '50 МБ', locale: 'ru-RU' },
  { source: '50 MB', target: '50 Mo', locale: 'fr-FR' },
  { source: '50 MB', target: '50 ميغابايت', locale: 'ar-SA' },
  { source: '50%', target: '٪50', locale: 'ar-SA' },
  { source: '50 percent', target: '50 %' },
  { source: '5 GB', target: '5 Gigabyte' },
  { source: '5 MB', target: '5 mega' },
])('$source as $target is in order', (example) => {
  expect(findingsOf('unit-differs', example)).toEqual([]);
});
