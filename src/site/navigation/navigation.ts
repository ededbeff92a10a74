import type { Toc, TocEntry } from '../../model/docset.ts';
import { followPublishedUrl } from '../links/published-pages.ts';
import type { LocaleMap, MappedArticle, SiteMap } from '../map/site-map.ts';
import { siteUrl } from '../map/site-map.ts';
import { TableCrumbs, toBreadcrumb } from './table-crumbs.ts';
import type { Breadcrumb, ContentsEntry, NavigationItem, Neighbours, PageLink } from '../pages/site-page.ts';

/** Entries of a table of contents from its root down to one article's. */
type Trail = readonly TocEntry[];

/** Where an article stands: in which table of contents, of which docset, below which entries. */
interface Place {
  readonly toc: Toc;
  readonly docset: number;
  readonly trail: Trail;
}

/** The pages of a table of contents, each once, in the order of its entries. */
interface ReadingOrder {
  readonly links: readonly PageLink[];
  /** Index of each article's link, by its path. */
  readonly positions: ReadonlyMap<string, number>;
}

/** A table of contents of which articles show a branch only. */
export interface ContentsTable {
  readonly toc: Toc;
  /** Index of its docset in the locale. */
  readonly docset: number;
  /** File below the output folder that holds the whole table. */
  readonly outputPath: string;
}

/** Lists the tables of contents of a locale that have more than one level. */
export function contentsTables({ locale, docsets }: LocaleMap): ContentsTable[] {
  const tables = docsets.flatMap(({ tocs }, docset) => tocs.map((toc) => ({ toc, docset })));
  return tables
    .map((table, number) => ({ ...table, outputPath: `${locale.slug}/contents/${number}.json` }))
    .filter(({ toc }) => toc.items.some(({ items }) => items.length > 0));
}

/** Answers where articles of one locale stand in its tables of contents. */
export class Navigation {
  private readonly site: SiteMap;
  private readonly locale: LocaleMap;
  /** Places by docset and path: docsets of one locale may have articles of the same name. */
  private readonly places: readonly Map<string, Place>[];
  private readonly orders = new Map<Toc, ReadingOrder>();
  private readonly crumbs: TableCrumbs;
  private knownTables: readonly ContentsTable[] | undefined;

  constructor(site: SiteMap, locale: LocaleMap) {
    this.site = site;
    this.locale = locale;
    this.crumbs = new TableCrumbs(site, locale);
    this.places = locale.docsets.map(({ tocs }, docset) => {
      const places = new Map<string, Place>();
      for (const toc of tocs) addPlaces(places, { toc, docset, trail: [] }, toc.items);
      return places;
    });
  }

  /** The branch in which an article stands: every level from the root with its neighbours, and what is below it. */
  branch(article: MappedArticle): NavigationItem[] {
    const place = this.placeOf(article);
    return place ? this.items(place.toc.items, place, 0) : [];
  }

  /**
   * The whole tree of the locale: each docset's topmost table of contents, then, under the name of their folder, those
   * that hold articles which no table above them does; a table of a single entry goes by that entry's own name.
   */
  tree(): NavigationItem[] {
    return this.locale.docsets.flatMap(({ tocs }, docset) => {
      const shown = new Set<string>();
      const tree: NavigationItem[] = [];
      for (const toc of [...tocs].sort((a, b) => depth(a) - depth(b) || (a.path < b.path ? -1 : 1))) {
        const articles = articlesIn(toc.items);
        if (articles.every((path) => shown.has(path))) continue;
        for (const path of articles) shown.add(path);
        const items = withoutDeadEnds(this.wholeItems(toc.items, docset));
        const title = toc.path.slice(0, toc.path.lastIndexOf('/'));
        if (tree.length === 0 || items.length === 1) tree.push(...items);
        else tree.push({ title, isCurrent: false, isAncestor: false, items });
      }
      return tree;
    });
  }

  /** URL of the whole table of contents that governs an article, if there is more of it than its branch. */
  contentsUrl(article: MappedArticle): string | undefined {
    const place = this.placeOf(article);
    const path = place && this.tables().find(({ toc }) => toc === place.toc)?.outputPath;
    return path === undefined ? undefined : siteUrl(this.site, path);
  }

  /** Tables of contents of which articles show a branch only, with the files that hold them whole. */
  tables(): readonly ContentsTable[] {
    return (this.knownTables ??= contentsTables(this.locale));
  }

  /** A whole table of contents, for scripts. */
  wholeTable({ toc, docset }: ContentsTable): ContentsEntry[] {
    const whole = ({ title, url, items }: NavigationItem): ContentsEntry =>
      items.length === 0 ? [title, url ?? null] : [title, url ?? null, items.map(whole)];
    return this.wholeItems(toc.items, docset).map(whole);
  }

  /** The articles before and after one in the table of contents that governs it. */
  neighbours(article: MappedArticle): Neighbours {
    const place = this.placeOf(article);
    if (!place) return {};
    const { links, positions } = this.orderOf(place);
    const position = positions.get(article.path) ?? 0;
    const [previous, next] = [links[position - 1], links[position + 1]];
    return { ...(previous ? { previous } : {}), ...(next ? { next } : {}) };
  }

  /**
   * Names and pages of what an article stands below: first the entries of the table of breadcrumbs that its metadata
   * names in `breadcrumbPath`, then those of its table of contents.
   */
  breadcrumbs(article: MappedArticle, breadcrumbPath?: string): Breadcrumb[] {
    const trail = (this.placeOf(article)?.trail.slice(0, -1) ?? []).map((entry) =>
      toBreadcrumb(entry.name, this.url(entry, article.docset), entry.language),
    );
    if (breadcrumbPath === undefined) return trail;
    const crumbs = this.crumbs.of(article, breadcrumbPath);
    const own = siteUrl(this.site, article.folder);
    // The tables overlap: a docset's root may be the last entry of one and the first of the other.
    const isKnown = ({ title, url }: Breadcrumb) =>
      crumbs.some((crumb) => crumb.title === title || (url !== undefined && crumb.url === url));
    return [...crumbs, ...trail.filter((crumb) => !isKnown(crumb))].filter(({ url }) => url !== own);
  }

