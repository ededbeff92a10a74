import { hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { deserialize } from 'node:v8';
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
  readonly records: KeptRecords;
}

/** Records of a shard's articles as they stand in its file; each is read when it is asked for, as most never are. */
export class KeptRecords {
  private readonly bytes: Buffer;
  private readonly starts: readonly number[];

  /** Takes records one behind the other, each behind its length. */
  constructor(bytes: Buffer) {
    this.bytes = bytes;
    const starts: number[] = [];
    for (let end = 0; end < bytes.length; end += bytes.readUInt32LE(end) + LENGTH_BYTES)
      starts.push(end + LENGTH_BYTES);
    this.starts = starts;
  }

  /** The record of the article at a place of the shard; nothing for one that cannot be read. */
  at(place: number): KeptRecord | undefined {
    return deserialize(this.bytesAt(place)) as KeptRecord | undefined;
  }

  /** The same as it is written. */
  bytesAt(place: number): Buffer {
    const start = this.starts[place];
    if (start === undefined) throw new RangeError(`no record ${place} in the shard`);
    return this.bytes.subarray(start, start + this.bytes.readUInt32LE(start - LENGTH_BYTES));
  }
}

/** What is to be known of a shard's articles, or the name of the shard's new file in the cache, which holds it. */
export type ShardArticles = { readonly facts: readonly ArticleFacts[] } | { readonly file: string };

const MAGIC = 'diglot-shard-5\n';
const DIGEST_LENGTH = 40;
const NUMBER_LENGTH = 12;

/** How many bytes at the start of a shard's file stand for the whole of it. */
export const HEADER_LENGTH = MAGIC.length + 2 * DIGEST_LENGTH + NUMBER_LENGTH;

/** How many bytes say how long a record is. */
export const LENGTH_BYTES = 4;

/**
 * Writes what a shard's file begins with: what it is, digests of its facts and of its records, and how many bytes its records
 * take. Behind it stand the records, each behind its length, then the facts; both in V8's serialization.
 */
export function encodeHeader(factsDigest: string, recordsDigest: string, recordsLength: number): Buffer {
  const length = String(recordsLength).padStart(NUMBER_LENGTH);
  return Buffer.from(`${MAGIC}${factsDigest}${recordsDigest}${length}`, 'latin1');
}

/** Reads a shard's file; undefined if it is not there, is damaged, or is of another format. */
export function readShardFile(path: string): KeptShard | undefined {
  const facts = readShardFacts(path);
  const bytes = facts && readPart(path, 'records');
  return bytes && { facts, records: new KeptRecords(bytes) };
}

/** Reads the facts of a shard's file alone. */
export function readShardFacts(path: string): ArticleFacts[] | undefined {
  const bytes = readPart(path, 'facts');
  return bytes && (deserialize(bytes) as ArticleFacts[]);
}

/** Reads one part of a shard's file; undefined where that is not what was written. */
function readPart(path: string, part: 'facts' | 'records'): Buffer | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const header = readBytes(file, 0, HEADER_LENGTH).toString('latin1');
    if (!header.startsWith(MAGIC)) return undefined;
    const middle = HEADER_LENGTH + Number(header.slice(-NUMBER_LENGTH));
    const [start, end] = part === 'facts' ? [middle, fstatSync(file).size] : [HEADER_LENGTH, middle];
    const bytes = readBytes(file, start, end - start);
    const digestStart = MAGIC.length + (part === 'facts' ? 0 : DIGEST_LENGTH);
    // Nothing is deserialized that is not what was written.
    return hash('sha1', bytes) === header.slice(digestStart, digestStart + DIGEST_LENGTH) ? bytes : undefined;
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
