import { resolve } from 'node:path';
import type { XrefMap } from '../../docset/index.ts';
import type { Docset } from '../../model/docset.ts';
import { namedBeside, SOURCE_LOCALE } from '../../model/locale.ts';
import { markOutdated, withFallbackPages, type TranslatedDocset } from './fallback-pages.ts';
import { mapLocale, SharedByLocales, type MappedLocale } from './map-locale.ts';
import type { RedirectOrigins } from './redirects.ts';
import type { LocaleMap, SiteMap, SiteOptions, UrlConflict } from './site-map.ts';
import { reconstructSource } from './source-locale.ts';
import { themeOf } from '../theme/theme.ts';
import { groupTranslations, sourcesAmong, type SourceDocset, type Translations } from './translations.ts';
import { normalizeBasePath } from './urls.ts';

/**
 * Assigns a page to every article of all docsets; docsets of one locale share its part of the site. Where no docset of the
 * source locale is given, its articles are put together from bilingual ones, unless the options say otherwise. `xrefs` is
 * what the xref maps of the options say.
 */
export function mapSite(
  docsets: readonly Docset[],
  options: SiteOptions,
  xrefs: XrefMap = new Map(),
): { site: SiteMap; conflicts: UrlConflict[] } {
  const byLocale = new Map<string, Docset[]>();
  for (const docset of docsets) byLocale.set(docset.locale.slug, [...(byLocale.get(docset.locale.slug) ?? []), docset]);
  const conflicts: UrlConflict[] = [];
  const origins: RedirectOrigins = {
    basePath: normalizeBasePath(options.basePath ?? '/'),
    ...(options.learnHost === undefined ? {} : { learnHost: options.learnHost.replace(/\/+$/, '') }),
  };
  const all = docsets.map(({ locale }) => locale);
  const shared = new SharedByLocales();
  const given = [...byLocale.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => mapLocale(group, conflicts, origins, shared))
    .map((locale) => ({ ...locale, map: { ...locale.map, locale: namedBeside(locale.map.locale, all) } }));
  const site: SiteMap = {
    ...origins,
    ...(options.baseUrl === undefined ? {} : { baseUrl: options.baseUrl.replace(/\/+$/, '') }),
    ...(options.name === undefined ? {} : { name: options.name }),
    hasSearch: options.hasSearch ?? false,
    hasReview: options.hasReview ?? false,
    searchesNoIndex: options.searchesNoIndex ?? true,
    xrefs,
    sourceLocale: SOURCE_LOCALE,
    fallbacks: (options.fallback ?? []).map((folder) => ({ absolutePath: resolve(folder), typedFolder: folder })),
    ...(options.sourceUrl === undefined ? {} : { sourceUrl: options.sourceUrl.replace(/\/*$/, '/') }),
    ...(options.theme === undefined ? {} : { theme: themeOf(options.theme, origins.basePath) }),
    ...(options.overrides === undefined ? {} : { overrides: options.overrides }),
    ...(options.editUrl === undefined ? {} : { editUrl: options.editUrl }),
    ...(options.reportUrl === undefined ? {} : { reportUrl: options.reportUrl }),
    locales: withSource(given, options, origins, shared).map(inOneShape),
  };
  return { site, conflicts };
}

/** Writes the map of a locale member by member: a spread gives what it makes a shape of its own, and every link asks a map. */
function inOneShape(map: LocaleMap): LocaleMap {
  return {
    locale: map.locale,
    messages: map.messages,
    docsets: map.docsets,
    articles: map.articles,
    redirectPages: map.redirectPages,
    folders: map.folders,
    resources: map.resources,
    isReconstructed: map.isReconstructed,
    fallbackArticles: map.fallbackArticles,
    fallbackFolders: map.fallbackFolders,
  };
}

/** Adds to given locales the source locale, and to each of them what the source has and it lacks. */
function withSource(
  given: readonly MappedLocale[],
  options: SiteOptions,
  origins: RedirectOrigins,
  shared: SharedByLocales,
): LocaleMap[] {
  const groups = groupTranslations(given);
  const source = given.find(({ map }) => map.locale.tag === SOURCE_LOCALE.tag);
  const reconstructed =
    source || options.sourcePages === false ? undefined : reconstructSource(groups, origins, shared);
  const sources = source
    ? sourcesAmong(groups, source)
    : (reconstructed?.sources ?? new Map<Translations, SourceDocset>());
  const locales = given.map((locale): LocaleMap => {
    if (locale === source) return locale.map;
    const docsets = groups.flatMap((group): TranslatedDocset[] => {
      const placed = group.find((docset) => docset.locale === locale);
      const ofGroup = sources.get(group);
      return placed && ofGroup ? [{ index: placed.index, source: ofGroup }] : [];
    });
    const map = markOutdated(locale, docsets);
    return options.fallbackPages === false ? map : withFallbackPages({ ...locale, map }, docsets, shared);
  });
  return reconstructed
    ? [...locales, reconstructed.map].sort((a, b) => (a.locale.slug < b.locale.slug ? -1 : 1))
    : locales;
}
