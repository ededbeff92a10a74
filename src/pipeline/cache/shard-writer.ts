import { createHash, hash } from 'node:crypto';
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { threadId } from 'node:worker_threads';
import { encodeHeader, HEADER_LENGTH, LENGTH_BYTES, type ArticleFacts, type KeptRecord } from './shard-file.ts';

/** Bytes in which records are gathered before they are written: one buffer for all shards of a thread. */
let gathered = Buffer.allocUnsafeSlow(1 << 20);

/**
 * Writes the file of a shard into a cache folder, in whatever thread, one shard after the other: the records of its articles
 * as they are made, then its facts. Held until the shard was done, the bytes of records left a process with a fifth more
 * memory than it used. Where the file system refuses, there is no file: a full disk for caches is no reason not to build.
 */
export class ShardWriter {
  private readonly folder: string;
  private readonly draft: string;
  private readonly digest = createHash('sha1');
  private file: number | undefined;
  private used = 0;
  private end = HEADER_LENGTH;

  /** Begins a file in a folder; it has its name when it is finished. */
  constructor(folder: string) {
    this.folder = folder;
    this.draft = join(folder, `draft.${threadId}`);
    try {
      this.file = openSync(this.draft, 'w');
    } catch {
      this.giveUp();
    }
  }

  /** Adds the record of the next article, if it has one. */
  add(record: KeptRecord | undefined): void {
    this.addBytes(serialize(record));
  }

  /** Adds the record of the next article as it is written already. */
  addBytes(bytes: Uint8Array): void {
    const size = LENGTH_BYTES + bytes.length;
    if (this.used + size > gathered.length) this.flush();
    if (size > gathered.length) gathered = Buffer.allocUnsafeSlow(2 * size);
    gathered.writeUInt32LE(bytes.length, this.used);
    gathered.set(bytes, this.used + LENGTH_BYTES);
    this.used += size;
  }

  /** Adds the facts of all articles; gives the file's name, which its content decides, or nothing if there is no file. */
  finish(facts: readonly ArticleFacts[]): string | undefined {
    this.flush();
    const middle = this.end;
    const bytes = serialize(facts);
    this.write(bytes, middle);
    const header = encodeHeader(hash('sha1', bytes), this.digest.digest('hex'), middle - HEADER_LENGTH);
    this.write(header, 0);
    if (this.file === undefined) return undefined;
    const name = `${hash('sha1', header)}.shard`;
    try {
      closeSync(this.file);
      // A file of this name may be there and damaged.
      renameSync(this.draft, join(this.folder, name));
      return name;
    } catch {
      return undefined;
    }
  }

  private flush(): void {
    const bytes = gathered.subarray(0, this.used);
    this.digest.update(bytes);
    this.write(bytes, this.end);
    this.end += this.used;
    this.used = 0;
  }

  private write(bytes: Uint8Array, position: number): void {
    if (this.file === undefined) return;
    try {
      for (let from = 0; from < bytes.length;)
        from += writeSync(this.file, bytes, from, bytes.length - from, position + from);
    } catch {
      this.giveUp();
    }
  }

  private giveUp(): void {
    if (this.file !== undefined) closeSync(this.file);
    this.file = undefined;
    rmSync(this.draft, { force: true });
  }
}
