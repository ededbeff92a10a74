import type { Toc, TocEntry } from '../model/docset.ts';
import type { LocaleMap, SiteMap } from './site-map.ts';
import { siteUrl } from './site-map.ts';
import type { Breadcrumb, NavigationItem } from './site-page.ts';

/** Entries of a table of contents from its root down to one article's. */
type Trail = readonly TocEntry[];

/** Answers where articles of one locale stand in its tables of contents. */
export class Navigation {
  private readonly site: SiteMap;
  private readonly locale: LocaleMap;
  private readonly trails = new Map<string, { toc: Toc; trail: Trail }>();

  constructor(site: SiteMap, locale: LocaleMap) {
    this.site = site;
    this.locale = locale;
    for (const toc of locale.docsets.flatMap((docset) => docset.tocs)) this.addTrails(toc, toc.items, []);
  }

  /** The branch in which an article stands: every level from the root with its neighbours, and what is below it. */
  branch(articlePath: string): NavigationItem[] {
    const place = this.trails.get(articlePath);
    return place ? this.items(place.toc.items, place.trail, 0) : [];
  }

  /** The whole tree of the locale: its topmost table of contents, or those of all its docsets. */
  tree(): NavigationItem[] {
    return this.locale.docsets.flatMap(({ tocs }) => {
      const depth = (toc: Toc): number => toc.path.split('/').length;
      const top = [...tocs].sort((a, b) => depth(a) - depth(b))[0];
      return top ? this.wholeItems(top.items) : [];
    });
  }

  /** Names and pages of the entries above an article. */
  breadcrumbs(articlePath: string): Breadcrumb[] {
    const trail = this.trails.get(articlePath)?.trail.slice(0, -1) ?? [];
    return trail.map((entry) => {
      const url = this.url(entry);
      return { title: entry.name, ...(url === undefined ? {} : { url }) };
    });
  }

  private addTrails(toc: Toc, items: readonly TocEntry[], above: Trail): void {
    for (const entry of items) {
      const trail = [...above, entry];
      if (entry.article !== undefined) {
        const known = this.trails.get(entry.article);
        if (!known || governs(toc, entry.article) > governs(known.toc, entry.article)) {
          this.trails.set(entry.article, { toc, trail });
        }
      }
      this.addTrails(toc, entry.items, trail);
    }
  }

  private items(entries: readonly TocEntry[], trail: Trail, level: number): NavigationItem[] {
    return entries.map((entry) => {
      const onTrail = trail[level] === entry;
      const isCurrent = onTrail && level === trail.length - 1;
      return this.item(entry, { isCurrent, isAncestor: onTrail && !isCurrent }, () =>
        onTrail ? this.items(entry.items, trail, level + 1) : [],
      );
    });
  }

  private wholeItems(entries: readonly TocEntry[]): NavigationItem[] {
    return entries.map((entry) =>
      this.item(entry, { isCurrent: false, isAncestor: false }, () => this.wholeItems(entry.items)),
    );
  }

  private item(
    entry: TocEntry,
    place: { isCurrent: boolean; isAncestor: boolean },
    items: () => NavigationItem[],
  ): NavigationItem {
    const url = this.url(entry);
    return { title: entry.name, ...(url === undefined ? {} : { url }), ...place, items: items() };
  }

  private url(entry: TocEntry): string | undefined {
    if (entry.article === undefined) return entry.href;
    const folder = this.locale.folders.get(entry.article.toLowerCase());
    return folder === undefined ? undefined : siteUrl(this.site, folder);
  }
}

/** How deep the folder is that a table of contents shares with an article it governs; 0 if it stands elsewhere. */
function governs(toc: Toc, articlePath: string): number {
  const folder = toc.path.slice(0, toc.path.lastIndexOf('/') + 1);
  return articlePath.startsWith(folder) ? folder.length + 1 : 0;
}
