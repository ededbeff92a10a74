/** Writes CBOR (RFC 8949) of the kinds that Pagefind reads: whole numbers, texts, lists. */

/** @typedef {number | string | Cbor[]} Cbor */

const NUMBER = 0;
const NEGATIVE = 1;
const TEXT = 3;
const LIST = 4;

/** Numbers below this, and lengths of texts and lists, stand in the very byte that says of which kind they are. */
const SHORT = 24;

const encoder = new TextEncoder();

/** Bytes of CBOR that grow. */
export class CborWriter {
  #bytes = new Uint8Array(0x4000);
  #length = 0;

  /** @param {number} number between -2^32 and 2^32 */
  number(number) {
    if (number < 0) this.#head(NEGATIVE, -1 - number);
    else this.#head(NUMBER, number);
  }

  /** @param {string} text */
  text(text) {
    if (text.length < SHORT && this.#ascii(text)) return;
    const written = encoder.encode(text);
    this.#head(TEXT, written.length);
    this.#reserve(written.length);
    this.#bytes.set(written, this.#length);
    this.#length += written.length;
  }

  /**
   * Writes few letters of ASCII, which most texts are, in less time than an encoder takes for them; gives false where there are others.
   * @param {string} text
   */
  #ascii(text) {
    this.#reserve(1 + text.length);
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code > 0x7f) return false;
      this.#bytes[this.#length + 1 + i] = code;
    }
    this.#head(TEXT, text.length);
    this.#length += text.length;
    return true;
  }

  /** Begins a list of so many items, which are written next. @param {number} items */
  list(items) {
    this.#head(LIST, items);
  }

  /** What has been written. */
  bytes() {
    return this.#bytes.subarray(0, this.#length);
  }

  /**
   * @param {number} type
   * @param {number} number
   */
  #head(type, number) {
    this.#reserve(5);
    if (number < SHORT) {
      this.#bytes[this.#length++] = (type << 5) | number;
      return;
    }
    const more = number < 0x100 ? 1 : number < 0x10000 ? 2 : 4;
    this.#bytes[this.#length++] = (type << 5) | (SHORT + (more >> 1));
    for (let shift = 8 * (more - 1); shift >= 0; shift -= 8) this.#bytes[this.#length++] = number >>> shift;
  }

  /** @param {number} more */
  #reserve(more) {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/**
 * Writes one CBOR value.
 * @param {Cbor} value
 */
export function encodeCbor(value) {
  const writer = new CborWriter();
  const write = (/** @type {Cbor} */ item) => {
    if (typeof item === 'number') writer.number(item);
    else if (typeof item === 'string') writer.text(item);
    else {
      writer.list(item.length);
      item.forEach(write);
    }
  };
  write(value);
  return writer.bytes();
}
