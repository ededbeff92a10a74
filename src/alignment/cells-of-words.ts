import type { Side } from '../model/segment-pair.ts';
import type { LexicalTable } from './lexical-table.ts';

/** The cells of a table that belong to one word: where they are, and the word of the other language in each. */
export interface WordCell {
  readonly cell: number;
  readonly other: number;
}

/** Gives the cells of a word, by its number in the vocabulary of its side. */
export function cellsOf(table: LexicalTable, side: Side, word: number): WordCell[] {
  if (side === 'target') {
    const [start, end] = [table.rowStarts[word] ?? 0, table.rowStarts[word + 1] ?? 0];
    return Array.from({ length: end - start }, (_, i) => ({ cell: start + i, other: table.sourceIds[start + i] ?? 0 }));
  }
  const { starts, cells, targets } = bySource(table);
  const [start, end] = [starts[word] ?? 0, starts[word + 1] ?? 0];
  return Array.from({ length: end - start }, (_, i) => ({
    cell: cells[start + i] ?? 0,
    other: targets[start + i] ?? 0,
  }));
}

/** The cells sorted by source word, and then by target word; those of source word `s` are `starts[s]` to `starts[s + 1]`. */
interface BySource {
  readonly starts: Int32Array;
  readonly cells: Int32Array;
  readonly targets: Int32Array;
}

const sorted = new WeakMap<LexicalTable, BySource>();

/** Sorts a table's cells by source word, once. */
function bySource(table: LexicalTable): BySource {
  let known = sorted.get(table);
  if (!known) sorted.set(table, (known = sortBySource(table)));
  return known;
}

function sortBySource({ source, sourceIds, rowStarts }: LexicalTable): BySource {
  const starts = new Int32Array(source.size + 1);
  for (const word of sourceIds) starts[word + 1] = (starts[word + 1] ?? 0) + 1;
  for (let word = 0; word < source.size; word++) starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
  const next = starts.slice();
  const cells = new Int32Array(sourceIds.length);
  const targets = new Int32Array(sourceIds.length);
  for (let target = 0; target + 1 < rowStarts.length; target++) {
    const end = rowStarts[target + 1] ?? 0;
    for (let cell = rowStarts[target] ?? 0; cell < end; cell++) {
      const word = sourceIds[cell] ?? 0;
      const place = next[word] ?? 0;
      next[word] = place + 1;
      cells[place] = cell;
      targets[place] = target;
    }
  }
  return { starts, cells, targets };
}
