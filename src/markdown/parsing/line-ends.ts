import type MarkdownIt from 'markdown-it';
import { ruleNamed } from './rule-named.ts';

/**
 * Spares markdown-it the search for line ends other than LF and for U+0000, for which it writes each text anew, where a text
 * has neither: the line ends of articles are LF already.
 */
export function normalizeWhereNeeded(markdown: MarkdownIt): void {
  const normalize = ruleNamed(markdown.core.ruler, 'normalize');
  markdown.core.ruler.at('normalize', (state) => {
    if (state.src.includes('\r') || state.src.includes('\0')) normalize(state);
  });
}
