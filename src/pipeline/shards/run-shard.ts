import { hash } from 'node:crypto';
import { basename } from 'node:path';
import type { Metadata } from '../../model/docset.ts';
import { ownText } from '../../model/own-text.ts';
import { makeSearchShard, type SearchPage } from '../../search/index.ts';
import {
  fingerprintMetadata,
  hasSameAnswers,
  isFallback,
  isNoIndex,
  makeArticleRecord,
  metadataFields,
  PageSurroundings,
  readArticleRecord,
  showsLines,
  typedFolderOf,
  type ArticleRecord,
  type MappedArticle,
} from '../../site/index.ts';
import { readIndexFile, writeIndexFile } from '../cache/index-file.ts';
import {
  readShardFile,
  type ArticleFacts,
  type KeptRecord,
  type KeptRecords,
  type PageDigests,
  type ShardArticles,
} from '../cache/shard-file.ts';
import { ShardWriter } from '../cache/shard-writer.ts';
import { documentDigest, documentsDigest, readNow, searchPage, writeSearchShard } from './index-shard.ts';
import { PageWriter } from './page-writer.ts';
import { articlesOf, shardOf, type Shard } from './plan-shards.ts';
import { filesOf } from './article-outputs.ts';
import type { RemadeArticles, ShardResult, ShardTask, WorkerSetup } from './shard-task.ts';
import { withDetails, type DocsetDetails } from './sent-site.ts';

/** An article as it was made now. */
interface Made {
  readonly facts: ArticleFacts;
  readonly record?: KeptRecord;
}

/** An article as it was made before. */
interface KeptArticle {
  readonly facts: ArticleFacts;
  readonly record: () => KeptRecord | undefined;
}

/** An article as the file of a shard in the cache holds it. */
interface CachedArticle extends KeptArticle {
  /** Its record as it is written. */
  readonly bytes: () => Uint8Array;
}

/** Of how many locales the surroundings of pages are kept. */
const LOCALES_AT_HAND = 2;

/** How much was done. */
interface Counts {
  articlesRendered: number;
  pagesWritten: number;
}

/** Makes shards: renders what is not in the cache, writes pages, search index and cache. */
export class ShardRunner {
  private readonly setup: WorkerSetup;
  private readonly surroundings = new Map<number, PageSurroundings>();
  private readonly pageWriter: PageWriter;

  constructor(setup: WorkerSetup) {
    this.setup = setup;
    this.pageWriter = new PageWriter(setup);
  }

  /** Makes one shard; an article that cannot be read becomes a diagnostic and no page. */
  async run(task: ShardTask): Promise<ShardResult> {
    const { shard } = task;
    const surroundings = this.enter(shard, task.details);
    const { kept, isComplete } = readKept(task);
    const counts = { articlesRendered: 0, pagesWritten: 0 };
    const { site, cacheFolder } = this.setup;
    const changed = task.change && new Set(task.change.places);
    const facts: ArticleFacts[] = [];
    const pages: SearchPage[] = [];
    const writer = cacheFolder === undefined ? undefined : new ShardWriter(cacheFolder);
    task.articles.forEach((article, place) => {
      const before = kept.get(nameOf(article));
      if (before && changed?.has(place) === false) {
        writer?.addBytes(before.bytes());
        facts.push(before.facts);
        pages.push(...searchPage(site, before.facts, before.record));
        return;
      }
      const made = this.make(article, task.metadata[place] ?? {}, surroundings, before, task.reuse, counts);
      writer?.add(made.record);
      facts.push(made.facts);
      // Of records, nothing but what search is to find is held until the shard is done.
      pages.push(...searchPage(site, made.facts, () => made.record).map(readNow));
    });
    const factsBefore = [...kept.values()].map((before) => before.facts);
    const reads = surroundings.takeReads();
    const made = {
      articles: keep(facts, writer),
      reads: [...new Set([...(task.change?.reads ?? []), ...reads])],
      ...counts,
    };
    // Another shard may be begun while this one waits.
    const index = await this.index(task, facts, factsBefore, pages);
    return {
      ...made,
      ...index,
      ...(isComplete ? { removed: leftPaths(factsBefore, facts) } : {}),
    };
  }

