import type { Diagnostic } from '../model/diagnostic.ts';
import type { Metadata } from '../model/docset.ts';
import { readArticle, renderArticle } from './article.ts';
import { commonFields } from './common-page.ts';
import { linkResolver } from './links.ts';
import type { Messages } from './messages/index.ts';
import type { Navigation } from './navigation.ts';
import type { LocaleMap, MappedArticle, SiteMap } from './site-map.ts';
import type { ArticlePage } from './site-page.ts';

/** Where an article's page is made: the site, its locale, and the locale's navigation. */
export interface PageSurroundings {
  readonly site: SiteMap;
  readonly locale: LocaleMap;
  readonly navigation: Navigation;
}

/** An article's page, and what else its text gave. */
export interface MadeArticlePage {
  readonly page: ArticlePage;
  /** Body of the translation alone, for search. */
  readonly translationHtml: string;
  readonly pairCount: number;
  /** The text in which the ranges of `diagnostics` are counted. */
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes an article's page from its text; `configured` is the metadata that the docset's configuration gives it. */
export function makeArticlePage(
  written: string,
  article: MappedArticle,
  configured: Metadata,
  { site, locale, navigation }: PageSurroundings,
): MadeArticlePage {
  const read = readArticle(written);
  const diagnostics: Diagnostic[] = [...read.diagnostics];
  const common = commonFields(site, locale, `${article.folder}index.html`, (other) =>
    other === locale ? article.folder : other.folders.get(article.path.toLowerCase()),
  );
  const { rendered, diagnostics: unplaced } = renderArticle(read, {
    locales: { target: locale.locale, source: site.sourceLocale },
    resolveUrl: linkResolver(site, locale, article, read.text, (diagnostic) => diagnostics.push(diagnostic)),
    alertTitles: alertTitles(common.messages),
  });
  for (const diagnostic of unplaced) diagnostics.push(diagnostic);
  const metadata: Metadata = { ...configured, ...read.frontMatter };
  const title = text(metadata['title']) ?? rendered.headings[0]?.text;
  if (title === undefined) {
    diagnostics.push({
      code: 'title-missing',
      message: 'This article has neither a title in its front matter nor a heading; its file name is shown instead.',
    });
  }
  const page: ArticlePage = {
    ...common,
    kind: 'article',
    title: title ?? fileTitle(article.path),
    ...optional('description', text(metadata['description'])),
    ...optional('robots', text(metadata['ROBOTS']) ?? text(metadata['robots'])),
    ...optional('date', isoDate(metadata['ms.date'])),
    ...optional('translationType', translationType(metadata['ms.translationtype'])),
    html: rendered.html,
    isBilingual: read.body.segments.length > 0,
    headings: rendered.headings,
    breadcrumbs: navigation.breadcrumbs(article),
    navigation: navigation.branch(article),
  };
  return {
    page,
    get translationHtml() {
      return rendered.translationHtml;
    },
    pairCount: read.pairCount,
    text: read.text,
    diagnostics,
  };
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> {
  return (value === undefined ? {} : { [key]: value }) as Partial<Record<Key, Value>>;
}

function text(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** `isoDate('04/21/2020') // => '2020-04-21'`: Microsoft's dates are month first; anything else unreadable is left out. */
function isoDate(value: unknown): string | undefined {
  const written = text(value);
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(written ?? '');
  const iso = american
    ? `${american[3]}-${(american[1] ?? '').padStart(2, '0')}-${(american[2] ?? '').padStart(2, '0')}`
    : /^\d{4}-\d{2}-\d{2}/.exec(written ?? '')?.[0];
  const time = Date.parse(iso ?? '');
  // 30 February parses, as 2 March.
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === iso ? iso : undefined;
}

/** Says whether `ms.translationtype` means machine translation (`MT`, `MTE75`) or a person's (`HT`); nothing if neither. */
export function translationType(value: unknown): 'MT' | 'HT' | undefined {
  const type = text(value)?.toUpperCase();
  if (type === undefined) return undefined;
  if (type.startsWith('MT')) return 'MT';
  return type === 'HT' ? 'HT' : undefined;
}

function fileTitle(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

function alertTitles(messages: Messages): Record<string, string> {
  return {
    NOTE: messages.alertNote,
    TIP: messages.alertTip,
    IMPORTANT: messages.alertImportant,
    CAUTION: messages.alertCaution,
    WARNING: messages.alertWarning,
  };
}
