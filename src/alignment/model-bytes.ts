import type { LengthModel } from './length-model.ts';
import type { AlignmentModel } from './model.ts';
import { Vocabulary } from './vocabulary.ts';

/** Other bytes than these at the start are another format. */
const MAGIC = 'diglot-alignment-2\n';

/** What the header of a model's bytes holds besides the columns of the table and of usual words, which follow it. */
interface Header extends Pick<AlignmentModel, 'pairs' | 'lengths' | 'ofTarget' | 'ofSource'> {
  readonly source: StoredVocabulary;
  readonly target: StoredVocabulary;
  readonly cells: number;
  readonly ofLengths: LengthModel;
}

interface StoredVocabulary {
  readonly stems: readonly string[];
  readonly written: readonly string[];
  readonly counts: readonly number[];
}

/**
 * Writes a model as bytes, the same for the same model: a line that names the format, the length of the header in ten digits, the
 * header as JSON in UTF-8, then the columns of the table and of usual words in little-endian order.
 */
export function modelToBytes(model: AlignmentModel): Uint8Array<ArrayBuffer> {
  const { pairs, table, lengths, ofTarget, ofSource, usualWords } = model;
  const header: Header = {
    pairs,
    lengths,
    ofTarget,
    ofSource,
    source: stored(table.source),
    target: stored(table.target),
    cells: table.sourceIds.length,
    ofLengths: usualWords.ofLengths,
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const start = new TextEncoder().encode(`${MAGIC}${String(json.length).padStart(10)}`);
  const columns = [
    table.rowStarts,
    table.sourceIds,
    table.pairCounts,
    table.targetGivenSource,
    table.sourceGivenTarget,
    usualWords.gains,
    usualWords.variances,
    usualWords.lengths,
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
  const { source, target, cells, ofLengths, ...learned } = JSON.parse(json) as Header;
  const rows = target.stems.length + 1;
  const words = source.stems.length + 1;
  if (bytes.length !== jsonEnd + 4 * (rows + 4 * cells + 3 * words)) return undefined;
  const columns = new ColumnReader(new DataView(bytes.buffer, bytes.byteOffset + jsonEnd));
  return {
    ...learned,
    table: {
      source: Vocabulary.of(source.stems, source.written, source.counts),
      target: Vocabulary.of(target.stems, target.written, target.counts),
      rowStarts: columns.integers(rows),
      sourceIds: columns.integers(cells),
      pairCounts: columns.integers(cells),
      targetGivenSource: columns.floats(cells),
      sourceGivenTarget: columns.floats(cells),
    },
    usualWords: {
      gains: columns.floats(words),
      variances: columns.floats(words),
      lengths: columns.floats(words),
      ofLengths,
    },
  };
}

/** Reads columns of four-byte numbers one after the other. */
class ColumnReader {
  private readonly view: DataView;
  private at = 0;

  constructor(view: DataView) {
    this.view = view;
  }

  integers(length: number): Int32Array {
    return Int32Array.from({ length }, () => this.view.getInt32(this.next(), true));
  }

  floats(length: number): Float32Array {
    return Float32Array.from({ length }, () => this.view.getFloat32(this.next(), true));
  }

  private next(): number {
    this.at += 4;
    return this.at - 4;
  }
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
