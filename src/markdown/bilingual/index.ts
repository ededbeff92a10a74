import type MarkdownIt from 'markdown-it';
import type { RuleCore } from 'markdown-it/lib/parser_core.mjs';
import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import type { TextSpan } from '../../model/text.ts';
import type { RenderEnv } from '../environment.ts';
import { boundaryCursor, boundaryRules, flushBoundaries } from './boundary-rules.ts';
import { mapCell, mapLines, mapWhole, mapWithinLine, type ContentMap } from './content-map.ts';
import { boundariesOf, findFragments, type Fragment } from './fragments.ts';
import { parseSourceHalf } from './halves.ts';
import { writeHtml } from './html-pieces.ts';
import { joinMixedRuns } from './mixed-runs.ts';
import { isBlank, nestSegments } from './nesting.ts';
import { isPlain, plainTokens } from './plain-content.ts';
import { htmlTokens, markCode } from './raw-text.ts';
import { fitSource, isBlockTag } from './tag-pairs.ts';

/**
 * Teaches markdown-it to render a projection of a bilingual text with both halves of each segment in place.
 *
 * What is parsed is the target projection alone, so Markdown sees what a monolingual reader's Markdown would be. The
 * segments come back afterwards: each block's content is traced to its place in the projection (content-map), the
 * segments found there become boundaries in it (fragments, boundary-rules), and these become nested spans followed by
 * the source halves (nesting, halves).
 */
export function bilingualHalves(markdown: MarkdownIt): void {
  boundaryRules(markdown);
  markdown.core.ruler.at('inline', parseInlineBlocks(markdown));
  const { rules } = markdown.renderer;
  rules['segment_open'] = (tokens, i, _options, env: RenderEnv) => {
    if (env.page.view !== 'bilingual') return '';
    const segment = tokens[i]?.meta as number;
    env.halves.isOpen = true;
    return env.isEmbedded ? env.halves.openEmbedded(segment) : env.halves.openTarget(segment);
  };
  rules['segment_close'] = (_tokens, _i, _options, env: RenderEnv) => {
    env.halves.isOpen = false;
    return env.page.view === 'bilingual' ? '</span>' : '';
  };
  rules['html_text'] = (tokens, i) => tokens[i]?.content ?? '';
  rules['segment_source'] = (tokens, i, options, env: RenderEnv) => {
    const token = tokens[i];
    if (!token || env.page.view !== 'bilingual' || env.isEmbedded) return '';
    env.halves.isOpen = true;
    const html = markdown.renderer.renderInline(token.children ?? [], options, env);
    env.halves.isOpen = false;
    return env.halves.wrapSource(html);
  };
}

/**
 * Teaches markdown-it to give lines that mix segments with shared text once in each language. Its rule reads what all others
 * have made of the inline content: register it last.
 */
export function mixedRuns(markdown: MarkdownIt): void {
  markdown.core.ruler.push('mixed_runs', (state) => {
    for (const token of state.tokens) {
      if ((token.type === 'inline' || token.type === 'html_block') && token.children) {
        token.children = joinMixed(state, token.children);
      }
    }
  });
  const { rules } = markdown.renderer;
  const isShown = (env: RenderEnv): boolean => env.page.view === 'bilingual' && !env.isEmbedded;
  rules['mixed_open'] = (_tokens, _i, _options, env: RenderEnv) =>
    isShown(env) ? '<span class="embedded mixed">' : '';
  rules['mixed_close'] = (_tokens, _i, _options, env: RenderEnv) => (isShown(env) ? '</span>' : '');
  rules['mixed_source'] = (tokens, i, options, env: RenderEnv) =>
    isShown(env)
      ? env.halves.wrapMixedSource(markdown.renderer.renderInline(tokens[i]?.children ?? [], options, env))
      : '';
  rules['source_part'] = (tokens, i, options, env: RenderEnv) => {
    env.halves.isOpen = true;
    const html = markdown.renderer.renderInline(tokens[i]?.children ?? [], options, env);
    env.halves.isOpen = false;
    return env.halves.wrapSourcePart(tokens[i]?.meta as number, html);
  };
}

/** Puts a token at the end of a block's inline content, as a part of either half of the segment that stands there. */
export function endWith({ children }: Token, last: Token): void {
  const source = children?.at(-1);
  if (source?.type === 'segment_source' && children?.at(-2)?.type === 'segment_close') {
    children.splice(-2, 0, last);
    source.children?.push(last);
  } else children?.push(last);
}

function joinMixed(state: StateCore, tokens: Token[]): Token[] {
  const { halves } = state.env as RenderEnv;
  const holder = (type: string, children: Token[] | null, meta?: number): Token =>
    Object.assign(new state.Token(type, 'span', 0), { children, meta });
  return joinMixedRuns(tokens, {
    open: () => new state.Token('mixed_open', 'span', 1),
    close: () => new state.Token('mixed_close', 'span', -1),
    source: (children) => holder('mixed_source', children),
    part: ({ children, meta }) => holder('source_part', children, meta as number),
    isSame: (segment) => halves.isSame(segment),
  });
}

/**
 * Writes a code block's content for the current view: with the halves of the segments inside it, whose pieces `encode`
 * writes, or as a whole.
 */
export function renderCode(
  token: Token,
  env: RenderEnv,
  encode: (text: string) => string,
  encodeWhole: (text: string) => string,
): string {
  const fragments = (token.meta as { fragments?: Fragment[] } | null)?.fragments;
  if (!fragments || env.page.view !== 'bilingual' || env.isEmbedded) return encodeWhole(token.content);
  return markCode(token.content, fragments, env.halves, encode);
}

