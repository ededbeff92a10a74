import type { Cbor } from '../../src/search/cbor.ts';

const NUMBER = 0;
const NEGATIVE = 1;
const TEXT = 3;
const LIST = 4;

/** Writes one CBOR value (RFC 8949) in the shortest form, as Pagefind does. */
export function encodeCbor(value: Cbor): Buffer {
  const parts: Uint8Array[] = [];
  const head = (type: number, number: number): void => {
    if (number < 24) parts.push(Uint8Array.of((type << 5) | number));
    else if (number < 0x100) parts.push(Uint8Array.of((type << 5) | 24, number));
    else if (number < 0x10000) parts.push(Uint8Array.of((type << 5) | 25, number >> 8, number & 0xff));
    else {
      const bytes = new Uint8Array(5);
      bytes[0] = (type << 5) | 26;
      new DataView(bytes.buffer).setUint32(1, number);
      parts.push(bytes);
    }
  };
  const write = (item: Cbor): void => {
    if (typeof item === 'number') head(item < 0 ? NEGATIVE : NUMBER, item < 0 ? -1 - item : item);
    else if (typeof item === 'string') {
      const text = Buffer.from(item);
      head(TEXT, text.length);
      parts.push(text);
    } else {
      head(LIST, item.length);
      item.forEach(write);
    }
  };
  write(value);
  return Buffer.concat(parts);
}
