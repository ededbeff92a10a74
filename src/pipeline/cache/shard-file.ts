import { hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { LocatedDiagnostic } from '../../model/diagnostic.ts';
import type { ArticleRecord, PendingBookmark } from '../../site/index.ts';

/** What the rest of the site must know of an article whose page is made. */
export interface ArticleFacts {
  /** Docset-relative path. */
  readonly path: string;
  /** Index of the article's docset in its locale. */
  readonly docset: number;
  readonly title: string;
  readonly pairs: number;
  readonly diagnostics: readonly LocatedDiagnostic[];
  /** Folder of the page below the output folder. */
  readonly folder: string;
  /** Every id on the page that a link may lead to, one a line; absent where the article cannot be read. */
  readonly anchors?: string | undefined;
  /** Links to parts of other pages. */
  readonly bookmarks: readonly PendingBookmark[];
  /** Whether search engines may list the page. */
  readonly isListed: boolean;
  /** What lists say of an article besides its title, where they may: its ISO date and its description. */
  readonly date?: string | undefined;
  readonly description?: string | undefined;
  /** Digests of the page; absent where the article cannot be read and has none. */
  readonly page?: PageDigests | undefined;
  /** Digest of what search is to find; absent where it is to find nothing. */
  readonly document?: string | undefined;
}

/** By what a page is known to be the same. */
export interface PageDigests {
  /** Of everything that the page is made from. */
  readonly inputs: string;
  /** Of the page as it was written. */
  readonly html: string;
  /** Of the Markdown beside it; absent where there is none. */
  readonly markdown?: string | undefined;
}

/** An article's record, and what it was made from. */
export interface KeptRecord {
  /** Digest of the article's text, its configured metadata and its place. */
  readonly key: string;
  readonly record: ArticleRecord;
}

/** One shard as the cache keeps it. */
export interface KeptShard {
  readonly facts: readonly ArticleFacts[];
  /** Record of each article; nothing for those that cannot be read. */
  readonly records: readonly (KeptRecord | undefined)[];
}

/** What is to be known of a shard's articles, or the name of the shard's new file in the cache, which holds it. */
export type ShardArticles = { readonly facts: readonly ArticleFacts[] } | { readonly file: string };

const MAGIC = 'diglot-shard-4\n';
const DIGEST_LENGTH = 40;
/** How many bytes at the start of a shard's file stand for the whole of it. */
export const HEADER_LENGTH = MAGIC.length + 2 * DIGEST_LENGTH + 8;
/** How many bytes say how long a record is. */
const LENGTH_BYTES = 4;

/** Writes an article's record as bytes, which `encodeShard` takes. */
export function encodeRecord(record: KeptRecord | undefined): Uint8Array {
  return serialize(record);
}

/**
 * Writes a shard as bytes: what it is, a digest of each of its two parts, the length of the first, the facts, and the
 * records, each behind its length; facts and records in V8's serialization. The facts stand first, because most readers
 * need no more.
 */
export function encodeShard(facts: readonly ArticleFacts[], records: readonly Uint8Array[]): Buffer {
  const factBytes = serialize(facts);
  const middle = HEADER_LENGTH + factBytes.length;
  const shard = Buffer.allocUnsafe(records.reduce((sum, record) => sum + LENGTH_BYTES + record.length, middle));
  shard.set(factBytes, HEADER_LENGTH);
  let end = middle;
  for (const record of records) {
    end = shard.writeUInt32LE(record.length, end);
    shard.set(record, end);
    end += record.length;
  }
  const length = String(factBytes.length).padStart(8);
  shard.write(`${MAGIC}${digest(factBytes)}${digest(shard.subarray(middle))}${length}`, 'latin1');
  return shard;
}

/** Reads a shard's file; undefined if it is not there, is damaged, or is of another format. */
export function readShardFile(path: string): KeptShard | undefined {
  const facts = readShardFacts(path);
  const bytes = facts && readPart(path, 1);
  return bytes && { facts, records: readRecords(bytes) };
}

/** Reads the facts of a shard's file alone. */
export function readShardFacts(path: string): ArticleFacts[] | undefined {
  const bytes = readPart(path, 0);
  return bytes && (deserialize(bytes) as ArticleFacts[]);
}

function readRecords(bytes: Buffer): (KeptRecord | undefined)[] {
  const records: (KeptRecord | undefined)[] = [];
  for (let end = 0; end < bytes.length;) {
    const start = end + LENGTH_BYTES;
    end = start + bytes.readUInt32LE(end);
    records.push(deserialize(bytes.subarray(start, end)) as KeptRecord | undefined);
  }
  return records;
}

/** Reads one part of a shard's file; undefined where that is not what was written. */
function readPart(path: string, index: 0 | 1): Buffer | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const header = readBytes(file, 0, HEADER_LENGTH).toString('latin1');
    if (!header.startsWith(MAGIC)) return undefined;
    const middle = HEADER_LENGTH + Number(header.slice(-8));
    const [start, end] = index === 0 ? [HEADER_LENGTH, middle] : [middle, fstatSync(file).size];
    const part = readBytes(file, start, end - start);
    const digestStart = MAGIC.length + index * DIGEST_LENGTH;
    // Nothing is deserialized that is not what was written.
    return digest(part) === header.slice(digestStart, digestStart + DIGEST_LENGTH) ? part : undefined;
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function readBytes(file: number, start: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, start));
}

function digest(bytes: Uint8Array): string {
  return hash('sha1', bytes);
}