/**
 * Writes a block of raw HTML for the current view, with the halves of the segments inside it. `writeTag` does what the
 * rule for `html_inline` does.
 */
export function renderHtmlBlock(
  markdown: MarkdownIt,
  token: Token,
  env: RenderEnv,
  writeTag: (tag: string) => string,
): string {
  if (!token.children || env.page.view !== 'bilingual') return writeHtml(token.content, writeTag);
  return markdown.renderer.renderInline(token.children, markdown.options, env);
}

function parseInlineBlocks(markdown: MarkdownIt): RuleCore {
  return (state) => {
    const env = state.env as RenderEnv;
    for (const token of state.tokens) {
      if (token.type === 'inline') parseInline(markdown, state, token);
      else if (token.type === 'fence' || token.type === 'code_block') placeInCode(token, env);
      else if (token.type === 'html_block') placeInHtml(state, token);
    }
  };
}

/** What the inline token of a table cell carries: where the cell stands between its bars. */
export interface CellMeta {
  readonly cell: TextSpan;
}

function cellOf(token: Token): TextSpan | undefined {
  return (token.meta as Partial<CellMeta> | null)?.cell;
}

function parseInline(markdown: MarkdownIt, state: StateCore, token: Token): void {
  const env = state.env as RenderEnv;
  const { content } = token;
  const inCell = cellOf(token) !== undefined;
  let known: { map: ContentMap | undefined } | undefined;
  const map = (): ContentMap | undefined => (known ??= { map: inlineMap(state, token) }).map;
  const hasSegments = env.text.segments.length > 0 && content !== '';
  const place = hasSegments ? map() : undefined;
  const fragments = findFragments(env.text.segments, place, content);
  env.block = { content, lines: token.map, map };
  const children = isPlain(content)
    ? plainTokens(content, boundariesOf(fragments), state.Token)
    : parseBetween(fragments, markdown, state, content);
  if (fragments.length > 0) {
    env.side = 'source';
    token.children = nestInline(state, children, inCell, (source) =>
      parseSourceHalf(markdown, inCell ? source.replace(/\\\|/g, '|') : source, env, state.Token),
    );
    env.side = env.fileSide;
  } else token.children = children;
  env.block = undefined;
}

/** Parses inline content, with tokens where its fragments begin and end. */
function parseBetween(
  fragments: readonly Fragment[],
  markdown: MarkdownIt,
  state: StateCore,
  content: string,
): Token[] {
  const env = state.env as RenderEnv;
  const children: Token[] = [];
  const cursor = fragments.length > 0 ? boundaryCursor(content, fragments) : undefined;
  env.cursor = cursor;
  markdown.inline.parse(content, markdown, env, children);
  env.cursor = undefined;
  if (cursor) flushBoundaries(cursor, children, state.Token);
  return children;
}

/** Where a block's inline content stands in the projection. */
function inlineMap(state: StateCore, token: Token): ContentMap | undefined {
  const env = state.env as RenderEnv;
  if (state.inlineMode) return mapWhole(env.text.target);
  const cell = cellOf(token);
  if (!cell) return contentMap(token, env);
  const map = mapCell(env.lines.text, cell);
  return map.content === token.content ? map : undefined;
}

function placeInCode(token: Token, env: RenderEnv): void {
  const fragments = fragmentsOf(token, env);
  if (fragments.length > 0) token.meta = { fragments };
}

function placeInHtml(state: StateCore, token: Token): void {
  const fragments = fragmentsOf(token, state.env as RenderEnv);
  if (fragments.length === 0) return;
  const tokens = htmlTokens(token.content, fragments, state.Token);
  token.children = nestInline(state, tokens, false, (source) => htmlTokens(source.trim(), [], state.Token));
}

function nestInline(
  state: StateCore,
  tokens: Token[],
  inCell: boolean,
  parseSource: (source: string) => Token[],
): Token[] {
  const { halves } = state.env as RenderEnv;
  return nestSegments(tokens, {
    open: (segment) => {
      const token = new state.Token('segment_open', 'span', 1);
      token.meta = segment;
      return token;
    },
    close: () => new state.Token('segment_close', 'span', -1),
    source: (segment, inLink) => {
      if (halves.isSame(segment)) return undefined;
      const children = fitSource(parseSource(halves.takeSource(segment)), { inCell, inLink }, state.Token);
      if (children.every((token) => isBlank(token) || (token.type === 'html_inline' && isBlockTag(token))))
        return undefined;
      const token = new state.Token('segment_source', 'span', 0);
      token.meta = segment;
      token.children = children;
      return token;
    },
    pass: (segment) => {
      halves.pass(segment);
    },
  });
}

function fragmentsOf(token: Token, env: RenderEnv): Fragment[] {
  const { segments } = env.text;
  if (segments.length === 0 || token.content === '') return [];
  return findFragments(segments, contentMap(token, env), token.content);
}

function contentMap(token: Token, env: RenderEnv): ContentMap | undefined {
  if (!token.map) return undefined;
  const [first, end] = token.map;
  if (token.type === 'fence') return mapLines(env.lines, first + 1, token.content);
  if (token.type !== 'inline') return mapLines(env.lines, first, token.content);
  const lineCount = countLines(token.content);
  if (end - first === 1 && lineCount === 1) {
    return mapLines(env.lines, first, token.content) ?? mapWithinLine(env.lines, first, token.content);
  }
  return mapLines(env.lines, end - lineCount, token.content);
}

function countLines(content: string): number {
  let count = 1;
  for (let i = content.indexOf('\n'); i !== -1; i = content.indexOf('\n', i + 1)) count++;
  return count;
}
