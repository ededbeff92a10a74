import type MarkdownIt from 'markdown-it';
import Token from 'markdown-it/lib/token.mjs';
import type { BilingualText } from '../../model/segment-pair.ts';
import type { TextSpan } from '../../model/text.ts';
import type { RenderContext } from '../context.ts';
import type { PageState } from '../environment.ts';
import { headingMeta, nameHeadings } from './headings.ts';
import { openingOf } from './opening.ts';
import { parseFile, reportUnplaced, type ParsedFile } from '../parsing/parse-file.ts';
import { createMarkdown, renderPage, writeHtml, type RenderedArticle } from '../renderer.ts';

/** A part of a page that is not written in Markdown as a whole: markup as it is, or a text in Markdown. */
export type PagePart = string | TextPart;

/** A Markdown text on a page among others. Its line ends must be LF. */
export interface TextPart {
  readonly text: BilingualText;
  /** Whether the text is the content of one line, without blocks of its own. */
  readonly isInline?: boolean;
  /** Level of the heading that an inline text is; the page lists it. */
  readonly headingLevel?: number;
  /** The heading's id; made of its text if absent. */
  readonly headingId?: string;
  /** URL to which an inline text links as a whole; links inside of it are then mere text. */
  readonly href?: string;
  /** Turns an offset of the target projection into one of the file in which the text stands. */
  readonly toFile?: (offset: number) => number;
}

/**
 * Makes a function that renders pages put together of parts. All parts share the page's anchors and permalinks, and each
 * is a Markdown text by itself. Ranges of diagnostics in the page's own file are those that `toFile` gives.
 */
export function createPartsRenderer(): (parts: readonly PagePart[], context: RenderContext) => RenderedArticle {
  const markdown = createMarkdown();
  return (parts, context) =>
    renderPage(context, (page) => {
      const parsed = parts.map((part) => (typeof part === 'string' ? part : parsePart(markdown, part, context, page)));
      const tokens = parsed.flatMap((part) => (typeof part === 'string' ? [] : part.tokens));
      return {
        headings: nameHeadings(tokens, page),
        opening: openingOf(tokens),
        write: () => parsed.map((part) => (typeof part === 'string' ? part : part.write())).join(''),
      };
    });
}

interface ParsedPart {
  readonly tokens: readonly Token[];
  readonly write: () => string;
}

function parsePart(markdown: MarkdownIt, part: TextPart, context: RenderContext, page: PageState): ParsedPart {
  const path = context.path ?? '';
  const parsedBefore = page.parsed.length;
  const file = placed(part, path, page, () =>
    parseFile(markdown, part.text, { context, page, path, isInline: part.isInline ?? false }),
  );
  const tokens = part.isInline ? wrapInline(file, part) : file.tokens;
  const unplaced = page.parsed.splice(parsedBefore);
  return {
    tokens,
    write: () =>
      placed(part, path, page, () => {
        // By itself, so that what one text leaves open cannot take the next one in.
        const html = writeHtml(markdown, { tokens, env: file.env });
        if (page.view === 'bilingual') for (const env of unplaced) reportUnplaced(env);
        return html;
      }),
  };
}

/** Runs a step of one part, and turns the ranges of what it reports in the page's own file into the file's. */
function placed<Result>({ toFile }: TextPart, path: string, page: PageState, step: () => Result): Result {
  const diagnostics = page.diagnostics.length;
  const bookmarks = page.bookmarks.length;
  const result = step();
  if (!toFile) return result;
  const rangeInFile = ({ start, end }: TextSpan): TextSpan => {
    const first = toFile(start);
    return { start: first, end: end > start ? toFile(end - 1) + 1 : first };
  };
  for (let i = diagnostics; i < page.diagnostics.length; i++) {
    const found = page.diagnostics[i];
    if (found?.path !== path || !found.diagnostic.range) continue;
    page.diagnostics[i] = { path, diagnostic: { ...found.diagnostic, range: rangeInFile(found.diagnostic.range) } };
  }
  for (let i = bookmarks; i < page.bookmarks.length; i++) {
    const found = page.bookmarks[i];
    if (found?.path !== path || !found.range) continue;
    page.bookmarks[i] = { ...found, range: rangeInFile(found.range) };
  }
  return result;
}

/** Makes the inline content of a part a link or a heading, if it is to be one. */
function wrapInline({ tokens }: ParsedFile, { headingLevel, headingId, href }: TextPart): Token[] {
  const [content] = tokens;
  if (!content) return [];
  if (href !== undefined) {
    const open = new Token('link_open', 'a', 1);
    open.attrSet('href', href);
    content.children = [open, ...withoutLinks(content.children ?? []), new Token('link_close', 'a', -1)];
  }
  if (headingLevel === undefined) return [content];
  const open = new Token('heading_open', `h${headingLevel}`, 1);
  open.meta = headingMeta(headingId, content.children ?? []);
  open.block = true;
  const close = new Token('heading_close', `h${headingLevel}`, -1);
  close.block = true;
  return [open, content, close];
}

/** Leaves of links what they hold, in both halves of segments. */
function withoutLinks(tokens: readonly Token[]): Token[] {
  const kept = tokens.filter(
    ({ type, content }) =>
      type !== 'link_open' && type !== 'link_close' && !(type === 'html_inline' && /^<\/?a[\s>]/i.test(content)),
  );
  for (const token of kept) if (token.children) token.children = withoutLinks(token.children);
  return kept;
}
