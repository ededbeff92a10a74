import { createHash } from 'node:crypto';
import type { Metadata } from '../../model/docset.ts';
import type { LocaleMap, MappedArticle, MappedDocset, SiteMap } from './site-map.ts';

/** For each property of a type, what of it counts. */
type Parts<Whole> = { readonly [Key in keyof Whole]-?: (value: Whole[Key]) => unknown };

const all = <Value>(value: Value): Value => value;
const nothing = (): undefined => undefined;
const entries = <Value>(map: Iterable<[string, Value]>): [string, Value][] => [...map];

const DOCSET: Parts<MappedDocset> = {
  // Names for messages and for finding files; what is in the files is not the map's.
  folder: nothing,
  root: nothing,
  tocs: all,
  learning: all,
  breadcrumbs: all,
  uids: entries,
  published: entries,
  redirects: entries,
  folders: all,
  resources: entries,
};

/** What of an article's place counts; most articles are of their own locale, and as new as their source. */
function placeOf({ path, docset, folder, origin, side, isOriginalNewer, originalDate }: MappedArticle): unknown[] {
  const place = [path, docset, folder];
  if (origin === undefined && !isOriginalNewer) return place;
  return [...place, origin, side, isOriginalNewer, originalDate];
}

const LOCALE: Parts<LocaleMap> = {
  locale: all,
  // The program's own words.
  messages: nothing,
  docsets: (docsets) => docsets.map((docset) => fingerprint(docset, DOCSET)),
  articles: (articles) => articles.flatMap(placeOf),
  isReconstructed: all,
  fallbackArticles: (articles) => articles.flatMap(placeOf),
  // Those of the articles.
  fallbackFolders: nothing,
  redirectPages: all,
  // Those of the docsets, joined.
  folders: nothing,
  resources: nothing,
};

const SITE: Parts<SiteMap> = {
  basePath: all,
  baseUrl: all,
  name: all,
  hasSearch: all,
  hasReview: all,
  searchesNoIndex: all,
  xrefs: entries,
  sourceLocale: all,
  fallbacks: (fallbacks) => fallbacks.length,
  sourceUrl: all,
  learnHost: all,
  theme: all,
  overrides: all,
  editUrl: all,
  reportUrl: all,
  locales: (locales) => locales.map((locale) => fingerprint(locale, LOCALE)),
};

/**
 * Gives equal texts for site maps of which equal pages are made from equal files, and else different ones, whatever of the
 * map differs. Sizes and times of articles do not count, nor does where on disk the docsets stand.
 */
export function fingerprintSite(site: SiteMap): string {
  return fingerprint(site, SITE);
}

const known = new WeakMap<Metadata, string>();

/** Gives equal texts for equal metadata whose keys have the same order, at once for an object that it had before. */
export function fingerprintMetadata(metadata: Metadata): string {
  let found = known.get(metadata);
  if (found === undefined) known.set(metadata, (found = sha256(metadata)));
  return found;
}

function fingerprint<Whole extends object>(whole: Whole, parts: Parts<Whole>): string {
  const keys = Object.keys(parts) as (keyof Whole)[];
  return sha256(keys.map((key) => parts[key](whole[key])));
}

function sha256(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
