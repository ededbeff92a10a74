import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import type { RenderEnv } from '../environment.ts';

const NAME_ANCHOR = /^<a\s+(?:name|id)\s*=\s*"([^"<>]*)"\s*\/?>$/i;

/**
 * Gives headings their ids: the English slug of `## <a name="english-slug"></a>Heading`, on which every bookmark
 * depends, else a slug of the heading's own text. Name anchors elsewhere become empty spans with that id.
 */
export function headingAnchor(markdown: MarkdownIt): void {
  markdown.core.ruler.push('heading_anchor', (state) => {
    const env = state.env as RenderEnv;
    const used = new Map<string, number>();
    state.tokens.forEach((token, i) => {
      if (token.type !== 'inline' || !token.children) return;
      const anchors = takeAnchors(token, state.Token);
      const heading = state.tokens[i - 1];
      if (heading?.type !== 'heading_open') {
        token.children.unshift(...anchors);
        return;
      }
      const text = plainText(token.children).trim();
      const [first, ...others] = anchors;
      const id = unique(first?.attrGet('id') ?? slug(text), used);
      heading.attrSet('id', id);
      token.children.unshift(...others);
      env.headings.push({ level: Number(heading.tag.slice(1)), id, text });
    });
  });
  markdown.renderer.rules['anchor'] = (tokens, i) => {
    const id = markdown.utils.escapeHtml(tokens[i]?.attrGet('id') ?? '');
    return `<span id="${id}"></span>`;
  };
}

/** Removes `<a name="x">` and its `</a>` from inline content, and gives an anchor token for each. */
function takeAnchors(token: Token, TokenClass: typeof Token): Token[] {
  const anchors: Token[] = [];
  const children = token.children ?? [];
  const taken = new Set<Token>();
  // Where a segment starts or ends must not decide what an anchor is.
  const shared = children.filter(({ type }) => !type.startsWith('segment_'));
  shared.forEach((child, i) => {
    const name = child.type === 'html_inline' ? NAME_ANCHOR.exec(child.content)?.[1] : undefined;
    const next = shared[i + 1];
    if (name === undefined || next?.type !== 'html_inline' || next.content !== '</a>') return;
    const anchor = new TokenClass('anchor', 'span', 0);
    anchor.attrSet('id', name);
    anchors.push(anchor);
    taken.add(child).add(next);
  });
  if (taken.size > 0) token.children = children.filter((child) => !taken.has(child));
  return anchors;
}

/** The text a reader of the translation sees in inline content. */
export function plainText(tokens: readonly Token[]): string {
  let text = '';
  for (const token of tokens) {
    if (token.type === 'segment_source') continue;
    if (token.type === 'softbreak' || token.type === 'hardbreak') text += ' ';
    else if (token.type === 'image') text += plainText(token.children ?? []);
    else if (token.type !== 'html_inline') text += token.content;
  }
  return text;
}

/** `slug('What is Diglot?') // => 'what-is-diglot'` */
function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s+/g, '-');
}

/** `used` holds each id given and the number to try next behind it. */
function unique(id: string, used: Map<string, number>): string {
  const base = id === '' ? 'section' : id;
  let candidate = base;
  for (let n = used.get(base) ?? 1; used.has(candidate); n++) {
    candidate = `${base}-${n}`;
    used.set(base, n + 1);
  }
  used.set(candidate, 1);
  return candidate;
}
