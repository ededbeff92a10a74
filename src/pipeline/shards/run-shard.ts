import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Metadata } from '../../model/docset.ts';
import { ownText } from '../../model/own-text.ts';
import { makeSearchShard, type SearchDocument } from '../../search/index.ts';
import {
  createTemplates,
  templateFolders,
  fingerprintMetadata,
  hasSameAnswers,
  isFallback,
  isNoIndex,
  makeArticlePage,
  makeArticleRecord,
  markdownFile,
  metadataFields,
  PageSurroundings,
  readArticleRecord,
  showsLines,
  typedFolderOf,
  type ArticleRecord,
  type LocaleFields,
  type MappedArticle,
} from '../../site/index.ts';
import {
  readShardFile,
  type ArticleFacts,
  type KeptRecord,
  type KeptShard,
  type PageDigests,
  type ShardArticles,
} from '../cache/shard-file.ts';
import { ShardWriter } from '../cache/shard-writer.ts';
import { documentDigest, documentsDigest, searchDocument, writeSearchFiles } from './index-shard.ts';
import { localeFieldsDigest, pageInputsDigest } from './page-inputs.ts';
import { articlesOf, shardOf, type Shard } from './plan-shards.ts';
import { filesOf, markdownOf, pageOf } from './article-outputs.ts';
import type { RemadeArticles, ShardResult, ShardTask, WorkerSetup } from './shard-task.ts';
import { withDetails, type DocsetDetails } from './sent-site.ts';
import { TextBytes } from './text-bytes.ts';

/** An article as the cache holds it, or as it was made now. */
interface Made {
  readonly facts: ArticleFacts;
  readonly record?: KeptRecord;
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
  private readonly renderPage: ReturnType<typeof createTemplates>;
  private readonly localeDigests = new WeakMap<LocaleFields, string>();
  private readonly textBytes = new TextBytes();
  private lastFolder = '';

  constructor(setup: WorkerSetup) {
    this.setup = setup;
    this.renderPage = createTemplates(templateFolders(setup.site));
  }

  /** Makes one shard; an article that cannot be read becomes a diagnostic and no page. */
  async run(task: ShardTask): Promise<ShardResult> {
    const { shard } = task;
    const surroundings = this.enter(shard, task.details);
    const { kept, isComplete } = readKept(task);
    const counts = { articlesRendered: 0, pagesWritten: 0 };
    const { site, cacheFolder } = this.setup;
    const facts: ArticleFacts[] = [];
    // Of records, nothing else is held until the shard is done.
    const documents: SearchDocument[] = [];
    const writer = cacheFolder === undefined ? undefined : new ShardWriter(cacheFolder);
    task.articles.forEach((article, i) => {
      const before = kept.get(nameOf(article));
      const made = this.make(article, shard.metadata[i] ?? {}, surroundings, before, task.reuse, counts);
      facts.push(made.facts);
      writer?.add(made.record);
      const document = searchDocument(site, made.facts, made.record);
      if (document) documents.push(document);
    });
    const factsBefore = [...kept.values()].map((before) => before.facts);
    const made = { articles: keep(facts, writer), reads: surroundings.takeReads(), ...counts };
    // Another shard may be begun while this one waits.
    const searchFiles = await this.index(task, facts, factsBefore, documents);
    return {
      ...made,
      searchFiles,
      ...(isComplete ? { removed: leftPaths(factsBefore, facts) } : {}),
    };
  }

