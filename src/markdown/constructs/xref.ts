import type MarkdownIt from 'markdown-it';
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import type { TextSpan } from '../../model/text.ts';
import { blockRange, inlineRange, type RenderEnv } from '../environment.ts';
import { sanitizeInertTag } from '../html/sanitize.ts';
import { placeUid, readUidReference, type PlacedUid } from '../dialect/uids.ts';

/** What the token of a reference carries. */
interface XrefMeta extends PlacedUid {
  /** The reference without what is around it: `System.String?text=strings`. */
  readonly reference: string;
  readonly written: string;
  readonly form: 'explicit' | 'short' | 'link' | 'tag';
}

/** `<xref:uid>`, `<xref:"uid">`: no longer than any uid is, so that what never ends is soon given up. */
const EXPLICIT = /<xref:(?:"([^">]{0,2000})"|'([^'>]{0,2000})'|(?!["'])([^>]{0,2000}))>/iy;

/** `@uid`, up to white space, a character that no uid has, or punctuation that ends more than a part of the uid. */
const SHORT = /@([a-z](?:[^\s"'<>[\]|.,;:!?~]|(?:::|[.,;:!?~])(?![\s"'<>[\]|.,;:!?~]|$))*)/iy;
const QUOTED = /@(?:"([^"\n]*)"|'([^'\n]*)')/y;

/** `[](xref:uid)`, a link that leaves its text to the name of what it leads to. */
const EMPTY_LINK = /\[\]\(\s*(?:<xref:([^<>\n]*)>|xref:([^\s()]*))\s*\)/iy;

/** `<xref href="uid">text</xref>`, as DocFX writes it. */
const TAG = /<xref\s[^<>]{0,2000}>(?:([^<>]{0,2000})<\/xref\s*>)?/iy;
const HREF = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

/**
 * Links to what a uid names: `<xref:uid>`, `@uid`, `@"uid"`, `[](xref:uid)`, `<xref href="uid">`, `[text](xref:uid)`.
 * One that leads nowhere is shown as a readable name of the uid, or as the link's text. `@uid` may as well be a mention or
 * a piece of code: one that leads nowhere is text like any other.
 *
 * If nobody resolves uids, the translation's HTML has the `<xref>` elements by which DocFX leaves them to a later step.
 */
export function xref(markdown: MarkdownIt): void {
  const { ruler } = markdown.inline;
  ruler.before('autolink', 'xref', (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== 0x3c || !/^<xref[:\s]/i.test(state.src.slice(state.pos, state.pos + 6))) {
      return false;
    }
    return readExplicit(state, silent) || readTag(state, silent);
  });
  ruler.before('link', 'xref_link', (state, silent) => {
    if (!state.src.startsWith('[](', state.pos)) return false;
    const match = matchAt(EMPTY_LINK, state);
    if (match && !silent) push(state, 'link', match[1] ?? match[2] ?? '', match[0]);
    if (match) state.pos += match[0].length;
    return match !== undefined;
  });
  ruler.before('link', 'xref_short', readShort);
  markdown.core.ruler.after('inline', 'xref_links', (state) => {
    const { text } = state.env as RenderEnv;
    if (!text.target.includes('xref:') && !text.source.includes('xref:')) return;
    for (const token of state.tokens) takeLinks(token.children ?? []);
  });
  markdown.core.ruler.after('inline', 'xref_blocks', (state) => {
    for (const token of state.tokens) if (token.type === 'html_block') readTagBlock(token, state.env as RenderEnv);
  });
  writeReferences(markdown);
}

function matchAt(pattern: RegExp, { src, pos, posMax }: StateInline): RegExpExecArray | undefined {
  pattern.lastIndex = pos;
  const match = pattern.exec(src);
  return match && pattern.lastIndex <= posMax ? match : undefined;
}

function readExplicit(state: StateInline, silent: boolean): boolean {
  const match = matchAt(EXPLICIT, state);
  if (!match) return false;
  const reference = (match[1] ?? match[2] ?? match[3] ?? '').trim();
  if (!silent) push(state, 'explicit', reference, match[0]);
  state.pos += match[0].length;
  return true;
}

function readTag(state: StateInline, silent: boolean): boolean {
  const match = matchAt(TAG, state);
  const reference = match && referenceOf(match[0]);
  if (!match || reference === undefined) return false;
  if (!silent) push(state, 'tag', reference, match[0], match[1]);
  state.pos += match[0].length;
  return true;
}

function referenceOf(tag: string): string | undefined {
  const href = HREF.exec(tag);
  return href ? (href[1] ?? href[2] ?? href[3]) : undefined;
}

/** Takes a tag on lines of its own, which Markdown has for a block of HTML, for the reference that it is. */
function readTagBlock(token: Token, env: RenderEnv): void {
  const written = token.content.trim();
  // A segment in it has its halves in place already.
  if (token.children || !/^<xref\s/i.test(written)) return;
  TAG.lastIndex = 0;
  const match = TAG.exec(written);
  const reference = match?.[0] === written ? referenceOf(written) : undefined;
  if (reference === undefined) return;
  token.type = 'xref';
  fill(token, env, { form: 'tag', reference, written }, () => blockRange(env, token.map), match?.[1]);
}

function readShort(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x40 || state.src.charCodeAt(state.pos - 1) === 0x5c) return false;
  const match = matchAt(SHORT, state) ?? matchAt(QUOTED, state);
  if (!match) return false;
  const { resolveUid } = (state.env as RenderEnv).context;
  const reference = match[1] ?? match[2] ?? '';
  if (resolveUid && typeof resolveUid(readUidReference(reference).uid) !== 'object') return false;
  if (!silent) push(state, 'short', reference, match[0]);
  state.pos += match[0].length;
  return true;
}

