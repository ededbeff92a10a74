import { CsvError, parse } from 'csv-parse/sync';
import type { Diagnostic } from '../../../model/diagnostic.ts';
import { lineStarts } from '../../../model/text.ts';
import type { GlossaryEntry, GlossaryText } from '../glossary-entry.ts';

const COLUMNS = ['source', 'target', 'preferred', 'forbidden', 'do-not-translate', 'locale'] as const;

type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>;

/**
 * Reads a glossary from CSV (RFC 4180) with a header: `source`, `target` or `preferred`, `forbidden`, `do-not-translate` and
 * `locale`, in any order and case; other columns are passed over. Bars part several terms of one field.
 */
export function readCsvGlossary(text: string): GlossaryText {
  const starts = lineStarts(text);
  const diagnostics: Diagnostic[] = [];
  const report = (line: number, message: string): void => {
    const start = starts[line - 1] ?? 0;
    const end = start + text.slice(start, starts[line]).trimEnd().length;
    diagnostics.push({ code: 'glossary-invalid', message, range: { start, end } });
  };
  const entries: GlossaryEntry[] = [];
  try {
    const names = (header: string[]) => {
      const columns = header.map((name) => name.trim().toLowerCase());
      if (!columns.includes('source')) report(1, 'The glossary has no column "source".');
      return columns;
    };
    const records = parse(text, { bom: true, columns: names, info: true, relax_column_count: true, skip_empty_lines: true, trim: true }); // prettier-ignore
    for (const { record, info } of records as unknown as { record: Row; info: { lines: number } }[]) {
      if (diagnostics.length > 0 && record.source === undefined) break;
      const entry = readRow(record);
      if (typeof entry === 'string') report(info.lines, entry);
      else entries.push(entry);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as CsvError & { lines?: number };
    report(lines ?? 1, `The glossary is not valid CSV: ${error.message}.`);
  }
  return { entries, diagnostics };
}

/** Gives the entry in a row, or why there is none. */
function readRow(row: Row): GlossaryEntry | string {
  const source = row.source ?? '';
  if (source === '') return 'This row names no source term.';
  const stays = /^(?:1|x|y|yes|true)$/i.test(row['do-not-translate'] ?? '');
  const preferred = stays ? [source] : [...termsOf(row.target), ...termsOf(row.preferred)];
  const forbidden = termsOf(row.forbidden);
  if (preferred.length === 0 && forbidden.length === 0) {
    return `Nothing is said of "${source}": neither "target" nor "forbidden" nor "do-not-translate".`;
  }
  const locale = row.locale ?? '';
  return { source, preferred, forbidden, ...(locale === '' ? {} : { locale }) };
}

function termsOf(field = ''): string[] {
  return field
    .split('|')
    .map((term) => term.trim())
    .filter((term) => term !== '');
}
