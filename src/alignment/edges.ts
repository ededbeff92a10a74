import { increase } from '../model/increase.ts';
import type { PairText } from './pair-text.ts';

/** Scripts that write no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A word, or a mark of punctuation or markup. */
const PIECE = /[\p{L}\p{M}\p{N}]+|\*\*|\S/gu;

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Targets of fewer pieces are labels: they begin and end in any way. */
const FEWEST_PIECES = 4;

/** What is known of all pieces, of a piece's kind, or of a piece, counts as much as this many cases of what is looked at more closely. */
const TRUST_IN_ALL = 2;
const TRUST_IN_KIND = 4;
const TRUST_IN_PIECE = 4;

/** A probability that is less is taken for this one: what was never met may still be. */
const LEAST_PROBABILITY = 1e-5;

/** Pieces at the edges of a target, and how much they are at home there. */
export interface EdgeOdds {
  /** Logarithm of how much more often targets begin as this one does than any piece of theirs is a first one by chance; negative if less often. */
  readonly start: number;
  /** The same of how targets end. */
  readonly end: number;
}

/**
 * Knows by the pairs of one locale how targets begin and end: hardly one with `and` or a small letter, most with a full stop where their sources have
 * one. A target of which a part was cut off shows it there, in any script.
 */
export class EdgeTable {
  private readonly start = new EdgeCounts();
  private readonly end = new EdgeCounts();
  /** The pairs that were counted; none of them speaks for itself. */
  private readonly counted: ReadonlySet<string>;

  constructor(pairs: readonly PairText[]) {
    // What is repeated a thousand times would else be all that is learned.
    const distinct = new Map(pairs.map((pair) => [keyOf(pair), pair]));
    this.counted = new Set(distinct.keys());
    for (const { source, target } of distinct.values()) {
      const [sourcePieces, pieces] = [piecesOf(source), piecesOf(target)];
      if (pieces.length < FEWEST_PIECES) continue;
      this.start.count(pieces, sourcePieces[0]);
      this.end.count(pieces.reverse(), sourcePieces.at(-1));
    }
  }

  /** Tells how much the edges of a target are like those of others whose sources begin and end in the same way. */
  oddsOf(pair: PairText): EdgeOdds {
    const [sourcePieces, pieces] = [piecesOf(pair.source), piecesOf(pair.target)];
    const own = pieces.length >= FEWEST_PIECES && this.counted.has(keyOf(pair)) ? 1 : 0;
    return {
      start: this.start.odds(pieces[0], pieces[1], sourcePieces[0], own),
      end: this.end.odds(pieces.at(-1), pieces.at(-2), sourcePieces.at(-1), own),
    };
  }
}

/** How often something stands anywhere, and how often at the edge. */
class Counts {
  private readonly anywhere = new Map<string, number>();
  private readonly atEdge = new Map<string, number>();

  add(key: string, isAtEdge: boolean): void {
    increase(this.anywhere, key);
    if (isAtEdge) increase(this.atEdge, key);
  }

  /** The probability that it stands at the edge, if `own` of the times do not count, and what is more general is as good as `trust` times. */
  rate(key: string, own: number, general: number, trust: number): number {
    const atEdge = Math.max(0, (this.atEdge.get(key) ?? 0) - own);
    return (atEdge + trust * general) / (Math.max(0, (this.anywhere.get(key) ?? 0) - own) + trust);
  }
}

/** What stands at one edge of targets, from the outside in. */
class EdgeCounts {
  private readonly kinds = new Counts();
  /** By the kind of what the source has at the edge. */
  private readonly kindsOfSource = new Counts();
  private readonly pieces = new Counts();
  private readonly twoPieces = new Counts();
  private texts = 0;
  private all = 0;

  count(pieces: readonly string[], ofSource: string | undefined): void {
    const sourceKind = kindOf(ofSource);
    this.texts++;
    this.all += pieces.length;
    for (let i = 0; i < pieces.length; i++) {
      const piece = pieces[i] ?? '';
      const kind = kindOf(piece);
      this.kinds.add(kind, i === 0);
      this.kindsOfSource.add(`${kind} ${sourceKind}`, i === 0);
      this.pieces.add(piece, i === 0);
      this.twoPieces.add(`${piece} ${pieces[i + 1] ?? ''}`, i === 0);
    }
  }

  odds(piece: string | undefined, next: string | undefined, ofSource: string | undefined, own: number): number {
    if (piece === undefined || this.texts === 0) return 0;
    const share = this.texts / this.all;
    const kind = kindOf(piece);
    const ofKind = this.kinds.rate(kind, own, share, TRUST_IN_ALL);
    const ofSourceKind = this.kindsOfSource.rate(`${kind} ${kindOf(ofSource)}`, own, ofKind, TRUST_IN_ALL);
    const ofPiece = this.pieces.rate(piece, own, ofKind, TRUST_IN_KIND);
    const ofPieceAndSource = Math.min(1, Math.max(LEAST_PROBABILITY, (ofPiece * ofSourceKind) / ofKind));
    const ofBoth = this.twoPieces.rate(`${piece} ${next ?? ''}`, own, ofPieceAndSource, TRUST_IN_PIECE);
    return Math.log(Math.max(LEAST_PROBABILITY, ofBoth) / share);
  }
}

function keyOf({ source, target }: PairText): string {
  return `${source}\n${target}`;
}

/** What pieces have in common: capitals, small letters, digits, scripts. A mark is a kind of its own. */
function kindOf(piece = ''): string {
  return KINDS.find(([, pattern]) => pattern.test(piece))?.[0] ?? `mark ${piece}`;
}

// No piece has a space in it.
const KINDS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['capital', /^\p{Lu}/u],
  ['small', /^\p{Ll}/u],
  ['digit', /^\p{N}/u],
  ['katakana', /^\p{Script=Katakana}/u],
  ['hiragana', /^\p{Script=Hiragana}/u],
  ['letter', /^[\p{L}\p{M}]/u],
];

/** Takes a text apart into words and marks, without tags and addresses. */
function piecesOf(markdown: string): string[] {
  const text = markdown
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\\/g, '');
  if (!UNSPACED.test(text)) return text.match(PIECE) ?? [];
  return Array.from(segmenter.segment(text), ({ segment }) => segment).filter((piece) => piece.trim() !== '');
}
