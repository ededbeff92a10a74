import { increase } from '../model/increase.ts';
import { sum } from './statistics.ts';

/** Scripts that write no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A word, or any other character. */
const PIECE = /[\p{L}\p{M}\p{N}]+|\S/gu;

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Texts of fewer pieces are labels: they begin and end in any way. */
const FEWEST_PIECES = 4;

/** What is known of a kind of piece counts as much as this many pieces of its own. */
const TRUST_IN_KIND = 4;

/** Pieces at the edges of a text, and how much they are at home there. */
export interface EdgeOdds {
  /** Logarithm of how much more often texts begin with the first piece than any piece of theirs is it by chance; negative if less often. */
  readonly start: number;
  /** The same of the last piece and of how texts end. */
  readonly end: number;
}

/**
 * Knows by the texts of one language how they begin and end: hardly one with `and` or a small letter, most with a full stop. A text of which
 * a part was cut off shows it there, in any script.
 */
export class EdgeTable {
  private readonly first = new Map<string, number>();
  private readonly last = new Map<string, number>();
  private readonly all = new Map<string, number>();
  /** How many of all pieces are first ones, and so last ones. */
  private readonly share: number;

  constructor(texts: Iterable<string>) {
    let count = 0;
    for (const text of texts) {
      const pieces = piecesOf(text);
      const [first, last] = [pieces[0], pieces.at(-1)];
      if (first === undefined || last === undefined || pieces.length < FEWEST_PIECES) continue;
      count++;
      note(this.first, first);
      note(this.last, last);
      for (const piece of pieces) note(this.all, piece);
    }
    this.share = count / Math.max(1, sum(this.all.values()) / 2);
  }

  /** Tells how much the edges of a text are like those of others. */
  oddsOf(text: string): EdgeOdds {
    const pieces = piecesOf(text);
    return { start: this.odds(this.first, pieces[0]), end: this.odds(this.last, pieces.at(-1)) };
  }

  private odds(atEdge: ReadonlyMap<string, number>, piece: string | undefined): number {
    if (piece === undefined || this.share === 0) return 0;
    const kind = kindOf(piece);
    const usual = ((atEdge.get(kind) ?? 0) + 0.5) / ((this.all.get(kind) ?? 0) + 10);
    const seen = (atEdge.get(piece) ?? 0) + TRUST_IN_KIND * usual;
    return Math.log(seen / ((this.all.get(piece) ?? 0) + TRUST_IN_KIND) / this.share);
  }
}

/** Counts a piece and its kind. */
function note(counts: Map<string, number>, piece: string): void {
  for (const key of [piece, kindOf(piece)]) increase(counts, key);
}

/** What pieces have in common: capitals, small letters, digits, scripts. A mark is a kind of its own. */
function kindOf(piece: string): string {
  return KINDS.find(([, pattern]) => pattern.test(piece))?.[0] ?? `mark ${piece}`;
}

// No piece has a space in it.
const KINDS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['capital letter', /^\p{Lu}/u],
  ['small letter', /^\p{Ll}/u],
  ['a digit', /^\p{N}/u],
  ['a Katakana', /^\p{Script=Katakana}/u],
  ['a Hiragana', /^\p{Script=Hiragana}/u],
  ['another letter', /^[\p{L}\p{M}]/u],
];

/** Takes a text apart into words and marks, without markup. */
function piecesOf(markdown: string): string[] {
  const text = markdown
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/<[^>]*>/g, ' ')
    .replace(/[*_`[\]\\]/g, '');
  if (!UNSPACED.test(text)) return text.match(PIECE) ?? [];
  return Array.from(segmenter.segment(text), ({ segment }) => segment).filter((piece) => piece.trim() !== '');
}
