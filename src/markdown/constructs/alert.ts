import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import type { RenderEnv } from '../environment.ts';

const ALERT_MARKER = /^\[!(NOTE|TIP|IMPORTANT|CAUTION|WARNING)\][ \t]*(?:\n|$)/i;

/**
 * Turns a blockquote whose first line is `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!CAUTION]` or `[!WARNING]` into an
 * alert with a title in the article's language. Text on the marker's own line makes it an ordinary blockquote.
 */
export function alert(markdown: MarkdownIt): void {
  markdown.core.ruler.after('block', 'alert', (state) => {
    const tokens: Token[] = state.tokens;
    const openQuotes: Token[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      if (token?.type === 'blockquote_open') {
        openQuotes.push(token);
        const keyword = takeMarker(tokens, i);
        if (keyword) openAlert(token, keyword);
      } else if (token?.type === 'blockquote_close') {
        const open = openQuotes.pop();
        if (open?.type === 'alert_open') Object.assign(token, { type: 'alert_close', tag: 'div' });
      }
    }
  });
  markdown.renderer.rules['alert_open'] = (tokens, i, _options, env: RenderEnv) => {
    const keyword = tokens[i]?.info ?? 'NOTE';
    const title = env.context.alertTitles?.[keyword] ?? keyword.charAt(0) + keyword.slice(1).toLowerCase();
    const escaped = markdown.utils.escapeHtml(title);
    return `<div class="${keyword} alert" role="note"><p class="alert-title">${escaped}</p>\n`;
  };
}

function openAlert(token: Token, keyword: string): void {
  Object.assign(token, { type: 'alert_open', tag: 'div', info: keyword });
}

/** Cuts the marker line from the blockquote's first paragraph and gives its keyword, if there is one. */
function takeMarker(tokens: Token[], quote: number): string | undefined {
  const paragraph = tokens[quote + 1];
  const inline = tokens[quote + 2];
  if (paragraph?.type !== 'paragraph_open' || inline?.type !== 'inline') return undefined;
  const match = ALERT_MARKER.exec(inline.content);
  if (!match) return undefined;
  inline.content = inline.content.slice(match[0].length).trimStart();
  if (inline.content === '') tokens.splice(quote + 1, 3);
  else if (inline.map) inline.map = [inline.map[0] + 1, inline.map[1]];
  return match[1]?.toUpperCase();
}
