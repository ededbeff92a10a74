import { CborWriter } from './cbor.js';
import { readSharedBeginnings } from './shared-beginnings.js';

/** Columns of a file, in their order. */
const COLUMNS = 7;
/** Of a paragraph's words. */
const WEIGHT = 24;

/**
 * @typedef {object} WordFile
 * @property {Uint8Array} bytes as Pagefind's WebAssembly reads them
 * @property {string[]} words as stems
 */

/**
 * Reads a file of words, whose form `WordColumns` describes, and writes it anew as Pagefind's WebAssembly reads it.
 * @param {Uint8Array} file
 * @returns {WordFile}
 */
export function readWordFile(file) {
  const head = new Column(file);
  const wordCount = head.number();
  const lengths = Array.from({ length: COLUMNS - 1 }, () => head.number());
  let rest = file.subarray(head.at);
  const columns = [...lengths, rest.length].map((length) => {
    const column = rest.subarray(0, length);
    rest = rest.subarray(length);
    return new Column(column);
  });
  const [text, counts, pages, shapes, lowBytes, highBits, title] = columns;
  const texts = readSharedBeginnings(new TextDecoder().decode(text.bytes)).values();
  const cbor = new CborWriter();

  const writeText = () => {
    const next = texts.next().value ?? '';
    cbor.text(next);
    return next;
  };
  /** @param {number} places */
  const writePlaces = (places) => {
    for (; places > 0; places--) cbor.number(lowBytes.byte() + 0x100 * highBits.number());
  };
  const writePages = () => {
    const count = counts.number();
    cbor.list(count);
    for (let i = 0; i < count; i++) {
      cbor.list(3);
      cbor.number(pages.number());
      const shape = shapes.number();
      const runs =
        shape % 2
          ? Array.from({ length: shape >> 1 }, () => [shapes.number(), shapes.number()])
          : [[WEIGHT, shape >> 1]];
      const inTitle = shape % 2 ? shapes.number() : 0;
      // A weight stands before its places as a negative number; the title is the first field of metadata, and so -1.
      cbor.list(runs.reduce((sum, [, places]) => sum + 1 + places, 0));
      for (const [weight, places] of runs) {
        cbor.number(-1 - weight);
        writePlaces(places);
      }
      cbor.list(inTitle && inTitle + 1);
      if (inTitle) cbor.number(-1);
      for (let place = 0; place < inTitle; place++) cbor.number(title.number());
    }
  };

  cbor.list(1);
  cbor.list(wordCount);
  const words = Array.from({ length: wordCount }, () => {
    cbor.list(3);
    const word = writeText();
    writePages();
    const variants = counts.number();
    cbor.list(variants);
    for (let i = 0; i < variants; i++) {
      cbor.list(2);
      writeText();
      writePages();
    }
    return word;
  });
  return { bytes: cbor.bytes(), words };
}

/** Bytes that are read one behind the other. */
class Column {
  at = 0;

  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
  }

  byte() {
    return this.bytes[this.at++];
  }

  number() {
    let number = 0;
    let shift = 0;
    for (; this.bytes[this.at] > 0x7f; shift += 7) number += (this.byte() & 0x7f) << shift;
    return number + (this.byte() << shift);
  }
}
