import type MarkdownIt from 'markdown-it';
import { renderHtmlBlock } from '../bilingual/index.ts';
import { safeTag } from '../bilingual/html-pieces.ts';
import type { RenderEnv } from '../environment.ts';

const COMMENT = /^\s*<!--[\s\S]*?-->\s*$/;
const HARMLESS = /^<(?:br|wbr)\s*\/?>$/i;

/**
 * Passes raw HTML on and notes that the output must be sanitized. Comments leave no trace; a comment that is never
 * closed is text, so that it cannot swallow the rest of the article.
 */
export function rawHtml(markdown: MarkdownIt): void {
  const rules = markdown.block.ruler;
  const htmlBlock = rules.getRules('').find((rule) => rule.name === 'html_block');
  if (!htmlBlock) throw new Error('markdown-it has no html_block rule');
  rules.at(
    'html_block',
    (state, startLine, endLine, silent) => {
      const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
      if (state.src.startsWith('<!--', start) && !state.src.includes('-->', start)) return false;
      return htmlBlock(state, startLine, endLine, silent);
    },
    { alt: ['paragraph', 'reference', 'blockquote'] },
  );
  markdown.renderer.rules.html_block = (tokens, i, _options, env: RenderEnv) => {
    const token = tokens[i];
    if (!token || COMMENT.test(token.content)) return '';
    env.hasRawHtml = true;
    return renderHtmlBlock(markdown, token, env);
  };
  markdown.renderer.rules.html_inline = (tokens, i, _options, env: RenderEnv) => {
    const content = tokens[i]?.content ?? '';
    if (COMMENT.test(content)) return '';
    if (!HARMLESS.test(content)) env.hasRawHtml = true;
    return safeTag(content);
  };
}
