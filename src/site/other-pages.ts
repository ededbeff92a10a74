import { splitSuffix } from '../model/url.ts';
import { commonFields } from './common-page.ts';
import type { Navigation } from './navigation.ts';
import type { RedirectPlace } from './redirects.ts';
import { siteUrl, type LocaleMap, type SiteMap } from './site-map.ts';
import type { ArticleListPage, HomePage, LocaleChoicePage, NotFoundPage, RedirectPage, SitePage } from './site-page.ts';

/** Makes the pages of a locale that are no articles. `titles` holds each article's title, in the order of the map. */
export function makeLocalePages(
  site: SiteMap,
  map: LocaleMap,
  navigation: Navigation,
  titles: readonly string[],
): SitePage[] {
  const { slug } = map.locale;
  const pages: SitePage[] = [makeArticleList(site, map, titles), makeNotFound(site, map, `${slug}/404.html`)];
  const homeIsArticle = map.articles.some((article) => article.folder === `${slug}/`);
  if (!homeIsArticle) pages.push(makeHome(site, map, navigation));
  pages.push(...map.redirectPages.map((place) => makeRedirect(site, map, place)));
  return pages;
}

/** Makes the pages above the locales: the choice among them and the page for unknown addresses. */
export function makeRootPages(site: SiteMap): SitePage[] {
  const [first] = site.locales;
  if (!first) return [];
  const choice: LocaleChoicePage = {
    ...commonFields(site, first, 'index.html', (other) => `${other.locale.slug}/`),
    kind: 'locale-choice',
    title: site.name ?? first.messages.siteName,
  };
  return [choice, makeNotFound(site, first, '404.html')];
}

function makeHome(site: SiteMap, map: LocaleMap, navigation: Navigation): HomePage {
  const common = commonFields(site, map, `${map.locale.slug}/index.html`, (other) => `${other.locale.slug}/`);
  return {
    ...common,
    kind: 'home',
    title: site.name ?? map.messages.siteName,
    navigation: navigation.tree(),
    articleCount: map.articles.length,
    articlesUrl: siteUrl(site, articleListFolder(map)),
  };
}

function makeArticleList(site: SiteMap, map: LocaleMap, titles: readonly string[]): ArticleListPage {
  const common = commonFields(site, map, `${articleListFolder(map)}index.html`, articleListFolder);
  const { compare } = new Intl.Collator(map.locale.tag, { numeric: true });
  const articles = map.articles.map(({ folder }, i) => ({ title: titles[i] ?? folder, url: siteUrl(site, folder) }));
  articles.sort((a, b) => compare(a.title, b.title) || (a.url < b.url ? -1 : 1));
  return { ...common, kind: 'article-list', title: common.messages.allArticles, articles };
}

function makeRedirect(site: SiteMap, map: LocaleMap, { folder, url, article }: RedirectPlace): RedirectPage {
  const common = commonFields(site, map, `${folder}index.html`, (other) =>
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

function makeNotFound(site: SiteMap, map: LocaleMap, outputPath: string): NotFoundPage {
  const common = commonFields(site, map, outputPath, (other) => `${other.locale.slug}/`);
  return { ...common, kind: 'not-found', title: common.messages.notFoundTitle };
}

function articleListFolder(map: LocaleMap): string {
  return `${map.locale.slug}/all-articles/`;
}
