import { expect, test } from 'vitest';
import { findingsOf } from '../../support/check.ts';

test('x', () => {
  expect(findingsOf('language-wrong', { source: 'Select the account that you want to delete.', target: 'Selecteer het account dat u wilt verwijderen en klik op de knop' , locale: 'fr-FR'})).toHaveLength(1);
});
