import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import type { RenderEnv } from '../environment.ts';

/** Rewrites what links and images point at to the site's URLs, in both halves of every segment. */
export function resourceLink(markdown: MarkdownIt): void {
  markdown.core.ruler.push('resource_link', (state) => {
    const env = state.env as RenderEnv;
    const { resolveUrl } = env.context;
    if (!resolveUrl) return;
    const rewrite = (tokens: readonly Token[]): void => {
      for (const token of tokens) {
        if (token.type === 'link_open') token.attrSet('href', resolveUrl(token.attrGet('href') ?? '', 'link'));
        else if (token.type === 'image') token.attrSet('src', resolveUrl(token.attrGet('src') ?? '', 'image'));
        else if (token.children) rewrite(token.children);
      }
    };
    rewrite(state.tokens);
  });
}