  private orderOf({ toc, docset }: Place): ReadingOrder {
    const known = this.orders.get(toc);
    if (known) return known;
    const links: PageLink[] = [];
    const positions = new Map<string, number>();
    const add = (entries: readonly TocEntry[]) => {
      for (const entry of entries) {
        const { article, name } = entry;
        const url = article === undefined || positions.has(article) ? undefined : this.url(entry, docset);
        if (article !== undefined && url !== undefined) positions.set(article, links.push({ title: name, url }) - 1);
        add(entry.items);
      }
    };
    add(toc.items);
    const order = { links, positions };
    this.orders.set(toc, order);
    return order;
  }

  private placeOf({ docset, path }: MappedArticle): Place | undefined {
    return this.places[docset]?.get(path);
  }

  private items(entries: readonly TocEntry[], place: Place, level: number): NavigationItem[] {
    const { trail, docset } = place;
    return entries.map((entry) => {
      const onTrail = trail[level] === entry;
      const isCurrent = onTrail && level === trail.length - 1;
      const item = this.item(entry, docset, { isCurrent, isAncestor: onTrail && !isCurrent }, () =>
        onTrail ? this.items(entry.items, place, level + 1) : this.expandedItems(entry, docset),
      );
      return this.withMore(item, entry, docset);
    });
  }

  /** What is below an entry beside the trail: nothing, unless its author wants it shown from the start. */
  private expandedItems(entry: TocEntry, docset: number): NavigationItem[] {
    if (entry.expanded !== true) return [];
    return entry.items.map((below) => {
      const marks = { isCurrent: false, isAncestor: false };
      const item = this.item(below, docset, marks, () => this.expandedItems(below, docset));
      return this.withMore(item, below, docset);
    });
  }

  /** Says of an entry that shows nothing of what is below it that there is something, and where it begins. */
  private withMore(item: NavigationItem, entry: TocEntry, docset: number): NavigationItem {
    if (item.items.length > 0 || entry.items.length === 0) return item;
    const firstUrl = item.url === undefined ? this.firstUrl(entry.items, docset) : undefined;
    return { ...item, hasMore: true, ...(firstUrl === undefined ? {} : { firstUrl }) };
  }

  private firstUrl(entries: readonly TocEntry[], docset: number): string | undefined {
    for (const entry of entries) {
      const url = this.url(entry, docset) ?? this.firstUrl(entry.items, docset);
      if (url !== undefined) return url;
    }
    return undefined;
  }

  private wholeItems(entries: readonly TocEntry[], docset: number): NavigationItem[] {
    return entries.map((entry) =>
      this.item(entry, docset, { isCurrent: false, isAncestor: false }, () => this.wholeItems(entry.items, docset)),
    );
  }

  private item(
    entry: TocEntry,
    docset: number,
    marks: { isCurrent: boolean; isAncestor: boolean },
    items: () => NavigationItem[],
  ): NavigationItem {
    const url = this.url(entry, docset);
    return {
      title: entry.name,
      ...(url === undefined ? {} : { url }),
      ...marks,
      ...(entry.expanded === true ? { isExpanded: true } : {}),
      ...(entry.language === undefined ? {} : { language: entry.language }),
      ...(entry.displayName === undefined ? {} : { displayName: entry.displayName }),
      items: items(),
    };
  }

  private url(entry: TocEntry, docset: number): string | undefined {
    const map = this.locale.docsets[docset];
    if (entry.article === undefined) {
      return map && entry.href !== undefined ? followPublishedUrl(this.site, this.locale, map, entry.href) : entry.href;
    }
    const path = entry.article.toLowerCase();
    const folder = map?.folders.get(path) ?? this.locale.fallbackFolders.get(path);
    return folder === undefined ? undefined : siteUrl(this.site, folder);
  }
}

/** Notes the place of every article among `items`, which stand at the end of a trail; the nearest governing table wins. */
function addPlaces(places: Map<string, Place>, above: Place, items: readonly TocEntry[]): void {
  for (const entry of items) {
    const place = { ...above, trail: [...above.trail, entry] };
    if (entry.article !== undefined) {
      const known = places.get(entry.article);
      if (!known || governs(place.toc, entry.article) > governs(known.toc, entry.article)) {
        places.set(entry.article, place);
      }
    }
    addPlaces(places, place, entry.items);
  }
}

/** How deep the folder is that a table of contents shares with an article it governs; 0 if it stands elsewhere. */
function governs(toc: Toc, articlePath: string): number {
  const folder = toc.path.slice(0, toc.path.lastIndexOf('/') + 1);
  return articlePath.startsWith(folder) ? folder.length + 1 : 0;
}

function depth(toc: Toc): number {
  return toc.path.split('/').length;
}

function articlesIn(entries: readonly TocEntry[]): string[] {
  return entries.flatMap(({ article, items }) => [...(article === undefined ? [] : [article]), ...articlesIn(items)]);
}

/** Leaves out headings with nothing to lead to. */
function withoutDeadEnds(items: readonly NavigationItem[]): NavigationItem[] {
  return items
    .map((item) => ({ ...item, items: withoutDeadEnds(item.items) }))
    .filter((item) => item.url !== undefined || item.items.length > 0);
}