  /**
   * Makes the pages of some articles of a shard anew, by their places in it, from files as they are now; neither search
   * nor cache learn of it. `metadata` and `factsBefore` are of all articles of the shard; `recordAt` gives the records of
   * those that may turn out to be up to date.
   */
  remake(
    shard: Shard,
    metadata: readonly Metadata[],
    factsBefore: readonly ArticleFacts[],
    recordAt: ((place: number) => KeptRecord | undefined) | undefined,
    places: readonly number[],
  ): RemadeArticles {
    const surroundings = this.enter(shard);
    const articles = articlesOf(this.setup.site, shard);
    surroundings.forgetFiles();
    this.pageWriter.forgetFolders();
    const counts = { articlesRendered: 0, pagesWritten: 0 };
    const facts = [...factsBefore];
    const records = new Map<number, KeptRecord | undefined>();
    for (const place of places) {
      const article = articles[place];
      const before = facts[place];
      if (!article || !before) throw new RangeError(`no article ${place} in the shard`);
      const kept = { facts: before, record: () => recordAt?.(place) };
      const made = this.make(article, metadata[place] ?? {}, surroundings, kept, 'pages of equal records', counts);
      facts[place] = made.facts;
      records.set(place, made.record);
    }
    return { facts, records, reads: surroundings.takeReads(), ...counts };
  }

  private enter({ locale: index }: Shard, details?: readonly DocsetDetails[]): PageSurroundings {
    const surroundings = this.surroundings.get(index) ?? this.surroundingsOf(index, details);
    // Shards come locale by locale, and of forty locales' navigation none is needed twice.
    if (!this.surroundings.has(index) && this.surroundings.size >= LOCALES_AT_HAND) this.surroundings.clear();
    this.surroundings.set(index, surroundings);
    surroundings.takeReads();
    return surroundings;
  }

  private surroundingsOf(index: number, details?: readonly DocsetDetails[]): PageSurroundings {
    const site = details ? withDetails(this.setup.site, index, details) : this.setup.site;
    const locale = site.locales[index];
    if (!locale) throw new RangeError(`no locale ${index}`);
    return new PageSurroundings(site, locale);
  }

  private make(
    article: MappedArticle,
    configured: Metadata,
    surroundings: PageSurroundings,
    kept: KeptArticle | undefined,
    reuse: ShardTask['reuse'],
    counts: Counts,
  ): Made {
    let key = '';
    const before = kept?.record();
    const { title, diagnostics, record } = readArticleRecord(article, surroundings, (text) => {
      key = this.keyOf(text, article, configured, surroundings);
      const old = before?.key === key ? before.record : undefined;
      if (old && hasSameAnswers(old.asked, surroundings.answersFor(article))) return old;
      counts.articlesRendered++;
      return makeArticleRecord(text, article, configured, surroundings);
    });
    const { path, docset, folder } = article;
    if (!record)
      return { facts: { path, docset, title, pairs: 0, diagnostics, folder, bookmarks: [], isListed: false } };
    const isOwn = !isFallback(surroundings.locale, article);
    const { robots, date, description } = metadataFields(record.metadata);
    const isListed = isOwn && !isNoIndex(robots);
    const isKept = kept !== undefined && record === before?.record;
    const page =
      isKept && reuse === 'pages of equal records' && kept.facts.page !== undefined && kept.facts.folder === folder
        ? kept.facts.page
        : this.writePage({ key, record }, article, surroundings, reuse === 'nothing' ? undefined : kept?.facts, counts);
    const document = isOwn ? this.documentDigest(record, article, isListed) : undefined;
    return {
      facts: {
        path,
        docset,
        title: ownText(title),
        pairs: record.pairCount,
        diagnostics,
        folder,
        anchors: ownText(record.anchors.join('\n')),
        bookmarks: record.bookmarks,
        isListed,
        date: isListed ? date : undefined,
        description: isListed && description !== undefined ? ownText(description) : undefined,
        page,
        document,
      },
      record: { key, record },
    };
  }

