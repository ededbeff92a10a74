import { join } from 'node:path';
import type { LocatedDiagnostic } from '../../model/diagnostic.ts';
import { closeSearch, makeSearchShard } from '../../search/index.ts';
import { articleFile, articlesWithPages, asksForFiles, siteUrl, typedFolderOf } from '../../site/index.ts';
import { Backlog, shardAt, type RemadeShard } from './backlog.ts';
import type { BuiltShard } from './build-plan.ts';
import { CacheFolder, CACHES } from '../cache/cache-folder.ts';
import { codeVersion } from '../cache/code-version.ts';
import type { Snapshot } from '../cache/snapshot.ts';
import { readIndexFile, writeIndexFile } from '../cache/index-file.ts';
import { digestSite, takeSnapshot, type BuiltSite } from '../cache/take-snapshot.ts';
import { compareSite, mapStart, startBuild, writing, type BuildOptions, type BuildResult } from './compare-site.ts';
import { makeSite, resultOf, type MadeSite } from './make-site.ts';
import { OutputFolder } from '../output/output-folder.ts';
import { filesOf, pageOf } from '../shards/article-outputs.ts';
import { searchPage, writeSearchShard } from '../shards/index-shard.ts';
import { articlesOf } from '../shards/plan-shards.ts';
import { ShardRunner } from '../shards/run-shard.ts';
import { withShardPool, type ShardPool } from '../shards/shard-pool.ts';
import { siteDiagnostics } from './site-diagnostics.ts';
import { SiteFiles } from './site-files.ts';
import { writeLists } from './write-lists.ts';

/** What became of a site. */
export interface SiteChange extends BuildResult {
  /** Files that are new, changed or gone, by their paths below the output folder. */
  readonly changed: readonly string[];
  /** The articles that were made anew by themselves; absent after a build of the whole site. */
  readonly remade?: readonly RemadePage[];
}

/** An article that was made anew. */
export interface RemadePage {
  /** Path as the user would type it. */
  readonly path: string;
  /** From the server's root. */
  readonly url: string;
}

/**
 * A site that is built again and again while its docsets are edited. Between builds it keeps everything that is known of
 * the site, so that a change to the text of an article costs little more than the article; the output folder is its own
 * until it is closed. What the articles of a shard have in common, its search index and its file in the cache, follows
 * with `catchUp`.
 */
export class SiteSession {
  private readonly options: BuildOptions;
  private readonly cache: CacheFolder;
  private output: OutputFolder | undefined;
  private built: BuiltSite | undefined;
  private runner: ShardRunner | undefined;
  private files: SiteFiles | undefined;
  private readonly backlog: Backlog;
  /** What the last successful build left, for the one after a failure. */
  private snapshot: Snapshot | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(options: BuildOptions) {
    this.options = options;
    this.cache = new CacheFolder(options.caches ?? CACHES, [...options.docsets, options.out]);
    this.backlog = new Backlog(this.cache);
  }

  /** Builds the site, and of it what has changed. Throws as `buildSite` does; the session goes on with the old site. */
  build(): Promise<SiteChange> {
    return this.alone(() => this.buildAll());
  }

  /**
   * Brings the site up to date with files that may have changed, by their absolute paths. Gives undefined if nothing
   * depends on them; throws as `build` does.
   */
  update(paths: Iterable<string>): Promise<SiteChange | undefined> {
    return this.alone(async () => {
      const { built } = this;
      const changes = built && this.findChanges(built, new Set(paths));
      if (!changes) return this.buildAll();
      if (changes.size === 0) return undefined;
      // If this fails, the site is neither what it was nor what it should be.
      this.built = undefined;
      const remade = this.remake(built, changes);
      this.built = remade.built;
      return remade.change;
    });
  }

  /**
   * Brings up to date what updates have left behind: lists of articles, search, the cache. Gives the paths of the files
   * that are new, changed or gone. Updates may be asked for meanwhile.
   */
  async catchUp(): Promise<string[]> {
    const changed = await this.alone(() => this.refreshLists());
    for (const index of this.backlog.shards()) {
      changed.push(...(await this.refreshShard(index, (work) => this.alone(work))));
    }
    return changed;
  }

  /** What is reported of the article whose page stands at a path below the output folder, and of what it includes. */
  diagnosticsOf(outputPath: string): readonly LocatedDiagnostic[] {
    const article = this.built?.facts.all.find(({ folder }) => pageOf(folder) === outputPath);
    if (!this.built || !article) return [];
    const { site } = this.built.map;
    const map = site.locales.find(({ locale }) => article.folder.startsWith(`${locale.slug}/`));
    const mapped = map && articlesWithPages(map).find(({ folder }) => folder === article.folder);
    const own = map && mapped ? join(typedFolderOf(site, map, mapped), article.path) : article.path;
    const paths = new Set([own, ...article.diagnostics.map(({ path }) => path)]);
    return this.built.reported.filter(({ path }) => paths.has(path));
  }

