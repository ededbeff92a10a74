import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Metadata } from '../../model/docset.ts';
import {
  createTemplates,
  fingerprintMetadata,
  hasSameAnswers,
  isNoIndex,
  makeArticlePage,
  makeArticleRecord,
  metadataFields,
  PageSurroundings,
  readArticleRecord,
  siteUrl,
  type ArticleRecord,
  type MappedArticle,
} from '../../site/index.ts';
import { CacheFolder } from '../cache/cache-folder.ts';
import { encodeShard, readShardFile, type ArticleFacts, type KeptRecord } from '../cache/shard-file.ts';
import { shardOf } from './plan-shards.ts';
import { indexShard } from './index-shard.ts';
import type { ShardResult, ShardTask, WorkerSetup } from './shard-task.ts';

/** What the cache holds of an article. */
interface Kept {
  readonly facts: ArticleFacts;
  readonly record?: KeptRecord;
}

/** An article of the shard as it is now. */
interface Made {
  readonly facts: ArticleFacts;
  readonly record?: KeptRecord;
}

/** Makes shards, one after the other: renders what is not in the cache, writes pages, search index and cache. */
export class ShardRunner {
  private readonly setup: WorkerSetup;
  private readonly surroundings = new Map<number, PageSurroundings>();
  private readonly renderPage = createTemplates();

  constructor(setup: WorkerSetup) {
    this.setup = setup;
  }

  /** Makes one shard; an article that cannot be read becomes a diagnostic and no page. */
  async run(task: ShardTask): Promise<ShardResult> {
    const { shard } = task;
    const locale = this.setup.site.locales[shard.locale];
    if (!locale) throw new RangeError(`no locale ${shard.locale}`);
    const surroundings = this.surroundings.get(shard.locale) ?? new PageSurroundings(this.setup.site, locale);
    this.surroundings.set(shard.locale, surroundings);
    surroundings.takeReads();
    const kept = readKept(task);
    const counts = { articlesRendered: 0, pagesWritten: 0 };
    const made = shard.articles.flatMap((index, i): Made[] => {
      const article = locale.articles[index];
      if (!article) return [];
      return [this.make(article, shard.metadata[i] ?? {}, surroundings, kept.get(nameOf(article)), task, counts)];
    });
    const remaining = new Set(made.map(({ facts }) => nameOf(facts)));
    const removed = [...kept.values()].filter(({ facts }) => facts.page !== undefined && !remaining.has(nameOf(facts)));
    const facts = made.map((article) => article.facts);
    const searchFiles = await this.index(task, made, [...kept.values()]);
    return {
      facts,
      reads: surroundings.takeReads(),
      ...counts,
      searchFiles,
      removed: removed.map((article) => article.facts.folder),
      ...this.keep(facts, made),
    };
  }

