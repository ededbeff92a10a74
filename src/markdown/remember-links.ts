import type MarkdownIt from 'markdown-it';

const MOST_KNOWN = 4000;
const LONGEST_KNOWN = 500;

/**
 * Makes markdown-it remember what it has made of links' URLs. Both halves of a segment have the same links, the articles of a
 * docset share many, and encoding one costs as much as the rest of reading it.
 */
export function rememberLinks(markdown: MarkdownIt): void {
  const normalize = markdown.normalizeLink.bind(markdown);
  const known = new Map<string, string>();
  markdown.normalizeLink = (url) => {
    const remembered = known.get(url);
    if (remembered !== undefined) return remembered;
    const normalized = normalize(url);
    if (url.length > LONGEST_KNOWN) return normalized;
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(url, normalized);
    return normalized;
  };
}
