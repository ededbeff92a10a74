import type { Fragment } from './fragments.ts';
import type { HalfMarkup } from './halves.ts';

const HTML_TAG = /<!--[\s\S]*?(?:-->|$)|<[^>]*(?:>|$)/g;

/**
 * Puts both halves of each segment into text that inline parsing never sees: code blocks (with `encode` escaping)
 * and blocks of raw HTML (with `encode` the identity).
 */
export function markRawText(
  content: string,
  fragments: readonly Fragment[],
  halves: HalfMarkup,
  encode: (text: string) => string,
): string {
  let html = '';
  let position = 0;
  for (const { segment, from, to } of fragments) {
    html += encode(content.slice(position, from));
    html += `${halves.openTarget(segment)}${encode(content.slice(from, to))}</span>`;
    const source = halves.sourceText(segment).trim();
    if (source !== '') html += halves.wrapSource(segment, encode(source));
    position = to;
  }
  return html + encode(content.slice(position));
}

/** Keeps the fragments whose ends stand between the tags of raw HTML: a span cannot open inside an attribute. */
export function outsideTags(content: string, fragments: readonly Fragment[]): Fragment[] {
  const tags = [...content.matchAll(HTML_TAG)].map((match) => [match.index, match.index + match[0].length] as const);
  const insideTag = (offset: number): boolean => tags.some(([start, end]) => offset > start && offset < end);
  return fragments.filter(({ from, to }) => !insideTag(from) && !insideTag(to));
}
