import type { ContentFiles } from '../../docset/index.ts';
import type { ResolvedLink, WrittenLink } from '../../markdown/index.ts';
import { splitSuffix } from '../../model/url.ts';
import { linkProblem } from './link-problem.ts';
import { publishedPage } from './published-pages.ts';
import { originOf, siteUrl, sourceLocaleMap } from '../map/site-map.ts';
import type { LocaleMap, MappedArticle, Places, SiteMap } from '../map/site-map.ts';
import { decodePath, learnUrl, pathCandidates } from '../map/urls.ts';

const HAS_SCHEME = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/**
 * Makes the function that turns the links of one article, and of what it includes, into URLs of the site.
 * A relative link leads to the page or medium of its own docset, else of another docset of the locale, else to where
 * the article has moved, else to the source locale's page, under the locale if it has one there. In an article that is
 * read from another locale's docset, what is nowhere else is looked for there. A link from the root of a host leads to
 * the page that the docset publishes there. External links stay as written; so do those that lead to nothing, with a
 * problem.
 */
export function linkResolver(
  site: SiteMap,
  locale: LocaleMap,
  article: MappedArticle,
  files: ContentFiles,
): (link: WrittenLink) => ResolvedLink {
  const own = locale.docsets[article.docset];
  const places = own ? [own, locale] : [locale];
  return ({ href, kind, from }) => {
    if (href.startsWith('#')) return withBookmark(href, undefined, href);
    if (href === '' || href.startsWith('?') || HAS_SCHEME.test(href)) return { url: href };
    const [path, suffix] = splitSuffix(href);
    if (href.startsWith('/')) {
      const page = own && publishedPage(own, href, own.published.get(article.path.toLowerCase())?.monikers);
      if (page !== undefined) return withBookmark(siteUrl(site, page) + suffix, page, suffix);
      return { url: site.learnHost === undefined ? href : learnUrl(site.learnHost, locale.locale.slug, href) };
    }
    const written = decodePath(path);
    const candidates = pathCandidates(from, written);
    const found = find(places, candidates);
    if (found?.isPage) {
      return withBookmark(siteUrl(site, found.outputPath) + suffix, found.outputPath, suffix);
    }
    if (found) return { url: siteUrl(site, found.outputPath) + suffix };
    const moved = own && candidates.map((path) => path && own.redirects.get(path.toLowerCase())).find(Boolean);
    if (moved) return { url: moved.includes('#') ? moved : moved + suffix };
    const elsewhere = kind === 'link' ? sourcePage(site, locale, candidates, files) : undefined;
    if (elsewhere !== undefined) return { url: elsewhere + suffix, language: site.sourceLocale.tag };
    const origin = article.origin && originOf(site, locale, article);
    const atOrigin = origin && find(placesOf(origin), candidates);
    if (atOrigin) {
      const url = siteUrl(site, atOrigin.outputPath) + suffix;
      return atOrigin.isPage ? { url, language: origin.map.locale.tag } : { url };
    }
    return { url: href, problem: linkProblem(kind, written, candidates, files, own) };
  };
}

/** Leaves links as they are written, and notes those that lead to a part of the same page. */
export function unresolvedLink({ href }: WrittenLink): ResolvedLink {
  return href.startsWith('#') ? withBookmark(href, undefined, href) : { url: href };
}

function withBookmark(url: string, page: string | undefined, suffix: string): ResolvedLink {
  const fragment = decodePath(suffix.replace(/^[^#]*#?/, ''));
  // Tabs are chosen by fragments of their own.
  if (fragment === '' || /^tab\//i.test(fragment)) return { url };
  return { url, bookmark: { id: fragment, page } };
}

/** A page, by its folder, or a medium, by its file. */
interface Found {
  readonly outputPath: string;
  readonly isPage: boolean;
}

function find(places: readonly Places[], candidates: readonly (string | undefined)[]): Found | undefined {
  for (const { folders, resources } of places) {
    for (const candidate of candidates) {
      if (candidate === undefined) continue;
      const key = candidate.toLowerCase();
      for (const article of [key, `${key}.md`, `${key}.yml`]) {
        const outputPath = folders.get(article);
        if (outputPath !== undefined) return { outputPath, isPage: true };
      }
      const outputPath = resources.get(key);
      if (outputPath !== undefined) return { outputPath, isPage: false };
    }
  }
  return undefined;
}

function placesOf({ map, docset }: ReturnType<typeof originOf>): readonly Places[] {
  const own = map.docsets[docset];
  return own ? [own, map] : [map];
}

/**
 * URL of the page in the source language for an article that a locale lacks: under the locale, under the source locale, or
 * where the source is published.
 */
function sourcePage(
  site: SiteMap,
  locale: LocaleMap,
  candidates: readonly (string | undefined)[],
  files: ContentFiles,
): string | undefined {
  const fallbacks = { folders: locale.fallbackFolders, resources: new Map<string, string>() };
  const source = sourceLocaleMap(site);
  const found = find(source ? [fallbacks, source] : [fallbacks], candidates);
  if (found) return siteUrl(site, found.outputPath);
  if (site.sourceUrl === undefined) return undefined;
  const path = candidates.find((candidate) => candidate !== undefined && files.isInFallback(candidate));
  return path === undefined ? undefined : site.sourceUrl + encodeURI(path.replace(/\.(?:md|yml)$/i, ''));
}
