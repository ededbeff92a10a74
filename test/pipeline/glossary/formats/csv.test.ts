import { describe, expect, test } from 'vitest';
import { readCsvGlossary } from '../../../../src/pipeline/glossary/formats/csv.ts';

describe('a glossary in CSV', () => {
  test('has columns in any order and case, and passes others over', () => {
    const text = '\uFEFFLocale,Target,SOURCE,Note\r\nde-DE,Mandant | Kunde,tenant,"a ""b"""\r\n,"Ziel, das",goal,\r\n';
    expect(readCsvGlossary(text)).toEqual({
      entries: [
        { source: 'tenant', preferred: ['Mandant', 'Kunde'], forbidden: [], locale: 'de-DE' },
        { source: 'goal', preferred: ['Ziel, das'], forbidden: [] },
      ],
      diagnostics: [],
    });
  });

  test('says what is forbidden, and what stays as it is', () => {
    const text = 'source,target,forbidden,do-not-translate\ntenant,,Mieter,\nTeams,x,,Yes\n';
    expect(readCsvGlossary(text).entries).toEqual([
      { source: 'tenant', preferred: [], forbidden: ['Mieter'] },
      { source: 'Teams', preferred: ['Teams'], forbidden: [] },
    ]);
  });

  test.each([
    ['source,target\na,b\n,c\n', 18, 'names no source term'],
    ['source,target\na,b\nc\n', 18, 'Nothing is said of "c"'],
    ['term,target\na,b\n', 0, 'no column "source"'],
    ['source,target\na,"b\n', 14, 'not valid CSV'],
  ])('%j is wrong at %d', (text, start, message) => {
    const { diagnostics } = readCsvGlossary(text);
    expect(diagnostics).toMatchObject([{ code: 'glossary-invalid', range: { start } }]);
    expect(diagnostics[0]?.message).toContain(message);
  });

  test('keeps the rows that are right', () => {
    expect(readCsvGlossary('source,target\n,c\na,b\n').entries).toHaveLength(1);
  });
});
