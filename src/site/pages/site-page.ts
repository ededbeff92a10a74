import type { Feature } from '../../markdown/index.ts';
import type { Metadata } from '../../model/docset.ts';
import type { Locale } from '../../model/locale.ts';
import type { ArticleLinks } from '../articles/article-links.ts';
import type { Messages } from '../messages/index.ts';
import type { ReviewSummary } from '../review/review-summary.ts';
import type { Theme } from '../theme/theme.ts';

/** A link with its text. */
export interface PageLink {
  readonly title: string;
  readonly url: string;
}

/** An entry of the table of contents above an article; headings lead nowhere. */
export interface Breadcrumb {
  readonly title: string;
  readonly url?: string;
  /** BCP 47 tag of the title's language where it is not the page's. */
  readonly language?: string;
}

/** The articles before and after one in the order of its table of contents. */
export interface Neighbours {
  readonly previous?: PageLink | undefined;
  readonly next?: PageLink | undefined;
}

/** The same page in one of the site's locales. */
export interface LocaleLink extends PageLink {
  readonly locale: Locale;
  readonly isCurrent: boolean;
  /** False where the locale lacks this article and the link leads to its home instead, or to a fallback page. */
  readonly hasArticle: boolean;
  /** Whether the link leads to a page of this locale that shows the article in the source language. */
  readonly isFallback: boolean;
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
  /** Whether more is below the entry than this page shows. */
  readonly hasMore?: true;
  /** The first page below an entry that has more and is a mere heading, so that readers can get there without scripts. */
  readonly firstUrl?: string;
  /** BCP 47 tag of the title's language where it is not the page's. */
  readonly language?: string;
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
  /** The locale of what the page is about, which is the source locale where the page's own lacks the article. */
  readonly contentLocale: Locale;
  readonly sourceLocale: Locale;
  readonly title: string;
  /** Words of the interface in the page's locale. */
  readonly messages: Messages;
  /** Name of the site, if the publisher gave it one. */
  readonly siteName?: string | undefined;
  /** URL of the site's root, with a slash at its end: `/docs/`. */
  readonly basePath: string;
  /** URL of the locale's home: `/docs/id-id/`. */
  readonly homeUrl: string;
  /** URL of the folder that holds the locale's search bundle, absent when the site has no search. */
  readonly searchUrl?: string | undefined;
  /** URL of the folder that holds the source locale's search bundle, where that is another one and the site has it. */
  readonly sourceSearchUrl?: string | undefined;
  /** URL of the folder that holds the locale's pages for reviewers and their data, absent when the site has none. */
  readonly reviewUrl?: string | undefined;
  readonly localeLinks: readonly LocaleLink[];
  /** What the publisher adds to every page; absent if that is nothing. */
  readonly theme?: Theme | undefined;
  /** Digest of the publisher's own templates, with which every page changes. */
  readonly templatesDigest?: string | undefined;
  /** URLs of the locale's feed and of its web app manifest, where there are any. */
  readonly feedUrl?: string | undefined;
  readonly manifestUrl?: string | undefined;
  /** Whether sitemaps name articles' pages in other locales. */
  readonly hasSitemapAlternates: boolean;
  /** Absolute URL of this page, when the site's base URL is known. */
  readonly canonicalUrl?: string | undefined;
}

/** The page of one article. */
export interface ArticlePage extends CommonPage, Neighbours, ArticleLinks {
  readonly kind: 'article';
  /** What stands behind the title in the browser's tab: `titleSuffix`. */
  readonly titleSuffix?: string | undefined;
  readonly description?: string | undefined;
  readonly author?: string | undefined;
  readonly robots?: string | undefined;
  /** Everything that front matter and configuration say, for templates of the publisher's own. */
  readonly metadata: Metadata;
  /** Body with both halves of each segment in place. */
  readonly html: string;
  /** What needs a style sheet and a script of its own, in alphabetical order. */
  readonly features: readonly Feature[];
  /** The controls by which readers choose among the article's versions and pivots, as HTML. */
  readonly pickers: string;
  /** Whether the body holds segments; without them there is nothing to switch. */
  readonly isBilingual: boolean;
  readonly headings: readonly { readonly level: number; readonly id: string; readonly text: string }[];
  /** How the translation begins, which is told of pages without a description: plain text, empty where there is none. */
  readonly opening: string;
  readonly breadcrumbs: readonly Breadcrumb[];
  /** The branch of the table of contents in which the article stands. */
  readonly navigation: readonly NavigationItem[];
  /** URL of the whole table as JSON, if there is more of it than the branch. */
  readonly contentsUrl?: string | undefined;
  /** URL of the article in the source locale, if it is there; on its page in the source locale, that page's own. */
  readonly sourceUrl?: string | undefined;
  /** Whether the text is the source halves of a bilingual article, as nobody has given the source itself. */
  readonly isReconstructed: boolean;
  /** Whether the source has changed since this translation of it was made. */
  readonly isOriginalNewer: boolean;
  /** ISO date of the original's last change since then, where a clone tells it. */
  readonly originalDate?: string | undefined;
  /** `ms.date` as an ISO date, when it is one. */
  readonly date?: string | undefined;
  readonly translationType?: 'MT' | 'HT' | undefined;
  /** Name of the file beside the page that holds the article in Markdown, where there is one. */
  readonly markdownFile?: string | undefined;
  /** How long reading the translation takes, in minutes: at least 1. */
  readonly readingMinutes: number;
}

