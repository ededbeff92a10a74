import { join } from 'node:path';
import type { LocatedDiagnostic } from '../../model/diagnostic.ts';
import { closeSearch, makeSearchShard } from '../../search/index.ts';
import { articlesWithPages, typedFolderOf } from '../../site/index.ts';
import { Backlog, shardAt, type RemadeShard } from './backlog.ts';
import { CacheFolder, CACHES } from '../cache/cache-folder.ts';
import { codeVersion } from '../cache/code-version.ts';
import { unfoldPaths } from '../cache/folded-paths.ts';
import type { Snapshot } from '../cache/snapshot.ts';
import { readIndexFile, writeIndexFile } from '../cache/index-file.ts';
import { digestSite, takeSnapshot, type BuiltSite } from '../cache/take-snapshot.ts';
import { compareSite, mapStart, startBuild, writing, type BuildOptions, type BuildResult } from './compare-site.ts';
import { findChanges, type ChangedArticles } from './find-changes.ts';
import { makeSite, resultOf, type MadeSite } from './make-site.ts';
import { OutputFolder } from '../output/output-folder.ts';
import { pageOf } from '../shards/article-outputs.ts';
import { metadataOf } from '../shards/plan-shards.ts';
import { searchPage, writeSearchShard } from '../shards/index-shard.ts';
import { ShardRunner } from '../shards/run-shard.ts';
import { withShardPool, type ShardPool } from '../shards/shard-pool.ts';
import { remadePages, removedFiles, withRemade, type RemadePage } from './remade-articles.ts';
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
      const changes = built && this.findChanges(built, paths);
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

  private findChanges(built: BuiltSite, paths: Iterable<string>): ChangedArticles | undefined {
    if (!this.isCached(built)) return undefined;
    this.files ??= new SiteFiles(built);
    return findChanges(built, new Set(paths), this.files, this.backlog);
  }

  /** Makes some articles anew. */
  private remake(built: BuiltSite, changes: ChangedArticles): { built: BuiltSite; change: SiteChange } {
    const output = this.requireOutput();
    output.prepare();
    const remade: RemadeShard[] = [...changes].map(([index, places]) => {
      const target = shardAt(built, index);
      const { shard, facts } = target;
      const metadata = metadataOf(built.map.site, built.docsets, shard);
      // Of several articles, some may turn out to be as they were.
      const recordAt = places.size > 1 ? this.backlog.recordsOf(target, index) : undefined;
      const made = this.warmRunner(built).remake(shard, metadata, facts, recordAt, [...places]);
      return { index, places: [...places], ...made };
    });
    const next = withRemade(built, remade);
    const changed = this.publish(next, removedFiles(built, remade));
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
      remade: remadePages(whole, remade, new Set(changed)),
    };
    return { built: whole, change };
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
      hasLastFiles: true,
    });
    // eslint-disable-next-line @typescript-eslint/require-await -- what else changes the site waits for its own work
    return alone(async () => {
      const now = this.built;
      // Another change has come meanwhile: the next time will do.
      if (!now || shardAt(now, index).facts !== facts) return [];
      const searchFiles = writeSearchShard(made, locale, this.requireOutput().prepare());
      const isKept = new Set(unfoldPaths(searchFiles));
      const removed = unfoldPaths(shardAt(now, index).searchFiles).filter((path) => !isKept.has(path));
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
