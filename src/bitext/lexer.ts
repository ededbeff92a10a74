import type { TextSpan } from '../model/text.ts';

/** What a token of a bilingual text is; `text` is everything that is no span tag. */
export type TokenKind =
  /** `<span data-ttu-id="999d6-102">` */
  | 'target-open'
  /** `<span class="sxs-lookup">` */
  | 'lookup-open'
  /** `<span data-stu-id="999d6-102">` */
  | 'source-open'
  /** any other `<span …>` */
  | 'span-open'
  /** `</span>` */
  | 'span-close'
  | 'text';

/** A piece of a bilingual text; the tokens of a text stand side by side and cover it without a gap. */
export interface Token extends TextSpan {
  readonly kind: TokenKind;
}

const SPAN_TAG = /<(?:span\b[^<>]*|\/span\s*)>/gi;

/**
 * Cuts a text into tokens that cover it without gap or overlap, in linear time; never fails.
 *
 *     text ⟨target-open⟩ text ⟨span-close⟩⟨lookup-open⟩⟨source-open⟩ text ⟨span-close⟩⟨span-close⟩ text
 */
export function lex(text: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  SPAN_TAG.lastIndex = 0;
  for (let match = SPAN_TAG.exec(text); match !== null; match = SPAN_TAG.exec(text)) {
    const start = match.index;
    const end = SPAN_TAG.lastIndex;
    if (start > position) tokens.push({ kind: 'text', start: position, end: start });
    tokens.push({ kind: tagKind(match[0]), start, end });
    position = end;
  }
  if (position < text.length) tokens.push({ kind: 'text', start: position, end: text.length });
  return tokens;
}

function tagKind(tag: string): TokenKind {
  if (tag.charCodeAt(1) === 0x2f) return 'span-close';
  if (tag.endsWith('/>')) return 'text';
  if (tag.includes('data-ttu-id')) return 'target-open';
  if (tag.includes('data-stu-id')) return 'source-open';
  if (tag.includes('sxs-lookup')) return 'lookup-open';
  return 'span-open';
}

const UNIT_ID = /data-[ts]tu-id\s*=\s*(?:"|'|&quot;|&#34;)?([^\s"'&<>]*)/i;
const ESCAPED_QUOTE = /&(?:quot|#34);/i;

/** The translation unit id that an opening tag carries, and whether its quotes had been turned into entities. */
export function readUnitId(tag: string): { id: string; escaped: boolean } {
  return { id: UNIT_ID.exec(tag)?.[1] ?? '', escaped: ESCAPED_QUOTE.test(tag) };
}
