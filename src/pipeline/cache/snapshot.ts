import { hash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { LocatedDiagnostic } from '../../model/diagnostic.ts';
import type { ArticleHead } from '../../model/docset.ts';
import type { FileState } from './file-state.ts';

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
  readonly searchFiles: readonly string[];
}

/** By what a page that is no article, or a list, is known to be the same. */
export interface OtherPageDigests {
  /** Of everything that the page is made from. */
  readonly inputs: string;
  /** Of the page. */
  readonly page: string;
}

/** What the last build read and wrote, so that the next one knows what has changed since. */
export interface Snapshot {
  readonly codeVersion: string;
  /** Digest of everything around the articles' own texts: options, site map, configured metadata. */
  readonly surroundings: string;
  /** Digest of the site that was written, as its marker says it. */
  readonly build: string;
  readonly shards: readonly ShardEntry[];
  /** State of every article and of every file that articles read, by absolute path. */
  readonly files: Readonly<Record<string, FileState>>;
  /** What the heads of articles say to others, by absolute path; most say nothing. */
  readonly heads: Readonly<Record<string, ArticleHead>>;
  /** Digests of every page that is no article's, by its path below the output folder. */
  readonly otherPages: Readonly<Record<string, OtherPageDigests>>;
  /** State of what was copied to the site, by its path below the output folder; null if it may have changed since. */
  readonly copies: Readonly<Record<string, FileState | null>>;
  /** Digests of lists for servers and other programs, by their paths below the output folder. */
  readonly lists: Readonly<Record<string, OtherPageDigests>>;
  readonly articles: number;
  readonly pairs: number;
  readonly pages: number;
  /** Everything that was reported. */
  readonly diagnostics: readonly LocatedDiagnostic[];
}

const FORMAT = 1;

/** Reads a snapshot; undefined if there is none that this code can use. */
export function readSnapshot(path: string, codeVersion: string): Snapshot | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    const json = text.slice(seal('').length - 1, -1);
    // Nothing is believed that is not what was written.
    if (seal(json) !== text) return undefined;
    const { format, ...snapshot } = JSON.parse(json) as Snapshot & { format: number };
    return format === FORMAT && snapshot.codeVersion === codeVersion ? snapshot : undefined;
  } catch {
    return undefined;
  }
}

/** Writes a snapshot in one step: whoever reads it sees the old one or the new one. */
export function writeSnapshot(path: string, snapshot: Snapshot): void {
  writeFileSync(`${path}.new`, seal(JSON.stringify({ format: FORMAT, ...snapshot })));
  renameSync(`${path}.new`, path);
}

/** Puts a digest of a snapshot's JSON before it; the whole is JSON, too. */
function seal(json: string): string {
  return `{"digest":"${hash('sha1', json)}","snapshot":${json}}`;
}
