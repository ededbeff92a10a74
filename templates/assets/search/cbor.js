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