function push(state: StateInline, form: XrefMeta['form'], reference: string, written: string, text = ''): void {
  const start = state.pos;
  const range = (): TextSpan => inlineRange(state, start, start + written.length);
  fill(state.push('xref', '', 0), state.env as RenderEnv, { form, reference, written }, range, text);
}

/** Gives the token of a reference what it shows: `text` if there is any, else a name. */
function fill(
  token: Token,
  env: RenderEnv,
  read: Pick<XrefMeta, 'form' | 'reference' | 'written'>,
  range: () => TextSpan,
  text = '',
): void {
  const uid = readUidReference(read.reference);
  const placed = placeUid(env, text.trim() === '' ? uid : { ...uid, text }, range);
  const isText = read.form === 'short' && placed.url === undefined;
  token.content = isText ? read.written : placed.text;
  token.meta = { ...placed, ...read } satisfies XrefMeta;
}

/** Takes the links to uids that lead nowhere out of inline content, since a browser could not follow them. */
function takeLinks(tokens: readonly Token[]): void {
  let isOpen = false;
  for (const token of tokens) {
    if (token.type === 'segment_source') takeLinks(token.children ?? []);
    const leadsNowhere = token.type === 'link_open' && /^xref:/i.test(token.attrGet('href') ?? '');
    if (leadsNowhere || (isOpen && token.type === 'link_close')) {
      token.type = leadsNowhere ? 'xref_link_open' : 'xref_link_close';
      isOpen = leadsNowhere;
    }
  }
}

function writeReferences(markdown: MarkdownIt): void {
  const { rules } = markdown.renderer;
  const { escapeHtml } = markdown.utils;
  const isLeftToDocfx = ({ page, context }: RenderEnv): boolean => page.view === 'target' && !context.resolveUid;
  const writeReference = (content: string, meta: XrefMeta, env: RenderEnv): string => {
    if (meta.url !== undefined) return `<a class="xref" href="${escapeHtml(meta.url)}">${escapeHtml(content)}</a>`;
    if (meta.form === 'short') return escapeHtml(content);
    if (!meta.isMade) return `<span class="xref">${escapeHtml(content)}</span>`;
    const name = escapeHtml(content);
    return `<code class="xref">${env.page.view === 'bilingual' ? name.replace(/\.(?=\w)/g, '.<wbr>') : name}</code>`;
  };
  rules['xref'] = (tokens, i, _options, env: RenderEnv) => {
    const token = tokens[i];
    if (!token) return '';
    const meta = token.meta as XrefMeta;
    if (isLeftToDocfx(env)) return intermediate(meta, escapeHtml) + (token.block ? '\n' : '');
    const shown = writeReference(token.content, meta, env);
    return token.block ? `<p>${shown}</p>\n` : shown;
  };
  rules['xref_link_open'] = (tokens, i, options, env: RenderEnv, self) =>
    isLeftToDocfx(env) ? self.renderToken(tokens, i, options) : '<span class="xref">';
  rules['xref_link_close'] = (_tokens, _i, _options, env: RenderEnv) => (isLeftToDocfx(env) ? '</a>' : '</span>');
}

function intermediate({ form, reference, written }: XrefMeta, escapeHtml: (text: string) => string): string {
  if (form === 'tag') return inertTag(written);
  if (form === 'link') return `<a href="xref:${escapeHtml(reference)}"></a>`;
  const isRequired = form === 'explicit' ? 'True' : 'False';
  const attributes = `href="${escapeHtml(reference)}" data-throw-if-not-resolved="${isRequired}"`;
  return `<xref ${attributes} data-raw-source="${escapeHtml(written)}"></xref>`;
}

/** A tag as it was written, without what may run; a uid is no address, though it may look like one. */
function inertTag(written: string): string {
  const end = written.indexOf('>') + 1;
  const href = (referenceOf(written) ?? '').replaceAll('"', '&quot;');
  const { html } = sanitizeInertTag(written.slice(0, end).replace(HREF, ''));
  return html.replace(/^<xref/, (start) => `${start} href="${href}"`) + written.slice(end);
}
