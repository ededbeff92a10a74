import { guarded, type Guard } from './guard.ts';

/** What parts the fields of a row. */
export type Delimiter = ',' | ';' | '\t';

/** Writes a record of RFC 4180 with its line end. Numbers are as they are, texts are guarded. */
export function delimitedRow(fields: readonly (string | number)[], delimiter: Delimiter, guard: Guard): string {
  const written = fields.map((field) =>
    typeof field === 'number' ? String(field) : quoted(guarded(field, guard), delimiter),
  );
  return `${written.join(delimiter)}\r\n`;
}

function quoted(text: string, delimiter: Delimiter): string {
  return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
