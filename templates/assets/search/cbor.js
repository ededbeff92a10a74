/** Writes CBOR (RFC 8949) of the kinds that Pagefind reads: whole numbers, texts, lists. */

/** @typedef {number | string | Cbor[]} Cbor */

const NUMBER = 0;
const NEGATIVE = 1;
const TEXT = 3;
const LIST = 4;

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
    const written = encoder.encode(text);
    this.#head(TEXT, written.length);
    this.#reserve(written.length);
    this.#bytes.set(written, this.#length);
    this.#length += written.length;
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
    const more = number < 24 ? 0 : number < 0x100 ? 1 : number < 0x10000 ? 2 : 4;
    this.#bytes[this.#length++] = (type << 5) | [number, 24, 25, 0, 26][more];
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
