/**
 * @typedef {number | string | Cbor[]} Cbor
 */

const TEXT = 3;
const LIST = 4;

/**
 * Lists the words of a file of words: a list of a list of words, each a list that begins with its text. What else is said of
 * them is passed over: reading all of it took most of the time that a search was busy.
 * @param {Uint8Array} bytes CBOR of the kinds that Pagefind writes: whole numbers, texts, lists
 * @returns {string[]}
 */
export function readWords(bytes) {
  const decoder = new TextDecoder();
  let at = 0;
  /** What follows the three bits of a value's type: itself, or the length of a text or a list. */
  const number = () => {
    let value = bytes[at++] & 0x1f;
    if (value < 24) return value;
    let rest = 1 << (value - 24);
    for (value = 0; rest > 0; rest--) value = value * 0x100 + bytes[at++];
    return value;
  };
  /** Passes over so many values, with all that is in them. @param {number} left */
  const pass = (left) => {
    for (; left > 0; left--) {
      const type = bytes[at] >> 5;
      const value = number();
      if (type === TEXT) at += value;
      else if (type === LIST) left += value;
    }
  };
  number();
  return Array.from({ length: number() }, () => {
    const members = number();
    const length = number();
    at += length;
    const word = decoder.decode(bytes.subarray(at - length, at));
    pass(members - 1);
    return word;
  });
}

/**
 * Writes one CBOR value of whole numbers from 0, texts and lists of these.
 * @param {Cbor} value
 * @returns {Uint8Array}
 */
export function encodeCbor(value) {
  const encoder = new TextEncoder();
  /** @type {number[]} */
  const bytes = [];
  const head = (/** @type {number} */ type, /** @type {number} */ number) => {
    if (number < 24) bytes.push((type << 5) | number);
    else bytes.push((type << 5) | 26, number >>> 24, (number >> 16) & 0xff, (number >> 8) & 0xff, number & 0xff);
  };
  const write = (/** @type {Cbor} */ item) => {
    if (typeof item === 'number') head(0, item);
    else if (typeof item === 'string') {
      const text = encoder.encode(item);
      head(TEXT, text.length);
      bytes.push(...text);
    } else {
      head(LIST, item.length);
      item.forEach(write);
    }
  };
  write(value);
  return Uint8Array.from(bytes);
}
