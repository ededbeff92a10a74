import { decodeText } from '../decode-text.ts';
import type { ExchangeArticle, ExchangeNote } from '../exchange-article.ts';
import { ExchangeProblem } from '../exchange-problem.ts';
import type { ImportedPair } from '../imported-pair.ts';
import { IMPORTED_FIELDS, pairRecord, readPairRecord, type ImportedField, type PairRecord } from '../pair-record.ts';
import { FORMULAS_AND_VALUES, unguarded, unguardedEdit } from './guard.ts';
import { delimiterOf, readRows, type Row } from './read-rows.ts';
import { delimitedRow, type Delimiter } from './write-row.ts';

/** Columns in order. Digests come last: by them a row shows that it is whole. */
const COLUMNS = [
  'docset', 'file', 'id', 'occurrence', 'line', 'title', 'sourceLocale', 'locale', 'source', 'target', 'state', 'block', 'before',
  'after', 'translationType', 'words', 'score', 'notes', 'metadata', 'sourceHash', 'targetHash',
] as const satisfies readonly (keyof PairRecord)[]; // prettier-ignore

/** Columns that importing can do without. */
const OPTIONAL: ReadonlySet<ImportedField> = new Set(['source', 'state', 'sourceHash', 'targetHash']);

/** Which field of a row is which, and how many a row has. */
interface Header {
  readonly places: ReadonlyMap<string, number>;
  readonly width: number;
  readonly endsInDigest: boolean;
}

/** Writes articles as a table, a row for each pair, with a header. */
export async function* writeTable(
  articles: AsyncIterable<ExchangeArticle>,
  delimiter: Delimiter,
): AsyncGenerator<string> {
  const row = (fields: readonly (string | number)[]) => delimitedRow(fields, delimiter, FORMULAS_AND_VALUES);
  yield row(COLUMNS);
  for await (const article of articles) {
    yield article.pairs.map((pair) => row(fieldsOf(pairRecord(article, pair)))).join('');
  }
}

/** Reads a table back, with its columns in any order and others among them; throws an ExchangeProblem for one that is damaged. */
export async function* readTable(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ImportedPair> {
  let header: Header | undefined;
  for await (const row of readRows(decodeText(bytes))) {
    if (header) yield readRow(row, header);
    else header = readHeader(row);
  }
  if (!header) throw new ExchangeProblem('There is no header.', { line: 1, column: 1 });
}

/** Tells whether a text begins with the header of such a table, whose names one of the delimiters parts. */
export function beginsTable(text: string, delimiters: readonly Delimiter[]): boolean {
  const delimiter = delimiterOf(text);
  if (delimiter === undefined || !delimiters.includes(delimiter)) return false;
  const [header = ''] = text.split(/\r?\n/, 1);
  const names = new Set(header.split(delimiter).map((name) => name.replaceAll('"', '').trim()));
  return names.has('id') && names.has('target');
}

function fieldsOf(record: PairRecord): (string | number)[] {
  const written = { ...record, notes: notesText(record.notes), metadata: metadataText(record.metadata) };
  return COLUMNS.map((name) => written[name] ?? '');
}

function notesText(notes: readonly ExchangeNote[]): string {
  return notes.map(({ check, severity, message }) => `${severity} ${check}: ${message}`).join('\n');
}

function metadataText(metadata: Readonly<Record<string, string>>): string {
  return Object.entries(metadata)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');
}

function readHeader({ fields, line }: Row): Header {
  const places = new Map<string, number>();
  for (const [place, field] of fields.entries()) {
    const name = field.trim();
    if (places.has(name) && isImported(name)) throw new ExchangeProblem(`Two columns are named "${name}".`, { line, column: 1 }); // prettier-ignore
    places.set(name, place);
  }
  const missing = IMPORTED_FIELDS.filter((name) => !places.has(name) && !OPTIONAL.has(name));
  if (missing.length > 0) {
    const names = missing.map((name) => `"${name}"`).join(', ');
    throw new ExchangeProblem(`The header lacks ${missing.length === 1 ? 'the column' : 'the columns'} ${names}.`, { line, column: 1 }); // prettier-ignore
  }
  return { places, width: fields.length, endsInDigest: /^(?:source|target)Hash$/.test(fields.at(-1)?.trim() ?? '') };
}

function isImported(name: string): boolean {
  return IMPORTED_FIELDS.some((field) => field === name);
}

function readRow({ fields, line, isEnded }: Row, { places, width, endsInDigest }: Header): ImportedPair {
  const place = { line, column: 1 };
  if (!isEnded && !(endsInDigest && fields.at(-1) !== '')) {
    throw new ExchangeProblem('The file ends in this row without a line end, as if it were cut off.', place);
  }
  if (fields.length !== width) {
    throw new ExchangeProblem(`This row has ${fields.length} fields, the header has ${width}.`, place);
  }
  const field = (name: ImportedField): string | undefined => {
    const at = places.get(name);
    return at === undefined ? undefined : (fields[at] ?? '');
  };
  const text = (name: ImportedField): string | undefined => {
    const written = field(name);
    return written === undefined ? undefined : unguarded(written, FORMULAS_AND_VALUES);
  };
  const record: Record<ImportedField, unknown> = {
    docset: text('docset'),
    file: text('file'),
    id: text('id'),
    occurrence: Number(text('occurrence')),
    locale: text('locale'),
    source: text('source'),
    target: text('target'),
    state: text('state'),
    sourceHash: text('sourceHash') ?? '',
    targetHash: text('targetHash') ?? '',
  };
  const pair = readPairRecord(record, place);
  const target = field('target') ?? '';
  if (!target.startsWith("'") || pair.target !== target) return pair;
  return { ...pair, targetInsteadOf: (before) => unguardedEdit(target, before, FORMULAS_AND_VALUES) };
}
