import type Token from 'markdown-it/lib/token.mjs';
import type { Heading, PageState } from '../environment.ts';
import type { ParsedFile } from '../parsing/parse-file.ts';
import { plainText } from './plain-text.ts';

/** What a heading's token carries until the page's headings are named. */
export interface HeadingMeta {
  /** The id that an anchor in the heading gives it. */
  readonly anchor: string | undefined;
  /** The id that its text would give it. */
  readonly slug: string;
  /** Plain text of the translation. */
  readonly text: string;
}

/** Inline content that stands in a heading and has no part in its id, as it has none in DocFX. */
const NOT_IN_SLUG = new Set(['xref', 'math_inline', 'include_inline']);

/** Reads a heading's inline content, from which its anchor has been taken. */
export function headingMeta(anchor: string | undefined, children: readonly Token[]): HeadingMeta {
  const text = plainText(children);
  const named = children.some(({ type }) => NOT_IN_SLUG.has(type))
    ? plainText(children.filter(({ type }) => !NOT_IN_SLUG.has(type)))
    : text;
  return {
    anchor,
    slug: slug(named),
    text: text.replace(/\s{2,}|[^\S ]/g, ' ').trim(),
  };
}

/**
 * The id of a heading, as GitHub and Markdig's `UrilizeAsGfm` make it: `slug('What is – "Diglot"?') // => 'what-is--diglot'`.
 * Like GitHub, and unlike Markdig, it keeps the marks without which Thai and Hindi words are others. Characters beyond the
 * basic plane go.
 */
function slug(text: string): string {
  const kept = /^[\w -]*$/.test(text) ? text : text.replace(/[^\p{L}\p{M}\p{Nd}_ -]|[\u{10000}-\u{10ffff}]/gu, '');
  return kept.replaceAll(' ', '-').toLowerCase();
}

/**
 * Gives every heading of a page its id, in the order of the page, and lists the headings. An id that is taken gets a
 * number, as on GitHub. Included files are gone through where they stand.
 *
 * As in DocFX, the slug of a heading counts as taken even if an anchor gives the heading another id.
 */
export function nameHeadings(tokens: readonly Token[], page: PageState): Heading[] {
  const headings: Heading[] = [];
  const slugs = new Map<string, number>();
  const ids = new Map<string, number>();
  const name = (fileTokens: readonly Token[]): void => {
    for (const token of fileTokens) {
      const meta = token.meta as Partial<HeadingMeta & { included: ParsedFile }> | null;
      if (meta?.included) name(meta.included.tokens);
      if (meta?.slug === undefined) continue;
      const slug = unique(meta.slug === '' ? 'section' : meta.slug, slugs);
      // The title of a tab was a heading, and keeps its slug from the headings after it.
      if (token.type !== 'heading_open') continue;
      const id = unique(meta.anchor ?? slug, ids);
      token.attrSet('id', id);
      page.anchors.add(id);
      headings.push({ level: Number(token.tag.slice(1)), id, text: meta.text ?? '' });
    }
  };
  name(tokens);
  return headings;
}

/** `used` holds each id given and the number to try next behind it. */
function unique(id: string, used: Map<string, number>): string {
  let candidate = id;
  for (let n = used.get(id) ?? 1; used.has(candidate); n++) {
    candidate = `${id}-${n}`;
    used.set(id, n + 1);
  }
  used.set(candidate, 1);
  return candidate;
}
