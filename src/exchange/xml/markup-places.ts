import type { LinePosition } from '../../model/text.ts';

/** Turns offsets of a text that comes in pieces into lines and columns, in linear time, as long as they are asked for in order. */
export class MarkupPlaces {
  private piece = '';
  /** Offset of the piece in the whole text. */
  private start = 0;
  private line = 1;
  /** Offset at which the line starts. */
  private lineStart = 0;
  /** Offset of the line break that ends the line, if the piece holds it. */
  private lineEnd = Infinity;
  private answer: LinePosition = { line: 1, column: 1 };

  /** Goes on to the next piece. */
  take(piece: string): void {
    this.goTo(this.start + this.piece.length);
    this.start += this.piece.length;
    this.piece = piece;
    this.lineEnd = this.breakFrom(0);
  }

  /** The place of an offset in this piece, not before the last one asked for; or, of an earlier piece, of that last one. */
  at(offset: number): LinePosition {
    if (offset >= this.start) {
      this.goTo(offset);
      this.answer = { line: this.line, column: offset - this.lineStart + 1 };
    }
    return this.answer;
  }

  private goTo(offset: number): void {
    while (this.lineEnd < offset) {
      this.line++;
      this.lineStart = this.lineEnd + 1;
      this.lineEnd = this.breakFrom(this.lineStart - this.start);
    }
  }

  private breakFrom(index: number): number {
    const found = this.piece.indexOf('\n', index);
    return found === -1 ? Infinity : this.start + found;
  }
}
