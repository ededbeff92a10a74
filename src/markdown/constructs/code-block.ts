import type MarkdownIt from 'markdown-it';
import type { RenderEnv } from '../environment.ts';
import { renderCode } from '../bilingual/index.ts';

/** Renders fenced and indented code as DocFX does, `<pre><code class="lang-json">`, always left to right. */
export function codeBlock(markdown: MarkdownIt): void {
  const { escapeHtml } = markdown.utils;
  markdown.renderer.rules.fence = (tokens, i, _options, env: RenderEnv) => {
    const token = tokens[i];
    if (!token) return '';
    const language = /^\S*/.exec(markdown.utils.unescapeAll(token.info).trim())?.[0] ?? '';
    const attribute = language === '' ? '' : ` class="lang-${escapeHtml(language.toLowerCase())}"`;
    return `<pre dir="ltr" tabindex="0"><code${attribute}>${renderCode(token, env, escapeHtml)}</code></pre>\n`;
  };
  markdown.renderer.rules.code_block = (tokens, i, _options, env: RenderEnv) => {
    const token = tokens[i];
    return token ? `<pre dir="ltr" tabindex="0"><code>${renderCode(token, env, escapeHtml)}</code></pre>\n` : '';
  };
}
