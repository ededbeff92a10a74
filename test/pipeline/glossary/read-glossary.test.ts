import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../../../src/pipeline/failure.ts';
import { readGlossary } from '../../../src/pipeline/glossary/read-glossary.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const read = (name: string, text: string) => readGlossary(join(temporaryFolder({ [name]: text }), name));

describe('the terms of a locale', () => {
  test('are those of the locale, of its language, and of all, joined', () => {
    const glossary = read(
      'terms.csv',
      'source,target,forbidden,locale\ntenant,Mandant,,de\ntenant,,Mieter,de-de\ntenant,Untermieter,,de-AT\nTeams,Teams,,\n',
    );
    expect(glossary.termsFor('de-DE')).toEqual([
      { source: 'tenant', preferred: ['Mandant'], forbidden: ['Mieter'] },
      { source: 'Teams', preferred: ['Teams'], forbidden: [] },
    ]);
    expect(glossary.termsFor('ja-JP')).toEqual([{ source: 'Teams', preferred: ['Teams'], forbidden: [] }]);
  });
});

test('what is wrong is located in the file', () => {
  const { diagnostics } = read('terms.csv', 'source,target\na,b\n,c\n');
  expect(diagnostics).toMatchObject([{ code: 'glossary-invalid', severity: 'error', line: 3, column: 1 }]);
  expect(diagnostics[0]?.path).toMatch(/terms\.csv$/);
});

test('a file that is missing or of another kind is wrong usage', () => {
  expect(() => readGlossary('/nowhere/terms.csv')).toThrow(UsageError);
  expect(() => read('terms.xlsx', '')).toThrow('neither .csv nor .tbx');
});
