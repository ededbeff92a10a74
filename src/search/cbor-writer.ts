const NUMBER = 0;
const NEGATIVE = 1;
const TEXT = 3;
const LIST = 4;

/** Writes CBOR (RFC 8949) of whole numbers, texts and lists, each in its shortest form, as Pagefind's files have it. */
export class CborWriter {
  private bytes = Buffer.allocUnsafe(0x10000);
  private length = 0;

  /** Writes a whole number between -2^32 and 2^32. */
  number(number: number): void {
    if (number < 0) this.head(NEGATIVE, -1 - number);
    else this.head(NUMBER, number);
  }

  text(text: string): void {
    const length = Buffer.byteLength(text);
    this.head(TEXT, length);
    this.reserve(length);
    this.length += this.bytes.write(text, this.length);
  }

  /** Begins a list of so many items, which are written next. */
  list(items: number): void {
    this.head(LIST, items);
  }

  /** Gives what has been written, and forgets it. */
  take(): Buffer {
    const taken = Buffer.from(this.bytes.subarray(0, this.length));
    this.length = 0;
    return taken;
  }

  private head(type: number, number: number): void {
    this.reserve(5);
    const { bytes } = this;
    const first = type << 5;
    if (number < 24) bytes[this.length++] = first | number;
    else if (number < 0x100) {
      bytes[this.length++] = first | 24;
      bytes[this.length++] = number;
    } else if (number < 0x10000) {
      bytes[this.length++] = first | 25;
      this.length = bytes.writeUInt16BE(number, this.length);
    } else {
      bytes[this.length++] = first | 26;
      this.length = bytes.writeUInt32BE(number, this.length);
    }
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.length + more));
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }
}
