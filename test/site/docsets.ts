import type {
  ArticleHead,
  BreadcrumbTable,
  Docset,
  DocsetFile,
  Metadata,
  PublishedPlace,
  Redirection,
  Toc,
  UidTarget,
} from '../../src/model/docset.ts';
import { parseLocale } from '../../src/model/locale.ts';
import { mapSite } from '../../src/site/map/map-site.ts';
import type { LocaleMap, SiteMap, SiteOptions } from '../../src/site/map/site-map.ts';

/** What a made-up docset has; paths are docset-relative. */
export interface DocsetParts {
  readonly articles?: readonly string[];
  readonly resources?: readonly string[];
  readonly tocs?: readonly Toc[];
  readonly breadcrumbs?: readonly BreadcrumbTable[];
  readonly redirections?: readonly Redirection[];
  readonly heads?: Readonly<Record<string, ArticleHead>>;
  readonly uids?: Readonly<Record<string, UidTarget>>;
  readonly publishedAs?: (path: string) => PublishedPlace | undefined;
  readonly metadata?: Metadata;
}

/** Makes up a docset of which nothing is on disk. */
export function docset(tag: string, parts: DocsetParts = {}, folder = tag): Docset {
  const locale = parseLocale(tag);
  if (!locale) throw new Error(`${tag} is no locale`);
  const file = (path: string): DocsetFile => ({
    absolutePath: `/docsets/${folder}/${path}`,
    path,
    size: 1,
    modified: 1,
  });
  return {
    root: `/docsets/${folder}`,
    folder,
    locale,
    articles: (parts.articles ?? []).map(file),
    otherMarkdown: [],
    dataFiles: [],
    learning: [],
    resources: (parts.resources ?? []).map(file),
    tocs: parts.tocs ?? [],
    breadcrumbs: parts.breadcrumbs ?? [],
    redirections: parts.redirections ?? [],
    uids: new Map(Object.entries(parts.uids ?? {})),
    heads: new Map(Object.entries(parts.heads ?? {})),
    paths: [...(parts.articles ?? []), ...(parts.resources ?? [])],
    inputs: [],
    fallbackPaths: [],
    publishedAs: parts.publishedAs ?? (() => undefined),
    metadataFor: () => parts.metadata ?? {},
    diagnostics: [],
  };
}

/** Maps docsets to a site of which the first locale is looked at. */
export function siteOf(docsets: readonly Docset[], options: SiteOptions = {}): { site: SiteMap; locale: LocaleMap } {
  const { site } = mapSite(docsets, options);
  const locale = site.locales.find((map) => map.locale.slug === docsets[0]?.locale.slug);
  if (!locale) throw new Error('no locale');
  return { site, locale };
}
