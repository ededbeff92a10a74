/** Places in UTF-8 for most pages; longer ones make the buffer grow. */
const FIRST_SIZE = 1 << 17;
/** UTF-16 code units take up to three bytes each. */
const BYTES_PER_UNIT = 3;

/**
 * Encodes texts as UTF-8, one after the other, in a buffer that is always the same: a buffer of each text's own takes
 * four times as long, and most of that is garbage collection.
 */
export class TextBytes {
  private buffer = Buffer.allocUnsafeSlow(FIRST_SIZE);

  /** The bytes of a text, until the next one is encoded. */
  of(text: string): Buffer {
    const most = text.length * BYTES_PER_UNIT;
    if (most > this.buffer.length) this.buffer = Buffer.allocUnsafeSlow(most);
    return this.buffer.subarray(0, this.buffer.write(text));
  }
}
