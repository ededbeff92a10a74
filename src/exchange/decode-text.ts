import { ExchangeProblem } from './exchange-problem.ts';

/** Bytes at which a chunk is decoded: larger ones are taken apart, so that the place of a bad byte is found cheaply. */
const CHUNK_BYTES = 65_536;

/**
 * Decodes a file as UTF-8, piece by piece, without its byte order mark. Throws an ExchangeProblem at the first byte that is
 * none, and for UTF-16 and UTF-32.
 */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const counter = new PlaceCounter();
  let isFirst = true;
  for await (const chunk of bytes) {
    if (isFirst) refuseWideEncodings(chunk);
    isFirst = chunk.length === 0 && isFirst;
    for (let start = 0; start < chunk.length; start += CHUNK_BYTES) {
      const part = chunk.subarray(start, start + CHUNK_BYTES);
      const text = decodeOrThrow(decoder, part, counter);
      counter.take(text);
      if (text !== '') yield text;
    }
  }
  try {
    decoder.decode();
  } catch {
    throw new ExchangeProblem('The file ends amid a character.', counter.place());
  }
}

/** Counts lines and columns of a text that comes in pieces. */
export class PlaceCounter {
  private line = 1;
  private column = 1;

  /** Goes on to the end of a piece. */
  take(text: string): void {
    let start = 0;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', start)) {
      this.line++;
      this.column = 1;
      start = at + 1;
    }
    this.column += text.length - start;
  }

  /** The place behind all that was taken, both numbers from 1, columns in UTF-16 code units. */
  place(): { line: number; column: number } {
    return { line: this.line, column: this.column };
  }
}

function decodeOrThrow(decoder: TextDecoder, bytes: Uint8Array, counter: PlaceCounter): string {
  try {
    return decoder.decode(bytes, { stream: true });
  } catch {
    counter.take(validPart(bytes));
    throw new ExchangeProblem('The file is not UTF-8 from here on; save it as UTF-8.', counter.place());
  }
}

/** The text before the first byte that is no UTF-8, as far as one piece tells. */
function validPart(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes);
  const bad = text.indexOf('\ufffd');
  return bad === -1 ? text : text.slice(0, bad);
}

function refuseWideEncodings(bytes: Uint8Array): void {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isUtf16 || first === 0 || second === 0) {
    throw new ExchangeProblem('The file is UTF-16 or UTF-32; save it as UTF-8.', { line: 1, column: 1 });
  }
}
