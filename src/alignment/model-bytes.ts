import type { AlignmentModel } from './model.ts';
import { Vocabulary } from './vocabulary.ts';

/** Other bytes than these at the start are another format. */
const MAGIC = 'diglot-alignment-1\n';

/** What the header of a model's bytes holds besides the columns of the table, which follow it. */
interface Header extends Pick<AlignmentModel, 'lengths' | 'ofTarget' | 'ofSource'> {
  readonly source: StoredVocabulary;
  readonly target: StoredVocabulary;
  readonly cells: number;
}

interface StoredVocabulary {
  readonly stems: readonly string[];
  readonly written: readonly string[];
  readonly counts: readonly number[];
}

/**
 * Writes a model as bytes, the same for the same model: a line that names the format, the length of the header in ten digits, the
 * header as JSON in UTF-8, then the columns of the table in little-endian order.
 */
export function modelToBytes({ table, lengths, ofTarget, ofSource }: AlignmentModel): Uint8Array<ArrayBuffer> {
  const header: Header = {
    lengths,
    ofTarget,
    ofSource,
    source: stored(table.source),
    target: stored(table.target),
    cells: table.sourceIds.length,
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const start = new TextEncoder().encode(`${MAGIC}${String(json.length).padStart(10)}`);
  const columns = [
    table.rowStarts,
    table.sourceIds,
    table.pairCounts,
    table.targetGivenSource,
    table.sourceGivenTarget,
  ];
  const parts = [start, json, ...columns.map(littleEndian)];
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Reads what `modelToBytes` wrote; undefined if the bytes are of another format or cut off. */
export function modelFromBytes(bytes: Uint8Array): AlignmentModel | undefined {
  const startLength = MAGIC.length + 10;
  const start = new TextDecoder().decode(bytes.subarray(0, startLength));
  if (!start.startsWith(MAGIC)) return undefined;
  const jsonEnd = startLength + Number(start.slice(MAGIC.length));
  if (!(jsonEnd <= bytes.length)) return undefined;
  const json = new TextDecoder().decode(bytes.subarray(startLength, jsonEnd));
  const { source, target, cells, ...learned } = JSON.parse(json) as Header;
  const rows = target.stems.length + 1;
  if (bytes.length !== jsonEnd + 4 * (rows + 4 * cells)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset + jsonEnd);
  const column = (index: number) => 4 * (index === 0 ? 0 : rows + (index - 1) * cells);
  const integers = (index: number, length: number): Int32Array =>
    Int32Array.from({ length }, (_, i) => view.getInt32(column(index) + 4 * i, true));
  const floats = (index: number): Float32Array =>
    Float32Array.from({ length: cells }, (_, i) => view.getFloat32(column(index) + 4 * i, true));
  return {
    ...learned,
    table: {
      source: Vocabulary.of(source.stems, source.written, source.counts),
      target: Vocabulary.of(target.stems, target.written, target.counts),
      rowStarts: integers(0, rows),
      sourceIds: integers(1, cells),
      pairCounts: integers(2, cells),
      targetGivenSource: floats(3),
      sourceGivenTarget: floats(4),
    },
  };
}

function stored(vocabulary: Vocabulary): StoredVocabulary {
  return { stems: vocabulary.stems, written: vocabulary.written, counts: vocabulary.counts };
}

function littleEndian(column: Int32Array | Float32Array): Uint8Array {
  const bytes = new Uint8Array(column.length * 4);
  const view = new DataView(bytes.buffer);
  if (column instanceof Int32Array)
    column.forEach((value, i) => {
      view.setInt32(4 * i, value, true);
    });
  else
    column.forEach((value, i) => {
      view.setFloat32(4 * i, value, true);
    });
  return bytes;
}
