import type { LocatedDiagnostic } from '../model/diagnostic.ts';
import { checkBookmarks, siteUrl, type SiteMap } from '../site/index.ts';
import type { ArticleFacts } from './cache/shard-file.ts';
import type { Shard } from './shards/plan-shards.ts';

/** What is known of all articles of a site, by locale, in the order of the site map. */
export class SiteFacts {
  private readonly locales: ArticleFacts[][];

  constructor(site: SiteMap) {
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

  /** Every article, locale by locale. */
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

  /** The title of each article of a locale. */
  titlesOf(locale: number): string[] {
    return (this.locales[locale] ?? []).map(({ title }) => title);
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

  /** URLs of the pages that search engines may list. */
  listedUrls(site: SiteMap): string[] {
    return this.all.filter(({ isListed }) => isListed).map(({ folder }) => siteUrl(site, folder));
  }
}
