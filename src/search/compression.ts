import { gunzipSync, gzipSync } from 'node:zlib';

/** Pagefind writes it before what it compresses. */
const SIGNATURE = Buffer.from('pagefind_dcd');

/** Undoes Pagefind's compression. */
export function unpack(content: Uint8Array): Buffer {
  return gunzipSync(content).subarray(SIGNATURE.length);
}

/** Nearly every file has room in it; zlib's own 16 KB take a quarter longer to make than most files to compress. */
const CHUNK = { chunkSize: 4096 };

/** Compresses as Pagefind does, but for the last thousandth, which would take a quarter longer. */
export function pack(content: Uint8Array): Uint8Array {
  // A copy alone in its buffer is no larger than it must be, and thousands of files are held until a shard is done.
  return new Uint8Array(gzipSync(Buffer.concat([SIGNATURE, content]), CHUNK));
}
