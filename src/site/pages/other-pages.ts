import { shortenText } from '../../model/text.ts';
import { splitSuffix } from '../../model/url.ts';
import { commonFields } from './common-page.ts';
import type { Navigation } from '../navigation/navigation.ts';
import { localNumber } from '../templates/local-formats.ts';
import { languageName } from '../templates/notices.ts';
import type { RedirectPlace } from '../map/redirects.ts';
import { hasHomePage, siteUrl, sourceLocaleMap, type LocaleMap, type SiteMap } from '../map/site-map.ts';
import type {
  ArticleListPage,
  HomePage,
  LocaleChoicePage,
  LocaleHome,
  NotFoundPage,
  PageLink,
  RedirectPage,
  SearchPage,
  SitePage,
} from './site-page.ts';

/** So much of the topics of a home is told behind its title: what search engines show of both. In characters. */
const LONGEST_TOPICS = 120;

/** A page that is no article, not yet made. */
export interface OtherPage {
  readonly outputPath: string;
  /** What the page shows besides what is in the site map: titles of articles, in the order of the map. */
  readonly titles: readonly string[];
  readonly make: () => SitePage;
}

/**
 * Lists the pages of a locale that are no articles. `navigation` is asked for if a page needs it; `titles` holds each
 * article's title, in the order of the map.
 */
export function listLocalePages(
  site: SiteMap,
  map: LocaleMap,
  navigation: () => Navigation,
  titles: readonly string[],
): OtherPage[] {
  const { slug } = map.locale;
  const pages: OtherPage[] = [
    { ...page(`${articleListFolder(map)}index.html`, (path) => makeArticleList(site, map, titles, path)), titles },
    page(`${slug}/404.html`, (path) => makeNotFound(site, map, path)),
  ];
  if (site.hasSearch) pages.push(page(`${slug}/search/index.html`, (path) => makeSearch(site, map, path)));
  if (hasHomePage(map)) {
    const home = page(`${slug}/index.html`, (path) => makeHome(site, map, { navigation: navigation(), titles }, path));
    pages.push({ ...home, titles });
  }
  for (const place of map.redirectPages) {
    pages.push(page(`${place.folder}index.html`, (path) => makeRedirect(site, map, place, path)));
  }
  return pages;
}

/** Lists the pages above the locales: the choice among them and the page for unknown addresses. */
export function listRootPages(site: SiteMap): OtherPage[] {
  const first = sourceLocaleMap(site) ?? site.locales[0];
  if (!first) return [];
  return [
    page('index.html', (path) => makeLocaleChoice(site, first, path)),
    page('404.html', (path) => ({
      ...makeNotFound(site, first, path),
      choices: site.locales.map((map) => localeHome(site, map)),
    })),
  ];
}

function page(outputPath: string, make: (outputPath: string) => SitePage): OtherPage {
  return { outputPath, titles: [], make: () => make(outputPath) };
}

function makeLocaleChoice(site: SiteMap, first: LocaleMap, outputPath: string): LocaleChoicePage {
  return {
    ...commonFields(site, first, outputPath, (other) => `${other.locale.slug}/`),
    kind: 'locale-choice',
    title: site.name ?? first.messages.siteName,
    description: first.messages.chooseLanguage,
    choices: site.locales.map((map) => ({ ...localeHome(site, map), articleCount: map.articles.length })),
  };
}

function localeHome(site: SiteMap, { locale, messages }: LocaleMap): LocaleHome {
  return { locale, messages, url: siteUrl(site, `${locale.slug}/`) };
}

function makeHome(
  site: SiteMap,
  map: LocaleMap,
  { navigation, titles }: { readonly navigation: Navigation; readonly titles: readonly string[] },
  outputPath: string,
): HomePage {
  const tree = navigation.tree();
  const common = commonFields(site, map, outputPath, (other) => `${other.locale.slug}/`);
  const title = site.name ?? map.messages.siteName;
  const topics = tree.map((item) => item.title).join(', ');
  return {
    ...common,
    kind: 'home',
    title,
    description: `${title}: ${shortenText(topics, LONGEST_TOPICS) || articleCount(map)}`,
    navigation: tree,
    articles: tree.length > 0 ? [] : sortedArticles(site, map, titles),
    articleCount: map.articles.length,
    articlesUrl: siteUrl(site, articleListFolder(map)),
  };
}

function makeArticleList(
  site: SiteMap,
  map: LocaleMap,
  titles: readonly string[],
  outputPath: string,
): ArticleListPage {
  const common = commonFields(site, map, outputPath, articleListFolder);
  const articles = sortedArticles(site, map, titles);
  const { siteName, messages } = common;
  const description = `${siteName ?? messages.siteName}: ${articleCount(map)}`;
  return { ...common, kind: 'article-list', title: messages.allArticles, description, articles };
}

/** `Articles: 1,234`, in the locale's words. */
function articleCount({ messages, locale, articles }: LocaleMap): string {
  return messages.articleCount.replace('{count}', () => localNumber(articles.length, locale.tag));
}

function sortedArticles(site: SiteMap, map: LocaleMap, titles: readonly string[]): PageLink[] {
  const { compare } = new Intl.Collator(map.locale.tag, { numeric: true });
  const articles = map.articles.map(({ folder }, i) => ({ title: titles[i] ?? folder, url: siteUrl(site, folder) }));
  return articles.sort((a, b) => compare(a.title, b.title) || (a.url < b.url ? -1 : 1));
}

function makeRedirect(
  site: SiteMap,
  map: LocaleMap,
  { folder, url, article }: RedirectPlace,
  outputPath: string,
): RedirectPage {
  const common = commonFields(site, map, outputPath, (other) =>
    other === map ? folder : other.folders.get(article?.toLowerCase() ?? ''),
  );
  const canonicalUrl = URL.canParse(url) ? url : site.baseUrl && site.baseUrl + splitSuffix(url)[0];
  return {
    ...common,
    kind: 'redirect',
    title: common.messages.movedTitle,
    robots: 'noindex',
    targetUrl: url,
    ...(canonicalUrl === undefined ? {} : { canonicalUrl }),
  };
}

function makeSearch(site: SiteMap, map: LocaleMap, outputPath: string): SearchPage {
  const common = commonFields(site, map, outputPath, (other) => `${other.locale.slug}/search/`);
  const articlesUrl = siteUrl(site, articleListFolder(map));
  const { messages, locale, sourceLocale, sourceSearchUrl } = common;
  const own = languageName(locale, locale);
  const description =
    sourceSearchUrl === undefined
      ? messages.search
      : messages.searchHint
          .replace('{language}', () => own)
          .replace('{source}', () => languageName(sourceLocale, locale));
  return { ...common, kind: 'search', title: messages.search, description, articlesUrl };
}

function makeNotFound(site: SiteMap, map: LocaleMap, outputPath: string): NotFoundPage {
  const common = commonFields(site, map, outputPath, (other) => `${other.locale.slug}/`);
  return { ...common, kind: 'not-found', title: common.messages.notFoundTitle };
}

function articleListFolder(map: LocaleMap): string {
  return `${map.locale.slug}/all-articles/`;
}
