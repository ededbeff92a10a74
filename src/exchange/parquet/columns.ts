import type { SchemaElement } from 'hyparquet-writer';
import type { PairRecord } from '../pair-record.ts';

/** A column of the file: its name, and its elements in the order in which Parquet lists a tree. */
interface Column {
  readonly name: keyof PairRecord;
  readonly elements: readonly SchemaElement[];
}

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;
const INTEGER = { type: 'INT32' } as const;
const REAL = { type: 'DOUBLE' } as const;

/** Notes are a list of structs, metadata a map: nested as the specification of logical types has it. */
export const COLUMNS: readonly Column[] = [
  leaf('docset', TEXT),
  leaf('file', TEXT),
  leaf('id', TEXT),
  leaf('occurrence', INTEGER),
  leaf('line', INTEGER),
  leaf('title', TEXT),
  leaf('sourceLocale', TEXT),
  leaf('locale', TEXT),
  leaf('source', TEXT),
  leaf('target', TEXT),
  leaf('state', TEXT),
  leaf('block', TEXT),
  leaf('before', TEXT, 'OPTIONAL'),
  leaf('after', TEXT, 'OPTIONAL'),
  leaf('translationType', TEXT, 'OPTIONAL'),
  leaf('words', INTEGER),
  leaf('score', REAL, 'OPTIONAL'),
  {
    name: 'notes',
    elements: [
      required('notes', { converted_type: 'LIST', logical_type: { type: 'LIST' }, num_children: 1 }),
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      required('element', { num_children: 3 }),
      required('check', TEXT),
      required('severity', TEXT),
      required('message', TEXT),
    ],
  },
  {
    name: 'metadata',
    elements: [
      required('metadata', { converted_type: 'MAP', logical_type: { type: 'MAP' }, num_children: 1 }),
      { name: 'key_value', repetition_type: 'REPEATED', num_children: 2 },
      required('key', TEXT),
      required('value', TEXT),
    ],
  },
  leaf('sourceHash', TEXT),
  leaf('targetHash', TEXT),
];

/** The file's schema: its root, and the elements of all columns. */
export const SCHEMA: SchemaElement[] = [
  { name: 'pair', num_children: COLUMNS.length },
  ...COLUMNS.flatMap(({ elements }) => elements),
];

function leaf(
  name: keyof PairRecord,
  type: Partial<SchemaElement>,
  repetition_type: 'REQUIRED' | 'OPTIONAL' = 'REQUIRED',
): Column {
  return { name, elements: [{ name, repetition_type, ...type }] };
}

function required(name: string, type: Partial<SchemaElement>): SchemaElement {
  return { name, repetition_type: 'REQUIRED', ...type };
}
