/** What Pagefind's index files are made of: whole numbers, texts, and lists of these. */
export type Cbor = number | string | readonly Cbor[];

const NUMBER = 0;
const NEGATIVE = 1;
const TEXT = 3;
const LIST = 4;

/** Reads one CBOR value (RFC 8949) of the kinds that Pagefind writes. Throws if there is another kind, or an end too early. */
export function decodeCbor(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder();
  let at = 0;
  const argument = (short: number): number => {
    if (short < 24) return short;
    const size = [1, 2, 4][short - 24];
    if (size === undefined) throw new RangeError(`a CBOR argument of kind ${String(short)}`);
    at += size;
    if (size === 1) return view.getUint8(at - 1);
    return size === 2 ? view.getUint16(at - 2) : view.getUint32(at - 4);
  };
  const value = (): Cbor => {
    const head = view.getUint8(at++);
    const number = argument(head & 0x1f);
    switch (head >> 5) {
      case NUMBER:
        return number;
      case NEGATIVE:
        return -1 - number;
      case TEXT:
        at += number;
        return decoder.decode(bytes.subarray(at - number, at));
      case LIST:
        return Array.from({ length: number }, value);
      default:
        throw new RangeError(`a CBOR value of type ${String(head >> 5)}`);
    }
  };
  return value();
}
