import type { LocatedDiagnostic } from '../model/diagnostic.ts';
import type { Metadata } from '../model/docset.ts';
import type { SearchDocument } from '../search/index.ts';
import { makeArticlePages, Navigation, writePages, type SiteMap, type SitePage } from '../site/index.ts';

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
}

/** Renders the articles of batches, one batch after the other, and writes their pages. */
export class BatchRunner {
  private readonly site: SiteMap;
  private readonly outputFolder: string;
  private readonly navigations = new Map<number, Navigation>();

  constructor(site: SiteMap, outputFolder: string) {
    this.site = site;
    this.outputFolder = outputFolder;
  }

  /** Runs one batch; an article that cannot be read becomes a diagnostic and no page. */
  async run(batch: ArticleBatch): Promise<BatchResult> {
    const locale = this.site.locales[batch.locale];
    if (!locale) throw new RangeError(`no locale ${batch.locale}`);
    const navigation = this.navigations.get(batch.locale) ?? new Navigation(this.site, locale);
    this.navigations.set(batch.locale, navigation);
    const pages: SitePage[] = [];
    const documents: SearchDocument[] = [];
    let pairs = 0;
    const { titles, diagnostics } = await makeArticlePages(
      batch.articles.flatMap((index) => locale.articles[index] ?? []),
      (_, i) => batch.metadata[i] ?? {},
      { site: this.site, locale, navigation },
      (made) => {
        pages.push(made.page);
        pairs += made.pairCount;
        if (!this.site.hasSearch) return;
        documents.push({ url: made.page.url, title: made.page.title, html: made.translationHtml });
      },
    );
    await writePages(pages, this.outputFolder);
    return { titles, pairs, pagesWritten: pages.length, diagnostics, documents };
  }
}
