import type { Feature } from '../markdown/index.ts';
import type { Metadata } from '../model/docset.ts';
import type { Locale } from '../model/locale.ts';
import type { Messages } from './messages/index.ts';

/** A link with its text. */
export interface PageLink {
  readonly title: string;
  readonly url: string;
}

/** An entry of the table of contents above an article; headings lead nowhere. */
export interface Breadcrumb {
  readonly title: string;
  readonly url?: string;
}

/** The articles before and after one in the order of its table of contents. */
export interface Neighbours {
  readonly previous?: PageLink;
  readonly next?: PageLink;
}

/** The same page in one of the site's locales. */
export interface LocaleLink extends PageLink {
  readonly locale: Locale;
  readonly isCurrent: boolean;
  /** False where the locale lacks this article and the link leads to its home instead. */
  readonly hasArticle: boolean;
}

/** An entry of the navigation, with the entries below it that this page shows. */
export interface NavigationItem {
  readonly title: string;
  readonly url?: string;
  readonly isCurrent: boolean;
  /** Whether the current page stands somewhere below this entry. */
  readonly isAncestor: boolean;
  /** Whether what is below the entry is to be shown from the start. */
  readonly isExpanded?: boolean;
  /** Other words by which readers may look for the entry. */
  readonly displayName?: string;
  readonly items: readonly NavigationItem[];
}

/** What every page of the site hands to its template. */
interface CommonPage {
  /** URL from the server's root, base path included: `/id-id/alchemyinsights/seed/`. */
  readonly url: string;
  /** File below the output folder: `id-id/alchemyinsights/seed/index.html`. */
  readonly outputPath: string;
  readonly locale: Locale;
  readonly sourceLocale: Locale;
  readonly title: string;
  /** Words of the interface in the page's locale. */
  readonly messages: Messages;
  /** Name of the site, if the publisher gave it one. */
  readonly siteName?: string;
  /** URL of the site's root, with a slash at its end: `/docs/`. */
  readonly basePath: string;
  /** URL of the locale's home: `/docs/id-id/`. */
  readonly homeUrl: string;
  /** URL of the folder that holds the locale's search bundle, absent when the site has no search. */
  readonly searchUrl?: string;
  readonly localeLinks: readonly LocaleLink[];
  /** Absolute URL of this page, when the site's base URL is known. */
  readonly canonicalUrl?: string;
}

/** The page of one article. */
export interface ArticlePage extends CommonPage, Neighbours {
  readonly kind: 'article';
  /** What stands behind the title in the browser's tab: `titleSuffix`. */
  readonly titleSuffix?: string;
  readonly description?: string;
  readonly author?: string;
  readonly robots?: string;
  /** Everything that front matter and configuration say, for templates of the publisher's own. */
  readonly metadata: Metadata;
  /** Body with both halves of each segment in place. */
  readonly html: string;
  /** What needs a style sheet and a script of its own, in alphabetical order. */
  readonly features: readonly Feature[];
  /** Whether the body holds segments; without them there is nothing to switch. */
  readonly isBilingual: boolean;
  readonly headings: readonly { readonly level: number; readonly id: string; readonly text: string }[];
  readonly breadcrumbs: readonly Breadcrumb[];
  /** The branch of the table of contents in which the article stands. */
  readonly navigation: readonly NavigationItem[];
  /** `ms.date` as an ISO date, when it is one. */
  readonly date?: string;
  readonly translationType?: 'MT' | 'HT';
}

/** The home of one locale, with its whole table of contents. */
export interface HomePage extends CommonPage {
  readonly kind: 'home';
  readonly navigation: readonly NavigationItem[];
  readonly articleCount: number;
  readonly articlesUrl: string;
}

/** The list of all articles of one locale. */
export interface ArticleListPage extends CommonPage {
  readonly kind: 'article-list';
  readonly articles: readonly PageLink[];
}

/** The site's entrance, from which readers choose a locale. */
export interface LocaleChoicePage extends CommonPage {
  readonly kind: 'locale-choice';
}

/** What stands at the former address of an article. */
export interface RedirectPage extends CommonPage {
  readonly kind: 'redirect';
  readonly robots: 'noindex';
  /** Where the article is now: a URL from the server's root, or an absolute one. */
  readonly targetUrl: string;
}

/** What a server shows for an unknown address. */
export interface NotFoundPage extends CommonPage {
  readonly kind: 'not-found';
}

/** A page of the site, as its template sees it; `kind` names the template. */
export type SitePage = ArticlePage | HomePage | ArticleListPage | LocaleChoicePage | RedirectPage | NotFoundPage;
