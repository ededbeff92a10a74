import { join } from 'node:path';
import { readText } from '../docset/index.ts';
import { locate, type LocatedDiagnostic } from '../model/diagnostic.ts';
import type { Metadata } from '../model/docset.ts';
import type { SearchDocument } from '../search/index.ts';
import { makeArticlePage, Navigation, writePages, type SiteMap, type SitePage } from '../site/index.ts';

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

  /** Runs one batch; an article that cannot be read becomes a diagnostic and an otherwise empty page. */
  async run(batch: ArticleBatch): Promise<BatchResult> {
    const locale = this.site.locales[batch.locale];
    if (!locale) throw new RangeError(`no locale ${batch.locale}`);
    const surroundings = { site: this.site, locale, navigation: this.navigation(batch.locale) };
    const pages: SitePage[] = [];
    const documents: SearchDocument[] = [];
    const diagnostics: LocatedDiagnostic[] = [];
    const titles: string[] = [];
    let pairs = 0;
    const articles = batch.articles.map((index) => {
      const article = locale.articles[index];
      if (!article) throw new RangeError(`no article ${index}`);
      return article;
    });
    // Reading a batch at once keeps the disk busy; a batch is small enough to be held.
    const files = await Promise.all(articles.map((article) => readText(article.absolutePath)));
    for (const [i, article] of articles.entries()) {
      const path = join(locale.docsets[article.docset]?.folder ?? '', article.path);
      const file = files[i] ?? { diagnostics: [] };
      if (file.text === undefined) {
        diagnostics.push(...locate(path, '', file.diagnostics));
        titles.push(article.path);
        continue;
      }
      const made = makeArticlePage(file.text, article, batch.metadata[i] ?? {}, surroundings);
      // One by one: a damaged article can have more diagnostics than a call can have arguments.
      const found = locate(path, made.text, [...file.diagnostics, ...made.diagnostics]);
      for (const diagnostic of found) diagnostics.push(diagnostic);
      pages.push(made.page);
      titles.push(made.page.title);
      pairs += made.pairCount;
      if (this.site.hasSearch) {
        documents.push({ url: made.page.url, title: made.page.title, html: made.translationHtml });
      }
    }
    await writePages(pages, this.outputFolder);
    return { titles, pairs, pagesWritten: pages.length, diagnostics, documents };
  }

  private navigation(index: number): Navigation {
    let navigation = this.navigations.get(index);
    const locale = this.site.locales[index];
    if (!navigation && locale) {
      navigation = new Navigation(this.site, locale);
      this.navigations.set(index, navigation);
    }
    if (!navigation) throw new RangeError(`no locale ${index}`);
    return navigation;
  }
}
