import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { headingMeta } from '../page-parts/headings.ts';

/** What DocFX takes for the anchor of a heading, and no other way to write it. */
const HEADING_ANCHOR = /^<a +(?:name|id)="([\p{L}\p{M}\p{Nd}\p{Pc} .-]+)" *>$/u;

/**
 * Gives headings the ids they ask for: the English slug of `## <a name="english-slug"></a>Heading`, on which every
 * bookmark depends, else a slug of the heading's own text as on GitHub.
 */
export function headingAnchor(markdown: MarkdownIt): void {
  markdown.core.ruler.push('heading_anchor', (state) => {
    state.tokens.forEach((token, i) => {
      if (token.type !== 'inline' || !token.children) return;
      const heading = state.tokens[i - 1];
      if (heading?.type === 'heading_open') {
        heading.meta = headingMeta(takeAnchor(token), token.children);
        // What the source half repeats of it would be a second one on the page.
        for (const child of token.children) if (child.type === 'segment_source') takeAnchor(child);
      }
    });
  });
}

/** Removes `<a name="x"></a>` from the start of a heading that goes on behind it, and gives the name. */
function takeAnchor(inline: Token): string | undefined {
  const children = inline.children ?? [];
  // Where a segment starts or ends must not decide what an anchor is.
  const [open, close, next] = children.filter(({ type, content }) => {
    return !type.startsWith('segment_') && !(type === 'text' && content === '');
  });
  if (open?.type !== 'html_inline' || close?.type !== 'html_inline' || close.content !== '</a>' || !next) return;
  const name = HEADING_ANCHOR.exec(open.content)?.[1];
  if (name !== undefined) inline.children = children.filter((child) => child !== open && child !== close);
  return name;
}