  /**
   * Makes the pages of some articles of a shard anew, by their places in it, from files as they are now; neither search
   * nor cache learn of it. `old` holds the facts of all articles of the shard, and records of those that may turn out to be
   * up to date.
   */
  remake(shard: Shard, old: Pick<KeptShard, 'facts'> & Partial<KeptShard>, places: readonly number[]): RemadeArticles {
    const surroundings = this.enter(shard);
    const articles = articlesOf(this.setup.site, shard);
    surroundings.forgetFiles();
    this.lastFolder = '';
    const counts = { articlesRendered: 0, pagesWritten: 0 };
    const facts = [...old.facts];
    const records = new Map<number, KeptRecord | undefined>();
    for (const place of places) {
      const article = articles[place];
      const before = facts[place];
      const record = old.records?.[place];
      if (!article || !before) throw new RangeError(`no article ${place} in the shard`);
      const metadata = shard.metadata[place] ?? {};
      const kept = { facts: before, ...(record ? { record } : {}) };
      const made = this.make(article, metadata, surroundings, kept, 'pages of equal records', counts);
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
    kept: Made | undefined,
    reuse: ShardTask['reuse'],
    counts: Counts,
  ): Made {
    let key = '';
    const { title, diagnostics, record } = readArticleRecord(article, surroundings, (text) => {
      key = this.keyOf(text, article, configured, surroundings);
      const old = kept?.record?.key === key ? kept.record.record : undefined;
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
    const isKept = record === kept?.record?.record;
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

  /** Writes an article's page unless the old site has the same; gives its digests. */
  private writePage(
    kept: KeptRecord,
    article: MappedArticle,
    surroundings: PageSurroundings,
    old: ArticleFacts | undefined,
    counts: Counts,
  ): PageDigests | undefined {
    const { outputFolder } = this.setup;
    if (outputFolder === undefined) return undefined;
    const { record } = kept;
    const page = makeArticlePage(record, article, surroundings);
    const inputs = pageInputsDigest(page, kept, this.localeDigestOf(surroundings));
    const known = old?.folder === article.folder ? old.page : undefined;
    if (known?.inputs === inputs) return known;
    const { folder } = article;
    const html = this.writeIfNew(folder, pageOf(folder), this.renderPage(page), known?.html);
    if (html !== known?.html) counts.pagesWritten++;
    if (record.markdown === undefined) return { inputs, html, markdown: undefined };
    const text = markdownFile(page, record.markdown);
    return { inputs, html, markdown: this.writeIfNew(folder, markdownOf(folder), text, known?.markdown) };
  }

  private localeDigestOf({ localeFields }: PageSurroundings): string {
    const known = this.localeDigests.get(localeFields) ?? localeFieldsDigest(localeFields);
    this.localeDigests.set(localeFields, known);
    return known;
  }

  /** Writes a file of a page's folder, both below the output folder, unless it is known to be there by a digest of it; gives the digest that it has now. */
  private writeIfNew(folder: string, path: string, text: string, known: string | undefined): string {
    // As bytes, or both the digest and the file would have them encoded.
    const bytes = this.textBytes.of(text);
    const digest = hash('sha1', bytes);
    if (digest !== known) {
      const { outputFolder = '' } = this.setup;
      this.makeFolder(`${outputFolder}/${folder}`);
      writeFileSync(`${outputFolder}/${path}`, bytes);
    }
    return digest;
  }

  /** Makes a folder; most are new, of a parent that is there, and hold two files that are written one after the other. */
  private makeFolder(folder: string): void {
    if (folder === this.lastFolder) return;
    this.lastFolder = folder;
    try {
      mkdirSync(folder);
    } catch {
      mkdirSync(folder, { recursive: true });
    }
  }

  private documentDigest(record: ArticleRecord, { folder }: MappedArticle, isListed: boolean): string | undefined {
    const { site } = this.setup;
    if (!site.hasSearch || !(isListed || site.searchesNoIndex)) return undefined;
    return documentDigest(site, folder, record);
  }

  /** Makes the shard's search index unless the old site has the same; gives the paths of its files. */
  private async index(
    { shard, reuse, searchFiles }: ShardTask,
    facts: readonly ArticleFacts[],
    factsBefore: readonly ArticleFacts[],
    documents: readonly SearchDocument[],
  ): Promise<readonly string[]> {
    const { site, outputFolder } = this.setup;
    const locale = site.locales[shard.locale]?.locale;
    if (!locale || outputFolder === undefined || !site.hasSearch) return [];
    const isSame = documentsDigest(facts) === documentsDigest(factsBefore);
    if (reuse !== 'nothing' && searchFiles.length > 0 && isSame) return searchFiles;
    return writeSearchFiles(
      await makeSearchShard(documents, locale.tag, shard.number, site.sourceLocale.tag),
      locale,
      outputFolder,
    );
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
function readKept({ shard, kept }: ShardTask): { kept: Map<string, Made>; isComplete: boolean } {
  const files = kept.map((path) => readShardFile(path));
  const articles = files.flatMap((file): Made[] =>
    file ? file.facts.map((facts, i) => ({ facts, ...(file.records[i] ? { record: file.records[i] } : {}) })) : [],
  );
  const own = articles.filter(({ facts }) => shardOf(facts.path, shard.count) === shard.number);
  return {
    kept: new Map(own.map((article) => [nameOf(article.facts), article])),
    isComplete: !files.includes(undefined),
  };
}

/** Docsets of one locale may have articles of the same path. */
function nameOf({ docset, path }: Pick<ArticleFacts, 'docset' | 'path'>): string {
  return `${docset} ${path}`;
}
