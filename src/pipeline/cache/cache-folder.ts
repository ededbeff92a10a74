import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { takeLock } from '../lock.ts';
import { readShardFacts, type ArticleFacts, type ShardArticles } from './shard-file.ts';
import { readSnapshot, writeSnapshot, type Snapshot } from './snapshot.ts';

/** Where caches are, below the folder in which Diglot runs. */
export const CACHES = join('.diglot', 'cache');

/** How many sites built in one folder have a cache; the one that was not built for longest loses its own. */
const SITES_KEPT = 4;

/** Names of sites' caches; whatever else is among them has a limit of its own. */
const SITE_CACHE = /^[0-9a-f]{16}$/;

/**
 * The cache of one site: a snapshot of its last build, and a file for each shard, named by its content. A snapshot is
 * written when everything it names is in place, so a killed build leaves the last one as it was.
 */
export class CacheFolder {
  /** Absolute path. */
  readonly path: string;
  private unlock: (() => void) | undefined;
  private readonly facts = new Map<string, readonly ArticleFacts[]>();

  /**
   * One of the caches in a folder: that of the site that some docsets are built to; `names` are their folders and its own
   * as the user named them.
   */
  constructor(caches: string, names: readonly string[]) {
    this.path = join(resolve(caches), hash('sha1', names.join('\0')).slice(0, 16));
  }

  /**
   * Prepares the cache for writing; tells whether that may be done: not if another build is using it, nor where the folder
   * cannot be written. A build does without, then.
   */
  lock(): boolean {
    if (this.unlock) return true;
    try {
      mkdirSync(this.path, { recursive: true });
      this.unlock = takeLock(join(this.path, 'lock'));
      if (!this.unlock) return false;
      this.noteUse();
      removeOldest(this.path);
      return true;
    } catch {
      return false;
    }
  }

  /** Notes that a build has used the cache, so that others go first when there are too many. */
  noteUse(): void {
    try {
      utimesSync(this.path, new Date(), new Date());
    } catch {
      // It cannot be written, or is no more.
    }
  }

  /** Path of one of its files. */
  pathOf(name: string): string {
    return join(this.path, name);
  }

  /** The facts in a shard's file, at once where they are known; undefined if it is not there or is damaged. */
  factsOf(name: string): readonly ArticleFacts[] | undefined {
    const facts = this.facts.get(name) ?? readShardFacts(this.pathOf(name));
    if (facts) this.facts.set(name, facts);
    return facts;
  }

  /**
   * What a shard gave, with its facts. Those that are in the shard's file alone were neither sent nor held while other shards
   * were made. Throws if somebody has removed the file meanwhile.
   */
  factsIn(articles: ShardArticles): { readonly facts: readonly ArticleFacts[]; readonly file?: string } {
    if ('facts' in articles) return articles;
    const { file } = articles;
    const facts = this.factsOf(file);
    if (!facts) throw new Error(`The file "${this.pathOf(file)}" was removed or damaged while the site was built.`);
    return { facts, file };
  }

  /** Takes note of the facts in a shard's file, for those who ask for them later. */
  rememberFacts(name: string, facts: readonly ArticleFacts[]): void {
    this.facts.set(name, facts);
  }

  /** What the last build left, if this code can use it. */
  readSnapshot(codeVersion: string): Snapshot | undefined {
    return readSnapshot(join(this.path, 'snapshot.json'), codeVersion);
  }

  /**
   * Keeps what this build has read and written, and nothing that only earlier ones need; where the file system refuses,
   * what the last build left stays and is known to be of another site.
   */
  writeSnapshot(snapshot: Snapshot): void {
    try {
      writeSnapshot(join(this.path, 'snapshot.json'), snapshot);
    } catch {
      return;
    }
    const needed = new Set([
      'lock',
      'snapshot.json',
      ...snapshot.shards.flatMap(({ file, indexFile = file }) => [file, indexFile]),
    ]);
    for (const name of readdirSync(this.path)) if (!needed.has(name)) rmSync(join(this.path, name), { force: true });
    for (const name of this.facts.keys()) if (!needed.has(name)) this.facts.delete(name);
  }

  /** Lets other builds use the cache. */
  close(): void {
    this.unlock?.();
    this.unlock = undefined;
  }
}

function removeOldest(own: string): void {
  const caches = dirname(own);
  const others = readdirSync(caches)
    .filter((name) => SITE_CACHE.test(name))
    .map((name) => join(caches, name))
    .filter((path) => path !== own);
  const newestFirst = others.map((path) => ({ path, used: statSync(path).mtimeMs })).sort((a, b) => b.used - a.used);
  for (const { path } of newestFirst.slice(SITES_KEPT - 1)) rmSync(path, { recursive: true, force: true });
}
