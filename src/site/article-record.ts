import { join } from 'node:path';
import type { Feature, Heading } from '../markdown/index.ts';
import { locate, type Diagnostic, type LocatedDiagnostic } from '../model/diagnostic.ts';
import type { Metadata } from '../model/docset.ts';
import { joinMetadata, textValue } from './article-metadata.ts';
import { ArticleQuestions, type AnsweredQuestions } from './article-questions.ts';
import { readArticle } from './article.ts';
import type { PendingBookmark } from './bookmarks.ts';
import type { PageSurroundings } from './page-surroundings.ts';
import { renderArticle } from './render-article.ts';
import type { MappedArticle } from './site-map.ts';

/**
 * What an article's text gave: everything that is expensive to make, and nothing of the page around it, which depends on
 * other files. It may be kept for as long as the text is the same and everything that was asked has the same answer.
 */
export interface ArticleRecord {
  readonly title: string;
  /** Everything that front matter and configuration say. */
  readonly metadata: Metadata;
  /** Body with both halves of each segment in place. */
  readonly html: string;
  /** Body of the translation alone, for search; absent where the site has none. */
  readonly translationHtml?: string;
  readonly features: readonly Feature[];
  readonly isBilingual: boolean;
  readonly headings: readonly Heading[];
  readonly pairCount: number;
  readonly diagnostics: readonly LocatedDiagnostic[];
  /** Every id on the page that a link may lead to. */
  readonly anchors: readonly string[];
  /** Links to parts of other pages. */
  readonly bookmarks: readonly PendingBookmark[];
  readonly asked: AnsweredQuestions;
}

/** Renders an article from its text; `configured` is the metadata that the docset's configuration gives it. */
export function makeArticleRecord(
  written: string,
  article: MappedArticle,
  configured: Metadata,
  surroundings: PageSurroundings,
): ArticleRecord {
  const { site, locale } = surroundings;
  const typedPath = join(locale.docsets[article.docset]?.folder ?? '', article.path);
  const read = readArticle(written, article.path);
  const metadata = joinMetadata(configured, read.frontMatter);
  const questions = new ArticleQuestions(surroundings.answersFor(article));
  const context = {
    locales: { target: locale.locale, source: site.sourceLocale },
    labels: locale.messages,
    resolveLink: questions.resolveLink,
    resolveUid: questions.resolveUid,
    math: metadata['math'] === true,
    pivotGroups: questions.pivotGroups(metadata['zone_pivot_groups']),
    ...optionalMonikers(metadata),
  };
  if (read.yaml) questions.noteLearning();
  const { rendered, diagnostics, bookmarks } = renderArticle(
    { article: read, path: article.path, typedPath },
    context,
    questions.files,
    { messages: locale.messages, learning: surroundings.learningOf(article) },
  );
  const title = textValue(metadata['title']) ?? rendered.headings[0]?.text;
  const own = title === undefined ? [...read.diagnostics, TITLE_MISSING] : read.diagnostics;
  return {
    title: title ?? fileTitle(article.path),
    metadata,
    html: rendered.html,
    ...(site.hasSearch ? { translationHtml: rendered.translationHtml } : {}),
    features: [...rendered.features].sort(),
    isBilingual: rendered.isBilingual,
    headings: rendered.headings,
    pairCount: read.pairCount,
    diagnostics: [...locate(typedPath, read.text, own), ...diagnostics],
    anchors: [...rendered.anchors],
    bookmarks,
    asked: questions.asked(),
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
