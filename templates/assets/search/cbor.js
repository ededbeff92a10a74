/**
 * @typedef {number | string | Cbor[]} Cbor
 */

/**
 * Reads one CBOR value of the kinds that Pagefind writes: whole numbers, texts, lists.
 * @param {Uint8Array} bytes
 * @returns {Cbor}
 */
export function decodeCbor(bytes) {
  const decoder = new TextDecoder();
  let at = 0;
  /** @returns {Cbor} */
  const value = () => {
    const head = bytes[at++];
    let number = head & 0x1f;
    if (number >= 24) {
      let rest = 1 << (number - 24);
      for (number = 0; rest > 0; rest--) number = number * 0x100 + bytes[at++];
    }
    const type = head >> 5;
    if (type === 4) return Array.from({ length: number }, value);
    if (type === 3) {
      at += number;
      return decoder.decode(bytes.subarray(at - number, at));
    }
    return type === 1 ? -1 - number : number;
  };
  return value();
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
      head(3, text.length);
      bytes.push(...text);
    } else {
      head(4, item.length);
      item.forEach(write);
    }
  };
  write(value);
  return Uint8Array.from(bytes);
}
