import { join } from 'node:path';
import { portableMarkdown, type Feature, type Heading, type RenderedArticle } from '../../markdown/index.ts';
import { locate, type Diagnostic, type LocatedDiagnostic } from '../../model/diagnostic.ts';
import type { Metadata } from '../../model/docset.ts';
import { lineLocator } from '../../model/text.ts';
import { showsLines } from './article-links.ts';
import { joinMetadata, textValue } from './article-metadata.ts';
import { ArticleQuestions, type AnsweredQuestions } from './article-questions.ts';
import { readArticle, sourceArticle, type Article, type ArticleSource } from './article.ts';
import type { PendingBookmark } from '../links/bookmarks.ts';
import type { PageSurroundings } from './page-surroundings.ts';
import { readingMinutes } from './reading-time.ts';
import { renderArticle } from './render-article.ts';
import { messagesFor } from '../messages/index.ts';
import { contentLocaleOf, isFallback, typedFolderOf, type MappedArticle } from '../map/site-map.ts';

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
  /** Body of the translation alone, for search; undefined where the site has none. */
  readonly translationHtml: string | undefined;
  /** The article's Markdown for programs, without front matter; undefined for YAML pages and those shown for lack of another. */
  readonly markdown: string | undefined;
  /** How long reading the translation takes. */
  readonly readingMinutes: number;
  readonly features: readonly Feature[];
  /** The controls by which readers choose what of the page they see. */
  readonly pickers: string;
  readonly isBilingual: boolean;
  readonly headings: readonly Heading[];
  /** How the translation begins, as plain text. */
  readonly opening: string;
  readonly pairCount: number;
  readonly diagnostics: readonly LocatedDiagnostic[];
  /** Every id on the page that a link may lead to. */
  readonly anchors: readonly string[];
  /** Links to parts of other pages. */
  readonly bookmarks: readonly PendingBookmark[];
  readonly asked: AnsweredQuestions;
}

/**
 * Renders an article from its text; `configured` is the metadata that the docset's configuration gives it. What is wrong in
 * an article of another locale's docset is reported there.
 */
export function makeArticleRecord(
  written: string,
  article: MappedArticle,
  configured: Metadata,
  surroundings: PageSurroundings,
): ArticleRecord {
  const { site, locale } = surroundings;
  const typedPath = join(typedFolderOf(site, locale, article), article.path);
  const whole = readArticle(written, article.path);
  const read = article.side === 'source' ? sourceArticle(whole) : whole;
  const metadata = joinMetadata(configured, read.frontMatter);
  const questions = new ArticleQuestions(surroundings.answersFor(article));
  const contentLocale = contentLocaleOf(site, locale, article);
  const messages = contentLocale === locale.locale ? locale.messages : messagesFor(contentLocale.tag);
  const context = {
    locales: { target: contentLocale, source: site.sourceLocale },
    labels: messages,
    resolveLink: questions.resolveLink,
    resolveUid: questions.resolveUid,
    math: metadata['math'] === true,
    pivotGroups: questions.pivotGroups(metadata['zone_pivot_groups']),
    monikerRange: textValue(metadata['monikerRange']),
    lineOf: showsLines(site) && !read.yaml ? lineCounter(read) : undefined,
  };
  if (read.yaml) questions.noteLearning();
  const source = { article: read, path: article.path, typedPath };
  const { rendered, diagnostics, bookmarks } = renderArticle(source, context, questions.files, {
    messages,
    learning: surroundings.learningOf(article),
  });
  const title = textValue(metadata['title']) ?? rendered.headings[0]?.text ?? textValue(whole.frontMatter['title']);
  const own = title === undefined ? [...read.diagnostics, TITLE_MISSING] : read.diagnostics;
  const isElsewhere = article.origin !== undefined;
  const isOwn = !isFallback(locale, article);
  return {
    title: title ?? fileTitle(article.path),
    metadata,
    html: rendered.html,
    translationHtml: site.hasSearch && isOwn ? rendered.translationHtml : undefined,
    markdown: isOwn && !read.yaml ? writeMarkdown(source, questions) : undefined,
    readingMinutes: readingMinutes(read.yaml ? rendered.html : read.body.target),
    features: featuresOf(rendered, read),
    pickers: rendered.pickers,
    isBilingual: rendered.isBilingual,
    headings: rendered.headings,
    opening: rendered.opening,
    pairCount: isElsewhere ? 0 : read.pairCount,
    diagnostics: isElsewhere ? [] : locate(typedPath, read.text, own).concat(diagnostics),
    anchors: [...rendered.anchors],
    bookmarks: isElsewhere ? [] : bookmarks,
    asked: questions.asked(),
  };
}

/** Gives an article's Markdown with links that lead to the site, and with what it includes. */
function writeMarkdown(source: ArticleSource, questions: ArticleQuestions): string {
  const { readers } = questions.files.forArticle(source);
  const { article, path } = source;
  return portableMarkdown(article.body.target, path, { resolveLink: questions.resolveLink, ...readers });
}

function lineCounter({ text, originOf }: Article): (offset: number) => number {
  const locate = lineLocator(text);
  return (offset) => locate(originOf(offset)).line;
}

/** Classes of what few articles hold, and what browsers need no style sheet for in all others. */
const STYLED_PARTS =
  / class="(?:row|checklist|footnote-ref|task-list-item|nextstepaction|step-by-step|op_|mx-|image-description|xref|zone)/;

function featuresOf({ features, html }: RenderedArticle, { yaml }: Article): Feature[] {
  const found = [...features];
  if (STYLED_PARTS.test(html)) found.push('sections');
  if (yaml) found.push('yaml-page');
  return found.sort();
}

const TITLE_MISSING: Diagnostic = {
  code: 'title-missing',
  message: 'This article has neither a title in its front matter nor a heading; its file name is shown instead.',
};

function fileTitle(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:md|ya?ml)$/i, '');
}
