import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { renderCode } from '../bilingual/index.ts';
import { codeText, openTag, preformatted } from '../code/code-html.ts';
import type { RenderEnv } from '../environment.ts';

const INTERACTIVE = '-interactive';

/**
 * Renders fenced and indented code as DocFX does, `<pre><code class="lang-json">`. A language with `-interactive` behind
 * it is one whose code readers could run; here they can read it. Code with segments inside shows both halves instead of
 * colours.
 */
export function codeBlock(markdown: MarkdownIt): void {
  const { escapeHtml, unescapeAll } = markdown.utils;
  const write = (token: Token, env: RenderEnv, written: string): string => {
    const isInteractive = written.endsWith(INTERACTIVE) && written !== INTERACTIVE;
    const language = isInteractive ? written.slice(0, -INTERACTIVE.length) : written;
    const tag = openTag('code', {
      class: language === '' ? undefined : `lang-${language}`,
      'data-interactive': isInteractive ? language : undefined,
    });
    const html = renderCode(token, env, escapeHtml, (text) => codeText(env, { text, language }));
    return preformatted(env, `${tag}${html}</code>`);
  };
  markdown.renderer.rules.fence = (tokens, i, _options, env: RenderEnv) => {
    const token = tokens[i];
    return token ? write(token, env, /^\S*/.exec(unescapeAll(token.info).trim())?.[0] ?? '') : '';
  };
  markdown.renderer.rules.code_block = (tokens, i, _options, env: RenderEnv) => {
    const token = tokens[i];
    return token ? write(token, env, '') : '';
  };
}