  private make(
    article: MappedArticle,
    configured: Metadata,
    surroundings: PageSurroundings,
    kept: Kept | undefined,
    { reuse }: ShardTask,
    counts: { articlesRendered: number; pagesWritten: number },
  ): Made {
    let key = '';
    let isKept = false;
    const { title, diagnostics, record } = readArticleRecord(article, surroundings, (text) => {
      key = this.keyOf(text, article, configured, surroundings);
      isKept = kept?.record?.key === key && hasSameAnswers(kept.record.record.asked, surroundings.answersFor(article));
      if (isKept && kept?.record) return kept.record.record;
      counts.articlesRendered++;
      return makeArticleRecord(text, article, configured, surroundings);
    });
    const { path, docset, folder } = article;
    const common = { path, docset, folder, title, diagnostics };
    if (!record) return { facts: { ...common, pairs: 0, bookmarks: [], isListed: false } };
    const isListed = !isNoIndex(metadataFields(record.metadata).robots);
    const page =
      isKept && reuse === 'pages of equal records' && kept?.facts.page !== undefined && kept.facts.folder === folder
        ? kept.facts.page
        : this.writePage(record, article, surroundings, reuse === 'nothing' ? undefined : kept?.facts, counts);
    const document = this.documentDigest(record, article, isListed);
    return {
      facts: {
        ...common,
        pairs: record.pairCount,
        anchors: record.anchors.join('\n'),
        bookmarks: record.bookmarks,
        isListed,
        ...(page === undefined ? {} : { page }),
        ...(document === undefined ? {} : { document }),
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
    const folder = locale.docsets[article.docset]?.folder ?? '';
    const { codeVersion } = this.setup;
    const place = [
      codeVersion,
      locale.locale.tag,
      folder,
      article.path,
      site.hasSearch,
      fingerprintMetadata(configured),
    ];
    return hash('sha1', `${place.join('\0')}\0${text}`);
  }

  /** Writes an article's page unless the old site has the same; gives its digest. */
  private writePage(
    record: ArticleRecord,
    article: MappedArticle,
    surroundings: PageSurroundings,
    old: ArticleFacts | undefined,
    counts: { pagesWritten: number },
  ): string | undefined {
    const { outputFolder } = this.setup;
    if (outputFolder === undefined) return undefined;
    const page = makeArticlePage(record, article, surroundings);
    const html = this.renderPage(page);
    const digest = hash('sha1', html);
    if (old?.page === digest && old.folder === article.folder) return digest;
    const path = join(outputFolder, page.outputPath);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, html);
    counts.pagesWritten++;
    return digest;
  }

  private documentDigest(record: ArticleRecord, { folder }: MappedArticle, isListed: boolean): string | undefined {
    const { site } = this.setup;
    if (!site.hasSearch || !(isListed || site.searchesNoIndex)) return undefined;
    return hash('sha1', `${siteUrl(site, folder)}\0${record.title}\0${record.translationHtml ?? ''}`);
  }

  /** Makes the shard's search index unless the old site has the same; gives the paths of its files. */
  private async index(task: ShardTask, made: readonly Made[], kept: readonly Kept[]): Promise<readonly string[]> {
    const { shard, reuse, searchFiles } = task;
    const { site, outputFolder } = this.setup;
    const locale = site.locales[shard.locale]?.locale;
    if (!locale || outputFolder === undefined || !site.hasSearch) return [];
    const documentsOf = (articles: readonly Kept[]): string =>
      articles.flatMap(({ facts }) => facts.document ?? []).join();
    if (reuse !== 'nothing' && searchFiles.length > 0 && documentsOf(made) === documentsOf(kept)) return searchFiles;
    const documents = made.flatMap(({ facts, record }) =>
      facts.document === undefined || !record
        ? []
        : [{ url: siteUrl(site, facts.folder), title: facts.title, html: record.record.translationHtml ?? '' }],
    );
    return indexShard(documents, locale, shard.number, outputFolder);
  }

  private keep(facts: readonly ArticleFacts[], made: readonly Made[]): { file?: string } {
    const { cacheFolder } = this.setup;
    if (cacheFolder === undefined) return {};
    const records = made.map(({ record }) => record);
    return { file: CacheFolder.writeShard(cacheFolder, encodeShard({ facts, records })) };
  }
}

/** What the cache holds of the articles that are in this shard now, or were when there were more shards or fewer. */
function readKept({ shard, kept }: ShardTask): Map<string, Kept> {
  const articles = kept.flatMap((path): Kept[] => {
    const { facts, records } = readShardFile(path) ?? { facts: [], records: [] };
    return facts.map((facts, i) => ({ facts, ...(records[i] ? { record: records[i] } : {}) }));
  });
  const own = articles.filter(({ facts }) => shardOf(facts.path, shard.count) === shard.number);
  return new Map(own.map((article) => [nameOf(article.facts), article]));
}

/** Docsets of one locale may have articles of the same path. */
function nameOf({ docset, path }: Pick<ArticleFacts, 'docset' | 'path'>): string {
  return `${docset} ${path}`;
}
