import MarkdownIt from 'markdown-it';
import type { FileDiagnostic } from '../model/diagnostic.ts';
import type { BilingualText } from '../model/segment-pair.ts';
import { balance } from './html/balance.ts';
import { bilingualHalves, mixedRuns } from './bilingual/index.ts';
import { findLinesFast } from './parsing/block-state.ts';
import type { RenderContext } from './context.ts';
import type { Feature, Heading, PageState, WrittenBookmark } from './environment.ts';
import { nameHeadings } from './page-parts/headings.ts';
import { ENGLISH_LABELS } from './labels.ts';
import { normalizeWhereNeeded } from './parsing/line-ends.ts';
import { openingOf } from './page-parts/opening.ts';
import { parseFile, reportUnplaced, type ParsedFile } from './parsing/parse-file.ts';
import { plainText } from './page-parts/plain-text.ts';
import { CONSTRUCTS } from './registry.ts';
import { rememberLinks } from './parsing/remember-links.ts';
import { uniqueIds } from './html/unique-ids.ts';

/** An article's body as HTML. */
export interface RenderedArticle {
  /** Both halves of each segment in place. */
  readonly html: string;
  /** The translation alone, as a monolingual page would hold it; written when it is asked for. */
  readonly translationHtml: string;
  /** Whether the page shows segments; without them there is nothing to switch. */
  readonly isBilingual: boolean;
  readonly headings: readonly Heading[];
  /** How the translation begins, as plain text: at most 160 characters of its first paragraph. */
  readonly opening: string;
  /** Every id that a link may lead to. */
  readonly anchors: ReadonlySet<string>;
  /** What the page needs beyond its HTML. */
  readonly features: ReadonlySet<Feature>;
  /** The controls by which readers choose what of the page they see, as HTML; empty where there is nothing to choose. */
  readonly pickers: string;
  /** Links to parts of articles, to be checked when the anchors of all articles are known. */
  readonly bookmarks: readonly WrittenBookmark[];
  /** What is wrong, by file; ranges count in the target projection of each file's text. */
  readonly diagnostics: readonly FileDiagnostic[];
}

/**
 * Makes a function that renders articles' bodies; it holds a markdown-it, so make one and use it for many articles.
 * The text's line ends must be LF.
 */
export function createRenderer(): (text: BilingualText, context: RenderContext) => RenderedArticle {
  const markdown = createMarkdown();
  return (text, context) =>
    renderPage(context, (page) => {
      const article = parseFile(markdown, text, { context, page, path: context.path ?? '' });
      return {
        headings: nameHeadings(article.tokens, page),
        opening: openingOf(article.tokens),
        write: () => writeHtml(markdown, article),
      };
    });
}

/** Makes a markdown-it that knows the dialect and the segments. */
export function createMarkdown(): MarkdownIt {
  const markdown = new MarkdownIt({ html: true, linkify: false, langPrefix: 'lang-' });
  markdown.renderer.renderInlineAsText = plainText;
  normalizeWhereNeeded(markdown);
  findLinesFast(markdown);
  rememberLinks(markdown);
  bilingualHalves(markdown);
  for (const construct of CONSTRUCTS) construct(markdown);
  mixedRuns(markdown);
  return markdown;
}

/** Writes parsed tokens in the page's current view, with authors' raw tags made to nest. */
export function writeHtml(markdown: MarkdownIt, { tokens, env }: ParsedFile): string {
  // An assignment would make the compiler take it for false to the end.
  Object.assign(env.page, { hasRawHtml: false });
  const html = markdown.renderer.render(tokens, markdown.options, env);
  const nested = env.page.hasRawHtml ? balance(html) : html;
  return env.page.view === 'bilingual' ? uniqueIds(nested) : nested;
}

/** A page before it is written. */
interface ParsedPage extends Pick<RenderedArticle, 'headings' | 'opening'> {
  /** Writes the page's current view. */
  readonly write: () => string;
}

/** Renders a page that `parse` parses. */
export function renderPage(context: RenderContext, parse: (page: PageState) => ParsedPage): RenderedArticle {
  const page: PageState = {
    view: 'bilingual',
    hasRawHtml: false,
    labels: context.labels ?? ENGLISH_LABELS,
    diagnostics: [],
    bookmarks: [],
    anchors: new Set(),
    features: new Set(),
    pickers: [],
    permalinks: new Set(),
    tabs: { groups: 0, selections: [] },
    parsed: [],
  };
  const { headings, opening, write } = parse(page);
  const html = write();
  for (const env of page.parsed) reportUnplaced(env);
  return new RenderedPage(html, headings, opening, page, write);
}

/**
 * What was rendered, and how to write its translation. An object literal with a getter would be of a shape of its own, which
 * V8 keeps together with all that the getter can reach, the whole parsed article, until the next full garbage collection.
 */
class RenderedPage implements RenderedArticle {
  readonly html: string;
  readonly isBilingual: boolean;
  readonly headings: readonly Heading[];
  readonly opening: string;
  readonly anchors: ReadonlySet<string>;
  readonly features: ReadonlySet<Feature>;
  readonly pickers: string;
  readonly bookmarks: readonly WrittenBookmark[];
  readonly diagnostics: readonly FileDiagnostic[];
  readonly #page: PageState;
  readonly #write: () => string;

  constructor(html: string, headings: readonly Heading[], opening: string, page: PageState, write: () => string) {
    this.html = html;
    this.isBilingual = page.permalinks.size > 0;
    this.headings = headings;
    this.opening = opening;
    this.anchors = page.anchors;
    this.features = page.features;
    this.pickers = page.pickers.join('');
    this.bookmarks = page.bookmarks;
    this.diagnostics = page.diagnostics;
    this.#page = page;
    this.#write = write;
  }

  get translationHtml(): string {
    this.#page.view = 'target';
    return this.#write();
  }
}

/** A text in one language as a bilingual text without segments. */
export function monolingual(text: string): BilingualText {
  return { target: text, source: text, segments: [] };
}
