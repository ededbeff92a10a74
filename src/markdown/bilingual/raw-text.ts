import type Token from 'markdown-it/lib/token.mjs';
import { boundariesOf, type Fragment } from './fragments.ts';
import type { HalfMarkup } from './halves.ts';
import { htmlPieces, type HtmlPiece } from './html-pieces.ts';

/** Puts both halves of each segment into a code block's text, which inline parsing never sees. */
export function markCode(
  content: string,
  fragments: readonly Fragment[],
  halves: HalfMarkup,
  encode: (text: string) => string,
): string {
  let html = '';
  let position = 0;
  for (const { segment, from, to } of fragments) {
    html += encode(content.slice(position, from));
    html += `${halves.openTarget(segment)}${encode(content.slice(from, to))}</span>`;
    const source = halves.sourceText(segment).trim();
    if (source !== '' && !halves.isSame(segment)) html += halves.wrapSource(encode(source));
    position = to;
  }
  return html + encode(content.slice(position));
}

/**
 * Cuts raw HTML into tokens like those of inline parsing: `html_inline` for each tag, `html_text` for what stands
 * between, and the boundaries of the fragments. A fragment that starts or ends inside a tag is left out: no span can
 * open inside an attribute.
 */
export function htmlTokens(content: string, fragments: readonly Fragment[], TokenClass: typeof Token): Token[] {
  const tokens: Token[] = [];
  const push = (type: string, text: string, meta?: number): void => {
    const token = new TokenClass(type, '', 0);
    token.content = text;
    token.meta = meta;
    tokens.push(token);
  };
  const pieces = htmlPieces(content);
  const markup = pieces.filter(({ kind }) => kind === 'markup');
  const cuts = boundariesOf(outsideMarkup(fragments, markup));
  let next = 0;
  for (const { start, end, kind } of pieces) {
    let position = start;
    for (let cut = cuts[next]; cut && cut.offset < end; cut = cuts[++next]) {
      if (cut.offset > position) push('html_text', content.slice(position, cut.offset));
      position = Math.max(position, cut.offset);
      push(cut.type, '', cut.segment);
    }
    const text = content.slice(position, end);
    push(kind === 'markup' ? 'html_inline' : 'html_text', kind === 'unfinished' ? '&lt;' : text);
  }
  for (const cut of cuts.slice(next)) push(cut.type, '', cut.segment);
  return tokens;
}

/** The fragments whose ends stand outside of all markup; both are in order, so the markup is gone through once. */
function outsideMarkup(fragments: readonly Fragment[], markup: readonly HtmlPiece[]): Fragment[] {
  let next = 0;
  const inside = (offset: number): boolean => {
    while ((markup[next]?.end ?? Infinity) <= offset) next++;
    return (markup[next]?.start ?? Infinity) < offset;
  };
  return fragments.filter(({ from, to }) => !inside(from) && !inside(to));
}