  /** Leaves a site and a cache that the next build can go on with, and lets others build. */
  async close(): Promise<void> {
    await this.alone(async () => {
      try {
        await this.settle();
        const snapshot = this.built && this.takeSnapshot();
        if (snapshot) this.cache.writeSnapshot(snapshot);
      } finally {
        this.output?.close();
        this.cache.close();
        await closeSearch();
      }
    });
  }

  /** Lets one piece of work after the other change the site. */
  private alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.last.then(() => writing(this.options, work));
    this.last = result.catch(() => undefined);
    return result;
  }

  private async buildAll(): Promise<SiteChange> {
    await this.settle();
    this.snapshot = this.takeSnapshot();
    // Until the build is done, nobody knows to what the changes that led to it apply.
    this.built = undefined;
    const { built, result, changed } = await withShardPool(this.options.jobs, (pool) => this.makeAll(pool));
    this.built = built;
    this.files = undefined;
    this.runner = undefined;
    return { ...result, changed: changed ?? this.requireOutput().files() };
  }

  private async makeAll(pool: ShardPool): Promise<MadeSite> {
    const start = await startBuild(this.options, this.cache, this.snapshot, pool);
    this.output ??= await OutputFolder.open(this.options.out, this.options.docsets);
    return makeSite(compareSite(await mapStart(start), this.output));
  }

  /** What the site is now, for the next build; undefined if that cannot go on with it. */
  private takeSnapshot(): Snapshot | undefined {
    const { built, output } = this;
    if (built && output?.build !== undefined) {
      return this.isCached(built) ? takeSnapshot(built, output.build) : undefined;
    }
    if (this.snapshot) return this.snapshot;
    return this.options.isClean === true ? undefined : this.cache.readSnapshot(codeVersion());
  }

  private isCached({ shards }: BuiltSite): boolean {
    return shards.every(({ file }) => file !== undefined);
  }

  /** Finds the articles that some files concern, by their shards; undefined if more than texts may have changed. */
  private findChanges(built: BuiltSite, paths: ReadonlySet<string>): Map<number, Set<number>> | undefined {
    if (!this.isCached(built)) return undefined;
    this.files ??= new SiteFiles(built);
    const changes = new Map<number, Set<number>>();
    const add = (shard: number, places: readonly number[]): void => {
      if (places.length > 0) changes.set(shard, new Set([...(changes.get(shard) ?? []), ...places]));
    };
    for (const path of paths) {
      const isRead = built.shards.some(({ reads }) => reads.includes(path));
      const change = this.files.changeOf(path, isRead);
      if (change === 'site') return undefined;
      if (change === 'nothing') continue;
      for (const { shard, place } of change.articles) add(shard, [place]);
      if (isRead)
        built.shards.forEach((shard, index) => {
          add(index, this.readersOf(shard, index, path));
        });
    }
    return changes;
  }

  /** Places of the articles in a shard that ask for files, if one of them has read a file. */
  private readersOf(shard: BuiltShard, index: number, path: string): number[] {
    const { reads, facts } = shard;
    if (!reads.includes(path)) return [];
    const recordAt = this.backlog.recordsOf(shard, index);
    return facts.flatMap((_, place) => {
      const record = recordAt?.(place);
      return !record || asksForFiles(record.record.asked) ? [place] : [];
    });
  }

  /** Makes some articles anew. */
  private remake(
    built: BuiltSite,
    changes: ReadonlyMap<number, ReadonlySet<number>>,
  ): { built: BuiltSite; change: SiteChange } {
    const output = this.requireOutput();
    output.prepare();
    const remade: RemadeShard[] = [...changes].map(([index, places]) => {
      const target = shardAt(built, index);
      const { shard, facts } = target;
      // Of several articles, some may turn out to be as they were.
      const recordAt = places.size > 1 ? this.backlog.recordsOf(target, index) : undefined;
      const made = this.warmRunner(built).remake(shard, facts, recordAt, [...places]);
      return { index, places: [...places], ...made };
    });
    const next = this.replaceShards(built, remade);
    const removed = remade.flatMap(({ index, facts, places }) =>
      places.flatMap((place) => {
        const [was, is] = [shardAt(built, index).facts[place], facts[place]];
        const left = new Set(is ? filesOf(is) : []);
        return was ? filesOf(was).filter((path) => !left.has(path)) : [];
      }),
    );
    const changed = this.publish(next, removed);
    this.backlog.note(built, remade);
    const reported = siteDiagnostics(
      built.docsets,
      built.map,
      next.facts.diagnostics(),
      this.options.severities,
    ).reported;
    const whole = { ...next, reported };
    const sum = (of: 'articlesRendered' | 'pagesWritten'): number =>
      remade.reduce((total, made) => total + made[of], 0);
    const change = {
      ...resultOf(whole, sum('articlesRendered'), sum('pagesWritten')),
      changed,
      remade: remade.flatMap((made) => this.pagesOf(whole, made, new Set(changed))),
    };
    return { built: whole, change };
  }

  private replaceShards(built: BuiltSite, remade: readonly RemadeShard[]): BuiltSite {
    const shards = [...built.shards];
    const updated = new Set(built.updated);
    for (const { index, facts, reads, places } of remade) {
      const old = shardAt(built, index);
      shards[index] = { ...old, facts, reads: [...new Set([...old.reads, ...reads])] };
      built.facts.add(old.shard, facts);
      for (const place of places) updated.add(articlePath(built, old, place));
    }
    return { ...built, shards, updated };
  }

  private pagesOf(built: BuiltSite, { index, places, facts }: RemadeShard, changed: ReadonlySet<string>): RemadePage[] {
    const { shard } = shardAt(built, index);
    const { site } = built.map;
    const map = site.locales[shard.locale];
    const articles = articlesOf(site, shard);
    return places.flatMap((place) => {
      const { folder = '', path = '' } = facts[place] ?? {};
      const article = articles[place];
      if (!map || !article || !changed.has(pageOf(folder))) return [];
      return [{ path: join(typedFolderOf(site, map, article), path), url: siteUrl(site, folder) }];
    });
  }

  /** Brings up to date everything that updates have left behind, as a part of other work. */
  private async settle(): Promise<void> {
    if (!this.built) return;
    await this.refreshLists();
    for (const index of this.backlog.shards()) await this.refreshShard(index, (work) => work());
  }

  private async refreshLists(): Promise<string[]> {
    const { built } = this;
    if (!built || !this.backlog.areListsOld) return [];
    const folder = this.requireOutput().prepare();
    const shards = built.shards.map(({ shard }) => shard);
    const lists = await writeLists({ ...built, options: this.options, shards }, built.facts, folder, {
      otherPages: built.others.digests,
      lists: built.lists,
      reviews: built.reviews,
    });
    this.backlog.areListsOld = false;
    // Shards may have been saved meanwhile.
    this.built = { ...(this.built ?? built), ...lists };
    return this.publish(this.built, []);
  }

  /** Brings a shard's file in the cache and its search index up to date; `alone` keeps others from changing the site. */
  private async refreshShard(
    index: number,
    alone: (work: () => Promise<string[]>) => Promise<string[]>,
  ): Promise<string[]> {
    const { built } = this;
    if (!built) return [];
    const target = shardAt(built, index);
    const { file, recordAt } = this.backlog.save(target, index);
    if (file !== undefined) this.built = { ...built, shards: built.shards.with(index, { ...target, file }) };
    const { shard, facts, indexFile } = target;
    const { site } = built.map;
    const locale = site.locales[shard.locale]?.locale;
    if (!locale || !site.hasSearch || this.backlog.isIndexed(index, facts)) {
      this.backlog.setIndexed(index);
      return [];
    }
    const pages = facts.flatMap((article, place) => searchPage(site, article, () => recordAt(place)));
    const made = await makeSearchShard(pages, {
      language: locale.tag,
      sourceLanguage: site.sourceLocale.tag,
      number: shard.number,
      last: indexFile === undefined ? undefined : readIndexFile(this.cache.pathOf(indexFile)),
    });
    // eslint-disable-next-line @typescript-eslint/require-await -- what else changes the site waits for its own work
    return alone(async () => {
      const now = this.built;
      // Another change has come meanwhile: the next time will do.
      if (!now || shardAt(now, index).facts !== facts) return [];
      const searchFiles = writeSearchShard(made, locale, this.requireOutput().prepare());
      const isKept = new Set(searchFiles);
      const removed = shardAt(now, index).searchFiles.filter((path) => !isKept.has(path));
      const shards = now.shards.with(index, {
        ...shardAt(now, index),
        searchFiles,
        indexFile: writeIndexFile(this.cache.path, made.kept),
      });
      this.built = { ...now, shards };
      this.backlog.setIndexed(index);
      return this.publish(this.built, removed);
    });
  }

  private publish(built: BuiltSite, removed: readonly string[]): string[] {
    const { basePath } = built.map.site;
    const output = this.requireOutput();
    return output.publish({ basePath, build: digestSite(built), isWhole: false, removed }) ?? output.files();
  }

  private warmRunner({ map: { site } }: BuiltSite): ShardRunner {
    this.runner ??= new ShardRunner({ site, codeVersion: codeVersion(), outputFolder: this.requireOutput().staging });
    return this.runner;
  }

  private requireOutput(): OutputFolder {
    if (!this.output) throw new Error('The output folder is not open yet.');
    return this.output;
  }
}

function articlePath({ map: { site } }: BuiltSite, { shard }: BuiltShard, place: number): string {
  const article = articlesOf(site, shard)[place];
  const locale = site.locales[shard.locale];
  if (!article || !locale) throw new RangeError(`no article ${place} in the shard`);
  return articleFile(site, locale, article);
}