/** The home of one locale, with its whole table of contents. */
export interface HomePage extends CommonPage {
  readonly kind: 'home';
  /** What readers find there: the titles that the table of contents begins with, or how many articles. */
  readonly description: string;
  readonly navigation: readonly NavigationItem[];
  /** In order; none where the navigation leads to them. */
  readonly articles: readonly PageLink[];
  readonly articleCount: number;
  readonly articlesUrl: string;
}

/** The list of all articles of one locale. */
export interface ArticleListPage extends CommonPage {
  readonly kind: 'article-list';
  /** How many articles. */
  readonly description: string;
  readonly articles: readonly PageLink[];
}

/** The site's entrance, from which readers choose a locale. */
export interface LocaleChoicePage extends CommonPage {
  readonly kind: 'locale-choice';
  /** What readers do there. */
  readonly description: string;
  readonly choices: readonly LocaleChoice[];
}

/** The home of a locale, in the locale's own words. */
export interface LocaleHome {
  readonly locale: Locale;
  readonly messages: Messages;
  readonly url: string;
}

/** The home of a locale, and how much there is to read. */
export interface LocaleChoice extends LocaleHome {
  readonly articleCount: number;
}

/** What stands at the former address of an article. */
export interface RedirectPage extends CommonPage {
  readonly kind: 'redirect';
  readonly robots: 'noindex';
  /** Where the article is now: a URL from the server's root, or an absolute one. */
  readonly targetUrl: string;
}

/** An entry of a table of contents for scripts: its text, where it leads, and what is below it. */
export type ContentsEntry = readonly [title: string, url: string | null, below?: readonly ContentsEntry[]];

/** A file that pages fetch or load: a whole table of contents, words of the interface, colours. */
export interface DataPage {
  readonly kind: 'data';
  readonly outputPath: string;
  readonly text: string;
}

/** The page on which readers search a locale. */
export interface SearchPage extends CommonPage {
  readonly kind: 'search';
  /** In which languages it searches. */
  readonly description: string;
  readonly articlesUrl: string;
}

/** What a server shows for an unknown address. */
export interface NotFoundPage extends CommonPage {
  readonly kind: 'not-found';
  /** The site's locales, on the page above all of them. */
  readonly choices?: readonly LocaleHome[];
}

/** What reviewers are shown of a whole locale. */
export interface ReviewPage extends CommonPage {
  readonly kind: 'review';
  readonly robots: 'noindex';
  readonly summary: ReviewSummary;
  /** Open findings over time as a picture; empty of fewer than two days. */
  readonly trend: string;
}

/** What reviewers are shown of all locales. */
export interface ReviewOverviewPage extends CommonPage {
  readonly kind: 'review-overview';
  readonly robots: 'noindex';
  readonly locales: readonly { readonly locale: Locale; readonly url: string; readonly summary: ReviewSummary }[];
}

/** Where reviewers are shown some pairs of a locale, or look for words in all of them; scripts fill it. */
export interface ReviewToolPage extends CommonPage {
  readonly kind: 'review-pairs' | 'concordance';
  readonly robots: 'noindex';
}

/** A page of the site, as its template sees it; `kind` names the template. */
export type SitePage =
  | ArticlePage
  | HomePage
  | ArticleListPage
  | LocaleChoicePage
  | RedirectPage
  | SearchPage
  | NotFoundPage
  | ReviewPage
  | ReviewOverviewPage
  | ReviewToolPage;

/** Everything of which a template makes a file. */
export type TemplateInput = SitePage | DataPage;
