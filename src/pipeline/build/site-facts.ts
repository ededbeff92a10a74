import type { LocatedDiagnostic } from '../../model/diagnostic.ts';
import { checkBookmarks, type SiteMap } from '../../site/around-articles.ts';
import type { ArticleFacts } from '../cache/shard-file.ts';
import type { ListedArticle } from '../lists/listed-article.ts';
import type { Shard } from '../shards/plan-shards.ts';

/** What is known of all articles of a site, by locale, in the order of the site map. */
export class SiteFacts {
  private readonly site: SiteMap;
  private readonly locales: ArticleFacts[][];

  constructor(site: SiteMap) {
    this.site = site;
    this.locales = site.locales.map(() => []);
  }

  /** Adds the articles of a shard. */
  add({ locale, articles }: Shard, facts: readonly ArticleFacts[]): void {
    const ofLocale = this.locales[locale];
    articles.forEach((index, i) => {
      const article = facts[i];
      if (ofLocale && article) ofLocale[index] = article;
    });
  }

  /** Every article with a page, locale by locale; some are articles of other locales, shown once more. */
  get all(): ArticleFacts[] {
    return this.locales.flat();
  }

  /** How many segment pairs the articles have. */
  get pairs(): number {
    return this.all.reduce((sum, article) => sum + article.pairs, 0);
  }

  /** How many articles have a page. */
  get pages(): number {
    return this.all.filter(({ page }) => page !== undefined).length;
  }

  /** The title of each article that a locale has itself, in the order of the map. */
  titlesOf(locale: number): string[] {
    const own = this.site.locales[locale]?.articles.length;
    return (this.locales[locale] ?? []).slice(0, own).map(({ title }) => title);
  }

  /** Everything that was found in articles, and the links to parts of pages that these lack. */
  diagnostics(): LocatedDiagnostic[] {
    const { all } = this;
    const bookmarks = all.flatMap((article) => article.bookmarks);
    const linked = new Set(bookmarks.map(({ page }) => page));
    const anchors = new Map(
      all.flatMap(({ folder, anchors }) =>
        anchors !== undefined && linked.has(folder) ? [[folder, new Set(anchors.split('\n'))] as const] : [],
      ),
    );
    return [...all.flatMap((article) => article.diagnostics), ...checkBookmarks(bookmarks, anchors)];
  }

  /** The articles that search engines may list, by locale. */
  listed(): ListedArticle[][] {
    return this.locales.map((articles) => articles.filter(({ isListed, page }) => isListed && page !== undefined));
  }
}
