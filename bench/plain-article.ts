import { splitFrontMatter } from '../src/docset/index.ts';

/**
 * Writes an article anew for generators that compile articles to components: without its tags, which need not be
 * closed, its media, which must exist there, and double braces, which are code there. The texts of both languages stay.
 */
export function plainArticle(written: string): string {
  const { data, body } = splitFrontMatter(written);
  const title = typeof data['title'] === 'string' && data['title'] !== '' ? data['title'] : 'Untitled';
  const plain = body
    .replaceAll(/<!--[^]*?-->|<\/?[a-z][^<>]*>/gi, '')
    .replaceAll('<', '&lt;')
    .replaceAll('![', '[')
    .replaceAll('{', '&#123;')
    .replaceAll('}', '&#125;');
  return `---\ntitle: ${JSON.stringify(title)}\n---\n${plain}`;
}
