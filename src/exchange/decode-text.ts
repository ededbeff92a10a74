import { ExchangeProblem } from './exchange-problem.ts';

/** Bytes at which a chunk is decoded: larger ones are taken apart, so that the place of a bad byte is found cheaply. */
const CHUNK_BYTES = 65_536;

/** What a file's first bytes tell of its encoding. */
const MARK_BYTES = 4;

/**
 * Decodes a file piece by piece, without its byte order mark: as UTF-16 if that mark says so, else as UTF-8. Throws an
 * ExchangeProblem at the first bytes that are none, and for UTF-32, and UTF-16 without a mark.
 */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const counter = new PlaceCounter();
  let decoder: TextDecoder | undefined;
  for await (const chunk of withWholeMark(bytes)) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    for (let start = 0; start < chunk.length; start += CHUNK_BYTES) {
      const part = chunk.subarray(start, start + CHUNK_BYTES);
      const text = decodeOrThrow(decoder, part, counter);
      counter.take(text);
      if (text !== '') yield text;
    }
  }
  try {
    decoder?.decode();
  } catch {
    throw new ExchangeProblem('The file ends amid a character.', counter.place());
  }
}

/** Decodes the first bytes of a file, as `decodeText` does, to see what it is; what cannot be decoded becomes U+FFFD. */
export function decodeBeginning(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes, { stream: true });
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

/** Joins the first chunks of a file until they hold its mark. */
async function* withWholeMark(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array | undefined = new Uint8Array();
  for await (const chunk of bytes) {
    if (!held) {
      yield chunk;
      continue;
    }
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    if (held.length < MARK_BYTES) continue;
    yield held;
    held = undefined;
  }
  if (held) yield held;
}

/** Tells the encoding of a file by its first bytes; throws an ExchangeProblem for one that is not read. */
function encodingOf([first, second, third, fourth]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const isUtf32 = first === 0xff && second === 0xfe && third === 0 && fourth === 0;
  if (first === 0xff && second === 0xfe && !isUtf32) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (!isUtf32 && first !== 0 && second !== 0) return 'utf-8';
  const place = { line: 1, column: 1 };
  throw new ExchangeProblem('The file is UTF-32, or UTF-16 without a byte order mark; save it as UTF-8.', place);
}

function decodeOrThrow(decoder: TextDecoder, bytes: Uint8Array, counter: PlaceCounter): string {
  try {
    return decoder.decode(bytes, { stream: true });
  } catch {
    const { encoding } = decoder;
    counter.take(validPart(bytes, encoding));
    const name = encoding === 'utf-8' ? 'UTF-8' : 'UTF-16';
    throw new ExchangeProblem(`The file is not ${name} from here on; save it as UTF-8.`, counter.place());
  }
}

/** The text before the first bytes that are none of the encoding, as far as one piece tells. */
function validPart(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes);
  const bad = text.indexOf('\ufffd');
  return bad === -1 ? text : text.slice(0, bad);
}
