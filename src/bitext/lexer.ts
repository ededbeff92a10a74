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

/**
 * Cuts a text into tokens that cover it without gap or overlap, in linear time; never fails.
 *
 *     text ⟨target-open⟩ text ⟨span-close⟩⟨lookup-open⟩⟨source-open⟩ text ⟨span-close⟩⟨span-close⟩ text
 */
export function lex(text: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  for (let start = text.indexOf('<'); start !== -1; start = text.indexOf('<', start + 1)) {
    const closing = text.charCodeAt(start + 1) === SLASH;
    const nameEnd = start + (closing ? 6 : 5);
    if (!isSpanName(text, nameEnd - 4)) continue;
    const end = closing ? endOfClosingTag(text, nameEnd) : endOfOpeningTag(text, nameEnd);
    if (end === undefined) continue;
    if (start > position) tokens.push({ kind: 'text', start: position, end: start });
    tokens.push({ kind: closing ? 'span-close' : openingKind(text, start, end), start, end });
    position = end;
  }
  if (position < text.length) tokens.push({ kind: 'text', start: position, end: text.length });
  return tokens;
}

const SLASH = 0x2f;
const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const DOUBLE_QUOTE = 0x22;

/** Whether the letters `span`, in any case, stand at `at`. */
function isSpanName(text: string, at: number): boolean {
  return (
    (text.charCodeAt(at) | 0x20) === 0x73 &&
    (text.charCodeAt(at + 1) | 0x20) === 0x70 &&
    (text.charCodeAt(at + 2) | 0x20) === 0x61 &&
    (text.charCodeAt(at + 3) | 0x20) === 0x6e
  );
}

const WORD = /\w/;

/** End of an opening tag whose name ends at `nameEnd`; none if another `<` comes first, so no text is read twice. */
function endOfOpeningTag(text: string, nameEnd: number): number | undefined {
  if (WORD.test(text.charAt(nameEnd))) return undefined;
  for (let i = nameEnd; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === GREATER_THAN) return i + 1;
    if (code === LESS_THAN) return undefined;
  }
  return undefined;
}

const SPACE = /\s/;

/** End of a closing tag whose name ends at `nameEnd`: white space is all that may stand before its `>`. */
function endOfClosingTag(text: string, nameEnd: number): number | undefined {
  for (let i = nameEnd; i < text.length; i++) {
    if (text.charCodeAt(i) === GREATER_THAN) return i + 1;
    if (!SPACE.test(text.charAt(i))) return undefined;
  }
  return undefined;
}

/** Kind of an opening tag; the three that Microsoft writes are known by what stands at their start. */
function openingKind(text: string, start: number, end: number): TokenKind {
  if (text.charCodeAt(end - 2) !== SLASH) {
    if (text.startsWith('<span data-ttu-id', start)) return 'target-open';
    if (text.startsWith('<span data-stu-id', start)) return 'source-open';
    if (text.startsWith('<span class="sxs-lookup">', start)) return 'lookup-open';
  }
  const tag = text.slice(start, end);
  if (tag.endsWith('/>')) return 'text';
  if (tag.includes('data-ttu-id')) return 'target-open';
  if (tag.includes('data-stu-id')) return 'source-open';
  if (tag.includes('sxs-lookup')) return 'lookup-open';
  return 'span-open';
}

const UNIT_ID = /data-[ts]tu-id\s*=\s*(?:"|'|&quot;|&#34;)?([^\s"'&<>]*)/i;
const ESCAPED_QUOTE = /&(?:quot|#34);/i;
const PLAIN_START = '<span data-ttu-id="'.length;

/** The translation unit id that the opening tag at `tag` carries, and whether its quotes had been turned into entities. */
export function readUnitId(text: string, tag: TextSpan): { id: string; escaped: boolean } {
  // Nearly every tag is `<span data-ttu-id="ID">`, which needs no search.
  const idStart = tag.start + PLAIN_START;
  if (text.startsWith('tu-id="', idStart - 7)) {
    let idEnd = idStart;
    while (isPlainIdCharacter(text.charCodeAt(idEnd))) idEnd++;
    if (idEnd === tag.end - 2 && text.charCodeAt(idEnd) === DOUBLE_QUOTE)
      return { id: text.slice(idStart, idEnd), escaped: false };
  }
  const written = text.slice(tag.start, tag.end);
  return { id: UNIT_ID.exec(written)?.[1] ?? '', escaped: ESCAPED_QUOTE.test(written) };
}

/** Whether a character is a letter, a digit or a hyphen, of which ids are made. */
function isPlainIdCharacter(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x2d
  );
}
