import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import type { TextSpan } from '../../model/text.ts';
import { markRawTag } from '../html/balance.ts';
import { mapLines } from '../bilingual/content-map.ts';
import { htmlPieces } from '../bilingual/html-pieces.ts';
import { renderHtmlBlock } from '../bilingual/index.ts';
import { blockRange, inlineRange, report, type RenderEnv } from '../environment.ts';
import { placeLink } from '../links.ts';
import { isHtmlElement, sanitizeTag, UnreadableElements, type SanitizedTag } from '../html/sanitize.ts';
import { placeVideo, renderVideo } from '../dialect/video-player.ts';
import { lineStart } from '../parsing/block-lines.ts';
import { ruleNamed } from '../parsing/rule-named.ts';

type Frame = NonNullable<SanitizedTag['frame']>;

const COMMENT = /^\s*<!--[\s\S]*?-->\s*$/;

/**
 * Passes raw HTML on, sanitized tag by tag, and reports what is taken away. What its links and images point at is
 * rewritten as in Markdown, and its ids can be linked to. A tag that HTML does not know is shown as text on a page.
 * Comments leave no trace; a comment that is never closed is text, so that it cannot swallow the rest of the article.
 */
export function rawHtml(markdown: MarkdownIt): void {
  keepUnclosedComments(markdown);
  readInlineTags(markdown);
  markdown.core.ruler.after('inline', 'html_tags', (state) => {
    // The segments of a block find their places in it as it is written, so it is read after them.
    for (const token of state.tokens) if (token.type === 'html_block') readBlock(token, state.env as RenderEnv);
  });
  const writeTag = (tag: string, env: RenderEnv): string => {
    const { html, name, frame } = sanitizeTag(tag);
    if (frame) return writeFrame(html, frame, env);
    if (name !== '' && !isHtmlElement(name) && env.page.view === 'bilingual') return markdown.utils.escapeHtml(tag);
    // What stands around the translation's HTML is not known here, and DocFX leaves tags as they are.
    if (html === '' || env.page.view === 'target') return html;
    env.page.hasRawHtml = true;
    return markRawTag(html);
  };
  markdown.renderer.rules.html_block = (tokens, i, _options, env: RenderEnv) => {
    const token = tokens[i];
    if (!token || COMMENT.test(token.content)) return '';
    return renderHtmlBlock(markdown, token, env, (tag) => writeTag(tag, env));
  };
  markdown.renderer.rules.html_inline = (tokens, i, _options, env: RenderEnv) =>
    writeTag(tokens[i]?.content ?? '', env);
}

