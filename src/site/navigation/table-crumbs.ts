import type { BreadcrumbEntry, BreadcrumbTable, PublishedPlace } from '../../model/docset.ts';
import { findBreadcrumbTable, findCrumbs } from './breadcrumbs.ts';
import { followPublishedUrl } from '../links/published-pages.ts';
import { siteUrl, type LocaleMap, type MappedArticle, type MappedDocset, type SiteMap } from '../map/site-map.ts';
import type { Breadcrumb } from '../pages/site-page.ts';
import { resolvePath } from '../map/urls.ts';

/** Answers what articles of one locale stand below in its tables of breadcrumbs. */
export class TableCrumbs {
  private readonly site: SiteMap;
  private readonly locale: LocaleMap;
  private readonly tables = new Map<string, BreadcrumbTable | undefined>();
  private readonly crumbUrls = new Map<string, { readonly url: string | undefined }>();

  constructor(site: SiteMap, locale: LocaleMap) {
    this.site = site;
    this.locale = locale;
  }

  /** The entries that lead down to an article in the table which its metadata names in `breadcrumbPath`. */
  of({ docset: index, path }: MappedArticle, breadcrumbPath: string): Breadcrumb[] {
    const docset = this.locale.docsets[index];
    const place = docset?.published.get(path.toLowerCase());
    const table = docset && this.tableOf(docset, breadcrumbPath, place);
    if (!place || !table) return [];
    return findCrumbs(table.items, place.url).map((entry) => {
      const key = `${index}\0${table.path}\0${entry.href ?? ''}\0${place.monikers ?? ''}`;
      const url = this.crumbUrls.get(key) ?? { url: this.crumbUrl(docset, table, entry, place.monikers) };
      this.crumbUrls.set(key, url);
      return toBreadcrumb(entry.name, url.url);
    });
  }

  private crumbUrl(
    docset: MappedDocset,
    table: BreadcrumbTable,
    { href }: BreadcrumbEntry,
    monikers: string | undefined,
  ): string | undefined {
    if (href === undefined) return undefined;
    const page = docset.folders.get(resolvePath(table.path, href)?.toLowerCase() ?? '');
    if (page !== undefined) return siteUrl(this.site, page);
    const url = followPublishedUrl(this.site, this.locale, docset, href, monikers);
    // What the site does not have and cannot find elsewhere is a mere name.
    return url === href && !/^https?:/i.test(url) ? undefined : url;
  }

  /** Whole docsets name one table, so it is looked for once. */
  private tableOf(
    { root, breadcrumbs }: MappedDocset,
    breadcrumbPath: string,
    place: PublishedPlace | undefined,
  ): BreadcrumbTable | undefined {
    const key = `${root}\0${breadcrumbPath}\0${place?.monikers ?? ''}`;
    if (!this.tables.has(key)) this.tables.set(key, findBreadcrumbTable(breadcrumbs, breadcrumbPath, place));
    return this.tables.get(key);
  }
}

/** A breadcrumb, which is a mere name without a URL. */
export function toBreadcrumb(title: string, url: string | undefined, language?: string): Breadcrumb {
  return {
    title,
    ...(url === undefined ? {} : { url }),
    ...(language === undefined ? {} : { language }),
  };
}
