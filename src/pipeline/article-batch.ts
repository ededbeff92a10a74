import type { LocatedDiagnostic } from '../model/diagnostic.ts';
import type { Metadata } from '../model/docset.ts';
import type { SearchDocument } from '../search/index.ts';
import {
  isNoIndex,
  makeArticlePages,
  PageSurroundings,
  writePages,
  type PendingBookmark,
  type SiteMap,
  type SitePage,
} from '../site/index.ts';

/** What each worker is given once, when it starts. */
export interface WorkerSetup {
  readonly site: SiteMap;
  /** Where pages are written; nothing is written and nothing collected for search if absent. */
  readonly outputFolder?: string;
}

/** Some articles of one locale, to be rendered and written together. */
export interface ArticleBatch {
  /** Index of the locale in the site map. */
  readonly locale: number;
  /** Indexes of the articles in the locale. */
  readonly articles: readonly number[];
  /** Configured metadata of each article. */
  readonly metadata: readonly Metadata[];
}

/** What a batch gave besides the pages it wrote. */
export interface BatchResult {
  readonly titles: readonly string[];
  readonly pairs: number;
  readonly pagesWritten: number;
  readonly diagnostics: readonly LocatedDiagnostic[];
  readonly documents: readonly SearchDocument[];
  /** URLs of the pages that search engines may list. */
  readonly listedUrls: readonly string[];
  /** The ids on each page, by the page's folder. */
  readonly anchors: ReadonlyMap<string, ReadonlySet<string>>;
  /** Links to parts of other pages, to be checked when all batches are done. */
  readonly bookmarks: readonly PendingBookmark[];
}

/** Renders the articles of batches, one batch after the other, and writes their pages if it is given a folder for them. */
export class BatchRunner {
  private readonly site: SiteMap;
  private readonly outputFolder: string | undefined;
  private readonly surroundings = new Map<number, PageSurroundings>();

  constructor({ site, outputFolder }: WorkerSetup) {
    this.site = site;
    this.outputFolder = outputFolder;
  }

  /** Runs one batch; an article that cannot be read becomes a diagnostic and no page. */
  async run(batch: ArticleBatch): Promise<BatchResult> {
    const locale = this.site.locales[batch.locale];
    if (!locale) throw new RangeError(`no locale ${batch.locale}`);
    const surroundings = this.surroundings.get(batch.locale) ?? new PageSurroundings(this.site, locale);
    this.surroundings.set(batch.locale, surroundings);
    const pages: SitePage[] = [];
    const documents: SearchDocument[] = [];
    const listedUrls: string[] = [];
    const anchors = new Map<string, ReadonlySet<string>>();
    const bookmarks: PendingBookmark[] = [];
    let pairs = 0;
    const { titles, diagnostics } = makeArticlePages(
      batch.articles.flatMap((index) => locale.articles[index] ?? []),
      (_, i) => batch.metadata[i] ?? {},
      surroundings,
      (made) => {
        pairs += made.pairCount;
        anchors.set(made.folder, made.anchors);
        bookmarks.push(...made.bookmarks);
        if (this.outputFolder === undefined) return;
        pages.push(made.page);
        const isListed = !isNoIndex(made.page.robots);
        if (isListed) listedUrls.push(made.page.url);
        if (!this.site.hasSearch || !(isListed || this.site.searchesNoIndex)) return;
        documents.push({ url: made.page.url, title: made.page.title, html: made.translationHtml });
      },
    );
    if (this.outputFolder !== undefined) await writePages(pages, this.outputFolder);
    return { titles, pairs, pagesWritten: pages.length, diagnostics, documents, listedUrls, anchors, bookmarks };
  }
}
