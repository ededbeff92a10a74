import { join } from 'node:path';
import { locate, type Diagnostic, type LocatedDiagnostic } from '../model/diagnostic.ts';
import type { Metadata } from '../model/docset.ts';
import { joinMetadata, metadataFields, textValue } from './article-metadata.ts';
import { readArticle } from './article.ts';
import { renderArticle } from './render-article.ts';
import type { PendingBookmark } from './bookmarks.ts';
import { commonFields } from './common-page.ts';
import { linkResolver } from './links.ts';
import { pivotGroups } from './pivot-groups.ts';
import type { PageSurroundings } from './page-surroundings.ts';
import type { MappedArticle } from './site-map.ts';
import type { ArticlePage } from './site-page.ts';
import { uidResolver } from './uids.ts';

/** An article's page, and what else its text gave. */
export interface MadeArticlePage {
  readonly page: ArticlePage;
  /** Folder of the page, by which bookmarks name it. */
  readonly folder: string;
  /** Body of the translation alone, for search. */
  readonly translationHtml: string;
  readonly pairCount: number;
  readonly diagnostics: readonly LocatedDiagnostic[];
  /** Every id on the page that a link may lead to. */
  readonly anchors: ReadonlySet<string>;
  /** Links to parts of other pages. */
  readonly bookmarks: readonly PendingBookmark[];
}

/** Makes an article's page from its text; `configured` is the metadata that the docset's configuration gives it. */
export function makeArticlePage(
  written: string,
  article: MappedArticle,
  configured: Metadata,
  surroundings: PageSurroundings,
): MadeArticlePage {
  const { site, locale, navigation } = surroundings;
  const files = surroundings.filesOf(article);
  const typedPath = join(locale.docsets[article.docset]?.folder ?? '', article.path);
  const read = readArticle(written, article.path);
  const common = commonFields(site, locale, `${article.folder}index.html`, (other) =>
    other === locale ? article.folder : other.folders.get(article.path.toLowerCase()),
  );
  const metadata = joinMetadata(configured, read.frontMatter);
  const context = {
    locales: { target: locale.locale, source: site.sourceLocale },
    labels: common.messages,
    resolveLink: linkResolver(site, locale, article, files.content),
    resolveUid: uidResolver(site, locale, article.docset),
    math: metadata['math'] === true,
    pivotGroups: pivotGroups(files.content, article.path, metadata['zone_pivot_groups']),
    ...optionalMonikers(metadata),
  };
  const { rendered, diagnostics, bookmarks } = renderArticle(
    { article: read, path: article.path, typedPath },
    context,
    files.articles,
    { messages: common.messages, learning: surroundings.learningOf(article) },
  );
  const title = textValue(metadata['title']) ?? rendered.headings[0]?.text;
  const own = title === undefined ? [...read.diagnostics, TITLE_MISSING] : read.diagnostics;
  const page: ArticlePage = {
    ...common,
    kind: 'article',
    title: title ?? fileTitle(article.path),
    ...metadataFields(metadata),
    metadata,
    html: rendered.html,
    features: [...rendered.features].sort(),
    isBilingual: rendered.isBilingual,
    headings: rendered.headings,
    breadcrumbs: navigation.breadcrumbs(article, textValue(metadata['breadcrumb_path'])),
    navigation: navigation.branch(article),
    ...navigation.neighbours(article),
  };
  return {
    page,
    folder: article.folder,
    get translationHtml() {
      return rendered.translationHtml;
    },
    pairCount: read.pairCount,
    diagnostics: [...locate(typedPath, read.text, own), ...diagnostics],
    anchors: rendered.anchors,
    bookmarks,
  };
}

/** What front matter says about the versions that an article is about. */
function optionalMonikers(metadata: Metadata): { monikerRange?: string } {
  const monikerRange = textValue(metadata['monikerRange']);
  return monikerRange === undefined ? {} : { monikerRange };
}

const TITLE_MISSING: Diagnostic = {
  code: 'title-missing',
  message: 'This article has neither a title in its front matter nor a heading; its file name is shown instead.',
};

function fileTitle(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:md|ya?ml)$/i, '');
}
