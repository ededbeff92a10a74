import type MarkdownIt from 'markdown-it';
import { ownText } from '../../model/own-text.ts';

const MOST_KNOWN = 4000;
const LONGEST_KNOWN = 500;

/** URLs with a host in small letters or none, in which nothing is to be encoded; markdown-it leaves them as they are. */
const PLAIN =
  /^(?:https?:\/\/(?:[a-z0-9-]{1,50}\.){1,4}[a-z0-9-]{1,50}(?=[/?#]|$))?(?!\/\/)[\w./~-]*(?:[?#][\w./~=&;:,+?#-]*)?$/;

/**
 * Makes markdown-it remember what it has made of links' URLs. Both halves of a segment have the same links, the articles of a
 * docset share many, and encoding one costs as much as the rest of reading it. Most need no encoding, and nothing is asked
 * about those.
 */
export function rememberLinks(markdown: MarkdownIt): void {
  const normalize = markdown.normalizeLink.bind(markdown);
  const known = new Map<string, string>();
  markdown.normalizeLink = (url) => {
    if (PLAIN.test(url)) return url;
    const remembered = known.get(url);
    if (remembered !== undefined) return remembered;
    const normalized = normalize(url);
    if (url.length > LONGEST_KNOWN) return normalized;
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(ownText(url), normalized);
    return normalized;
  };
}
