import { SharedKeys } from '../../model/shared-keys.ts';
import { PageFolders, type PackedFolders } from '../../site/structure.ts';
import type { LocaleMap, MappedDocset, SiteMap } from '../../site/structure.ts';

/** What a docset's own articles alone ask of it; it comes with each task, as of forty locales' none is needed twice. */
export type DocsetDetails = Pick<
  MappedDocset,
  'tocs' | 'learning' | 'breadcrumbs' | 'uids' | 'published' | 'redirects'
>;

const NO_DETAILS: DocsetDetails = {
  tocs: [],
  learning: [],
  breadcrumbs: [],
  uids: new Map(),
  published: new Map(),
  redirects: new Map(),
};

/**
 * A site map as each worker gets it when it starts: what the pages of one locale ask of all others. Folders are packed, by
 * `paths`, which are those of all articles.
 */
export interface SentSite {
  readonly site: SiteMap;
  readonly paths: readonly string[];
  readonly folders: readonly SentFolders[];
}

/** The folders of a locale's pages, those of its docsets, and those of what it lacks. */
interface SentFolders {
  readonly all: PackedFolders;
  readonly docsets: readonly PackedFolders[];
  readonly fallbacks: PackedFolders;
}

/** Makes of a site map what is sent to workers. */
export function toSentSite(site: SiteMap): SentSite {
  const indexes = new Map<string, number>();
  const indexOf = (path: string): number => {
    const index = indexes.get(path) ?? indexes.size;
    indexes.set(path, index);
    return index;
  };
  const packed = new Map<PageFolders, PackedFolders>();
  const pack = (folders: PageFolders): PackedFolders => {
    const known = packed.get(folders) ?? folders.pack(indexOf);
    packed.set(folders, known);
    return known;
  };
  const folders = site.locales.map(({ folders, docsets, fallbackFolders }) => ({
    all: pack(folders),
    docsets: docsets.map((docset) => pack(docset.folders)),
    fallbacks: pack(fallbackFolders),
  }));
  const none = PageFolders.none('');
  const locales = site.locales.map((map): LocaleMap => {
    const isSource = map.locale.tag === site.sourceLocale.tag;
    const docsets = map.docsets.map((docset): MappedDocset => ({
      ...docset,
      ...NO_DETAILS,
      // Articles of every locale may name an article of the source locale by its uid.
      ...(isSource && { uids: docset.uids }),
      folders: none,
    }));
    return {
      ...map,
      docsets,
      articles: [],
      fallbackArticles: [],
      redirectPages: [],
      folders: none,
      fallbackFolders: none,
    };
  });
  return { site: { ...site, locales }, paths: [...indexes.keys()], folders };
}

/** Makes of what was sent to a worker a site map, in which docsets lack their details. */
export function fromSentSite({ site, paths, folders }: SentSite): SiteMap {
  const keys = new SharedKeys(paths);
  const unpacked = new Map<PackedFolders, PageFolders>();
  const unpack = (packed: PackedFolders): PageFolders => {
    const known = unpacked.get(packed) ?? PageFolders.unpack(packed, keys);
    unpacked.set(packed, known);
    return known;
  };
  const locales = site.locales.map((map, i): LocaleMap => {
    const sent = folders[i];
    if (!sent) throw new RangeError(`no folders of locale ${i}`);
    const docsets = map.docsets.map((docset, j): MappedDocset => {
      const own = sent.docsets[j];
      return own ? { ...docset, folders: unpack(own) } : docset;
    });
    return { ...map, docsets, folders: unpack(sent.all), fallbackFolders: unpack(sent.fallbacks) };
  });
  return { ...site, locales };
}

/** The details of a locale's docsets. */
export function detailsOf({ docsets }: LocaleMap): DocsetDetails[] {
  return docsets.map(({ tocs, learning, breadcrumbs, uids, published, redirects }) => ({
    tocs,
    learning,
    breadcrumbs,
    uids,
    // An object of a class of its own cannot be sent.
    published: new Map(published),
    redirects,
  }));
}

/** Adds their details to the docsets of one of a site's locales, by its index. */
export function withDetails(site: SiteMap, locale: number, details: readonly DocsetDetails[]): SiteMap {
  const map = site.locales[locale];
  if (!map) throw new RangeError(`no locale ${locale}`);
  const docsets = map.docsets.map((docset, i): MappedDocset => ({ ...docset, ...details[i] }));
  return { ...site, locales: site.locales.with(locale, { ...map, docsets }) };
}