  /** Everything that decides a record but the answers to what its article asks. */
  private keyOf(
    text: string,
    article: MappedArticle,
    configured: Metadata,
    { locale, site }: PageSurroundings,
  ): string {
    const { codeVersion } = this.setup;
    const place = [
      codeVersion,
      locale.locale.tag,
      typedFolderOf(site, locale, article),
      article.path,
      article.origin?.locale ?? '',
      article.side ?? '',
      site.hasSearch,
      showsLines(site),
      fingerprintMetadata(configured),
    ];
    return hash('sha1', `${place.join('\0')}\0${text}`);
  }

  private writePage(
    kept: KeptRecord,
    article: MappedArticle,
    surroundings: PageSurroundings,
    old: ArticleFacts | undefined,
    counts: Counts,
  ): PageDigests | undefined {
    const page = this.pageWriter.write(kept, article, surroundings, old);
    const before = old?.folder === article.folder ? old.page : undefined;
    if (page && page.html !== before?.html) counts.pagesWritten++;
    return page;
  }

  private documentDigest(record: ArticleRecord, { folder }: MappedArticle, isListed: boolean): string | undefined {
    const { site } = this.setup;
    if (!site.hasSearch || !(isListed || site.searchesNoIndex)) return undefined;
    return documentDigest(site, folder, record);
  }

  /** Makes the shard's search index unless the old site has the same. */
  private async index(
    { shard, reuse, searchFiles, keptIndex }: ShardTask,
    facts: readonly ArticleFacts[],
    factsBefore: readonly ArticleFacts[],
    pages: readonly SearchPage[],
  ): Promise<Pick<ShardResult, 'searchFiles' | 'indexFile'>> {
    const { site, outputFolder, cacheFolder } = this.setup;
    const locale = site.locales[shard.locale]?.locale;
    if (!locale || outputFolder === undefined || !site.hasSearch) return { searchFiles: {} };
    const isSame = documentsDigest(facts) === documentsDigest(factsBefore);
    const isThere = reuse !== 'nothing' && Object.keys(searchFiles).length > 0;
    if (isThere && isSame) return { searchFiles, indexFile: keptIndex && basename(keptIndex) };
    const index = await makeSearchShard(pages, {
      language: locale.tag,
      sourceLanguage: site.sourceLocale.tag,
      number: shard.number,
      last: keptIndex === undefined ? undefined : readIndexFile(keptIndex),
      hasLastFiles: isThere,
    });
    return {
      searchFiles: writeSearchShard(index, locale, outputFolder),
      indexFile: cacheFolder === undefined ? undefined : writeIndexFile(cacheFolder, index.kept),
    };
  }
}

function keep(facts: readonly ArticleFacts[], writer: ShardWriter | undefined): ShardArticles {
  const file = writer?.finish(facts);
  return file === undefined ? { facts } : { file };
}

/** Paths of the files that some articles had and that none has now. */
function leftPaths(before: readonly ArticleFacts[], now: readonly ArticleFacts[]): string[] {
  const left = new Set(now.flatMap(filesOf));
  return before.flatMap(filesOf).filter((path) => !left.has(path));
}

/**
 * What the cache holds of the articles that are in this shard now, or were when there were more shards or fewer; and
 * whether that is all, and nothing was lost.
 */
function readKept({ shard, kept }: ShardTask): { kept: Map<string, CachedArticle>; isComplete: boolean } {
  const files = kept.map((path) => readShardFile(path));
  const articles = files.flatMap((file) =>
    file ? file.facts.map((facts, place) => cachedArticle(facts, file.records, place)) : [],
  );
  const own = articles.filter(({ facts }) => shardOf(facts.path, shard.count) === shard.number);
  return {
    kept: new Map(own.map((article) => [nameOf(article.facts), article])),
    isComplete: !files.includes(undefined),
  };
}

function cachedArticle(facts: ArticleFacts, records: KeptRecords, place: number): CachedArticle {
  return { facts, record: () => records.at(place), bytes: () => records.bytesAt(place) };
}

/** Docsets of one locale may have articles of the same path. */
function nameOf({ docset, path }: Pick<ArticleFacts, 'docset' | 'path'>): string {
  return `${docset} ${path}`;
}
