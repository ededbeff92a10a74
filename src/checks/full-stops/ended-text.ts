import type { Prose } from '../words/prose.ts';
import type { SegmentEnd } from '../ends/end-marks.ts';

/** A text without the mark that ends it, so that texts with and without one can be compared. */
export interface EndedText {
  /** In lower case, with what closes behind the mark. */
  readonly text: string;
  /** How many words it has. */
  readonly length: number;
  /** Its first word, and its first two, in lower case. */
  readonly first: readonly [string, string];
  /** Its last letters and marks, and its last word, in lower case. */
  readonly last: readonly [string, string];
  /** The different words, in lower case. */
  readonly vocabulary: ReadonlySet<string>;
}

/** Takes the mark from the end of a text. `'Er sagt „Ja.“' // => 'er sagt „ja“'` */
export function withoutEnd({ text: whole, words, vocabulary }: Prose, end: SegmentEnd): EndedText {
  const kept = end.mark === 'no mark' ? end.end : end.start;
  const text = `${whole.slice(0, kept).trimEnd()}${whole.slice(end.end).trim()}`.toLowerCase();
  const wordAt = (index: number): string => words.at(index)?.text.toLowerCase() ?? '';
  return {
    text,
    length: words.length,
    first: [wordAt(0), `${wordAt(0)} ${wordAt(1)}`],
    last: [`…${text.slice(-2)}`, wordAt(-1)],
    vocabulary,
  };
}
