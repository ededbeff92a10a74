import { createHash, hash } from 'node:crypto';
import { closeSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import type { LocatedDiagnostic } from '../../model/diagnostic.ts';
import type { ReviewSummary } from '../../site/around-articles.ts';
import type { FileState } from './file-state.ts';
import type { FoldedPaths } from './folded-paths.ts';
import { jsonParts } from './json-parts.ts';
import { KnownFiles, type KnownFolder } from './known-files.ts';

/** What the cache knows of a shard. */
export interface ShardEntry {
  /** Slug of the locale. */
  readonly locale: string;
  readonly number: number;
  readonly count: number;
  /** Name of its file in the cache. */
  readonly file: string;
  /** Absolute paths of the files besides articles that its articles include, quote or ask for. */
  readonly reads: readonly string[];
  /** Files of its search index, by their paths below the output folder. */
  readonly searchFiles: FoldedPaths;
  /** Name of the file in the cache that holds what is kept of that index. */
  readonly indexFile?: string | undefined;
}

/** By what a page that is no article, or a list, is known to be the same. */
export interface OtherPageDigests {
  /** Of everything that the page is made from. */
  readonly inputs: string;
  /** Of the page. */
  readonly page: string;
}

/** What reviewers are shown of a whole locale, whose files are among the lists. */
export interface KeptReview {
  /** Digest of everything that the locale's files and this are made from, and that its files have in common. */
  readonly inputs: string;
  readonly summary: ReviewSummary;
}

/**
 * Digests of what decides what a build writes and reports, as far as it is known before the docsets are mapped. Files that
 * articles read are in none of them. Each is undefined if a file of those in it may have changed since it was measured.
 */
export interface InputDigests {
  /** Of everything: if it is that of the last build, there is nothing to map. */
  readonly all?: string | undefined;
  /** Of everything but what articles hold: where their heads are the same, too, so is the map. */
  readonly around?: string | undefined;
}

/** What the last build read and wrote, so that the next one knows what has changed since. */
export interface Snapshot {
  readonly codeVersion: string;
  /** Digests of everything that was known before docsets were mapped. */
  readonly inputs: InputDigests;
  /** Digest of everything around the articles' own texts: options, site map, configured metadata. */
  readonly surroundings: string;
  /** Digest of the site that was written, as its marker says it. */
  readonly build: string;
  readonly shards: readonly ShardEntry[];
  /** Every article, and every file that articles read. */
  readonly files: KnownFiles;
  /** Digests of every page that is no article's, by its path below the output folder. */
  readonly otherPages: Readonly<Record<string, OtherPageDigests>>;
  /** State of what was copied to the site, by its path below the output folder; null if it may have changed since. */
  readonly copies: Readonly<Record<string, FileState | null>>;
  /** Digests of lists for servers and other programs, by their paths below the output folder. */
  readonly lists: Readonly<Record<string, OtherPageDigests>>;
  /** By slug of the locale; those of locales that are to be checked again are left out. */
  readonly reviews: Readonly<Record<string, KeptReview>>;
  readonly articles: number;
  readonly pairs: number;
  readonly pages: number;
  /** Everything that was reported. */
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/** A snapshot as JSON. */
type Written = Omit<Snapshot, 'files'> & {
  readonly format: number;
  readonly files: Readonly<Record<string, KnownFolder>>;
};

const FORMAT = 7;
/** What stands before a snapshot's JSON, and, with a digest of it, behind it; the whole is JSON, too. */
const [START, END] = ['{"snapshot":', (digest: string): string => `,"digest":"${digest}"}`] as const;

/** Reads a snapshot; undefined if there is none that this code can use. */
export function readSnapshot(path: string, codeVersion: string): Snapshot | undefined {
  try {
    const bytes = readFileSync(path);
    const end = bytes.length - END(hash('sha1', '')).length;
    const json = bytes.subarray(START.length, end);
    // Nothing is believed that is not what was written.
    const isWhole =
      bytes.toString('utf8', 0, START.length) === START && bytes.toString('utf8', end) === END(hash('sha1', json));
    if (!isWhole) return undefined;
    const { format, files, ...snapshot } = JSON.parse(json.toString('utf8')) as Written;
    if (format !== FORMAT || snapshot.codeVersion !== codeVersion) return undefined;
    return { ...snapshot, files: new KnownFiles(Object.entries(files)) };
  } catch {
    return undefined;
  }
}

/** Writes a snapshot in one step: whoever reads it sees the old one or the new one. */
export function writeSnapshot(path: string, snapshot: Snapshot): void {
  const file = openSync(`${path}.new`, 'w');
  try {
    const digest = createHash('sha1');
    writeSync(file, START);
    for (const part of jsonParts({ format: FORMAT, ...snapshot })) {
      digest.update(part);
      writeSync(file, part);
    }
    writeSync(file, END(digest.digest('hex')));
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.new`, path);
}
