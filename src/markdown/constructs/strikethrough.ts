import type MarkdownIt from 'markdown-it';

/** Writes `~~text~~` as deleted text, as DocFX does. */
export function strikethrough(markdown: MarkdownIt): void {
  const { rules } = markdown.renderer;
  rules['s_open'] = () => '<del>';
  rules['s_close'] = () => '</del>';
}