/** A frame of a video as a page shows videos; one of anything else is a link. Closed at once, it swallows nothing. */
function writeFrame(html: string, { url, title, isAllowed }: Frame, env: RenderEnv): string {
  if (isAllowed && env.page.view === 'target') return `${html}</iframe>`;
  if (!isAllowed && !/^https?:\/\//i.test(url)) return '';
  const video = isAllowed ? placeVideo(silently(env), url, wholeText) : { url, isEmbeddable: false };
  return renderVideo(video, env, new Map([['title', title || url]]));
}

/** The environment for what has been reported already, or is not to be. */
function silently(env: RenderEnv): RenderEnv {
  return { ...env, side: 'source' };
}

function keepUnclosedComments(markdown: MarkdownIt): void {
  const rules = markdown.block.ruler;
  const htmlBlock = ruleNamed(rules, 'html_block');
  rules.at(
    'html_block',
    (state, startLine, endLine, silent) => {
      const start = lineStart(state, startLine);
      if (state.src.startsWith('<!--', start) && !state.src.includes('-->', start)) return false;
      return htmlBlock(state, startLine, endLine, silent);
    },
    { alt: ['paragraph', 'reference', 'blockquote'] },
  );
}

function readInlineTags(markdown: MarkdownIt): void {
  const htmlInline = ruleNamed(markdown.inline.ruler, 'html_inline');
  let unreadable = { src: '', elements: new UnreadableElements('') };
  markdown.inline.ruler.at('html_inline', (state, silent) => {
    const start = state.pos;
    if (!htmlInline(state, silent)) return false;
    if (unreadable.src !== state.src) unreadable = { src: state.src, elements: new UnreadableElements(state.src) };
    const end = unreadable.elements.endOf(start);
    if (end !== undefined && end <= state.posMax) state.pos = end;
    const token = state.tokens.at(-1);
    if (silent || token?.type !== 'html_inline') return true;
    const range = (): TextSpan => inlineRange(state, start, state.pos);
    token.content = readTag(token.content, state.env as RenderEnv, range);
    return true;
  });
}

function readBlock(token: Token, env: RenderEnv): void {
  const { content } = token;
  const map = mapLines(env.lines, token.map?.[0] ?? 0, content);
  const unreadable = new UnreadableElements(content);
  const tags: ReadTag[] = [];
  let shown = '';
  let hiddenUntil = 0;
  for (const { start, end, kind } of htmlPieces(content)) {
    const piece = content.slice(start, end);
    const isHidden = start < hiddenUntil;
    if (kind !== 'markup') {
      if (!isHidden) shown += piece;
      continue;
    }
    if (!isHidden) hiddenUntil = unreadable.endOf(start) ?? 0;
    const range = (): TextSpan =>
      map ? { start: map.toText(start), end: map.toText(end) } : blockRange(env, token.map);
    const tag = isHidden ? '' : readTag(piece, env, range);
    tags.push({ tag, isBeforeHidden: end < hiddenUntil });
    shown += tag;
  }
  token.content = shown;
  if (token.children) readChildren(token.children, tags, env);
}

/** A tag of a block as it has been read, and whether what follows is the content of an element that is not shown. */
interface ReadTag {
  readonly tag: string;
  readonly isBeforeHidden: boolean;
}

/** Gives the tags in a block of HTML with segments, which stand there in the same order, as they have been read. */
function readChildren(children: readonly Token[], tags: readonly ReadTag[], env: RenderEnv): void {
  let next = 0;
  let isHidden = false;
  for (const child of children) {
    if (child.type === 'html_inline') {
      const read = tags[next++];
      child.content = read?.tag ?? '';
      isHidden = read?.isBeforeHidden ?? false;
    } else if (isHidden) {
      child.content = '';
      child.children = null;
    }
    for (const half of child.children ?? []) {
      if (half.type === 'html_inline') half.content = readTag(half.content, silently(env), wholeText);
    }
  }
}

const wholeText = (): TextSpan => ({ start: 0, end: 0 });

/** Gives a tag with the address of what it points at on the site, notes its ids, and reports what is not allowed in it. */
function readTag(written: string, env: RenderEnv, range: () => TextSpan): string {
  const tag = resolveTag(written, env, range);
  const { name, lost, anchors } = sanitizeTag(tag);
  for (const id of anchors) env.page.anchors.add(id);
  const opened = /^<([^\s/>]+)/.exec(written)?.[1];
  if (opened === undefined) return tag;
  if (name !== '' && !isHtmlElement(name)) {
    report(env, {
      code: 'disallowed-html',
      message: `The tag <${opened}> is not one of HTML, so it is shown as text.`,
      range: range(),
      suggestion: 'Write it as code, or write &lt; for its <.',
    });
  } else if (lost !== undefined) {
    report(env, { code: 'disallowed-html', message: `The tag <${opened}> ${lost}.`, range: range() });
  }
  return tag;
}

const ADDRESS = /^(<(?:a|area|img|source|video|audio)\s(?:[^>]*?\s)?(?:href|src)\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)/i;

/** Rewrites what the tag of a link or of a medium points at; other tags stay as written. */
function resolveTag(tag: string, env: RenderEnv, range: () => TextSpan): string {
  if (!env.context.resolveLink) return tag;
  return tag.replace(ADDRESS, (_, before: string, value: string) => {
    const written = value.replace(/^(["'])(.*)\1$/s, '$2').replace(/&amp;/g, '&');
    const kind = /^<a(?:rea)?\s/i.test(before) ? 'link' : 'image';
    const { url } = placeLink(env, written, kind, range);
    return `${before}"${url.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`;
  });
}
