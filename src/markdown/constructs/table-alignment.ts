import type MarkdownIt from 'markdown-it';

/** Writes the alignment of table cells as a class: a strict Content-Security-Policy refuses style attributes. */
export function tableAlignment(markdown: MarkdownIt): void {
  markdown.core.ruler.push('table_alignment', (state) => {
    for (const token of state.tokens) {
      if (token.type !== 'th_open' && token.type !== 'td_open') continue;
      const alignment = token.attrGet('style')?.slice('text-align:'.length);
      if (alignment) token.attrs = [['class', `align-${alignment}`]];
    }
  });
  const { rules } = markdown.renderer;
  rules['table_open'] = () => '<div class="table-scroll" tabindex="0"><table>\n';
  rules['table_close'] = () => '</table></div>\n';
}
