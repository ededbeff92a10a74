import { htmlPieces } from '../bilingual/html-pieces.ts';
import { conformingTag } from './conforming-tag.ts';

/** Stands before each raw tag until `balance`; no text holds it, because markdown-it replaces it in what it reads. */
const MARK = '\0';

/** Marks a tag that an author wrote, so that `balance` can tell it from those that Diglot writes. */
export function markRawTag(tag: string): string {
  return tag === '' ? '' : MARK + tag;
}

interface OpenElement {
  /** As its author wrote it. */
  readonly name: string;
  /** As it stands on the page. */
  readonly shown: string;
  readonly isRaw: boolean;
}

const TAG = /^<(\/?)([a-z][^\s/>]*)/i;
const VOID_ELEMENT = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;

/** Elements that end a paragraph where they begin, as in the HTML standard §13.1.2.4. */
const ENDS_PARAGRAPH =
  /^(?:address|article|aside|blockquote|center|details|dialog|dir|div|dl|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|main|menu|nav|ol|p|pre|search|section|table|ul)$/;

/** Elements without an end tag of their own that other elements end where they begin. */
const ENDED_BY: ReadonlyMap<string, RegExp> = new Map([
  ['p', ENDS_PARAGRAPH],
  ['li', /^li$/],
  ['dt', /^d[td]$/],
  ['dd', /^d[td]$/],
  ['td', /^(?:t[dhr]|tbody|tfoot)$/],
  ['th', /^(?:t[dhr]|tbody|tfoot)$/],
  ['tr', /^(?:tr|tbody|tfoot)$/],
  ['thead', /^(?:tbody|tfoot)$/],
  ['tbody', /^(?:tbody|tfoot)$/],
]);

/**
 * Makes marked raw tags nest with the elements around them, writes them as HTML allows them there, and takes the marks
 * away, so that an article cannot break the page around it. Every raw element is closed where the element that Diglot
 * wrote around it is; a raw end tag closes raw elements only, and goes where there is none. What Diglot wrote stays as it
 * is, byte for byte.
 *
 * Paragraphs are the exception that HTML makes: a raw block ends the paragraph in which it begins, and may hold whatever
 * follows.
 */
export function balance(html: string): string {
  const open: OpenElement[] = [];
  let out = '';
  let position = 0;
  for (const { start, end, kind } of htmlPieces(html)) {
    const tag = kind === 'markup' ? TAG.exec(html.slice(start, Math.min(end, start + 64))) : null;
    if (!tag) continue;
    const isRaw = start > 0 && html.charAt(start - 1) === MARK;
    const name = (tag[2] ?? '').toLowerCase();
    out += html.slice(position, isRaw ? start - 1 : start);
    const written = html.slice(start, end);
    if (tag[1] === '') out += isRaw ? openRaw(open, name, written) : openOwn(open, name, written);
    else out += isRaw ? closeRaw(open, name) : closeOwn(open, name);
    position = end;
  }
  return out + html.slice(position) + endTags(open, 0);
}

function openRaw(open: OpenElement[], name: string, written: string): string {
  endImplicitly(open, name);
  const tag = conformingTag(written, name, {
    parent: open.at(-1)?.shown ?? '',
    isIn: (around) => open.some(({ shown }) => shown === around),
  });
  if (!tag) return '';
  const ended = endParagraph(open, tag.name);
  if (!VOID_ELEMENT.test(name)) open.push({ name, shown: tag.name, isRaw: true });
  return ended + tag.html;
}

/** Ends the paragraph that Diglot wrote where a block begins in it. */
function endParagraph(open: OpenElement[], name: string): string {
  if (open.at(-1)?.shown !== 'p' || !ENDS_PARAGRAPH.test(name)) return '';
  open.pop();
  return '</p>';
}

function openOwn(open: OpenElement[], name: string, written: string): string {
  endImplicitly(open, name);
  const ended = name === 'a' ? endRawLink(open) : '';
  if (!VOID_ELEMENT.test(name) && !written.endsWith('/>')) open.push({ name, shown: name, isRaw: false });
  return ended + written;
}

/** Ends a raw link around a link of Diglot's, which cannot stand in it. */
function endRawLink(open: OpenElement[]): string {
  const index = open.findLastIndex(({ shown, isRaw }) => shown === 'a' || !isRaw);
  if (open[index]?.shown !== 'a' || !open[index].isRaw) return '';
  const tags = endTags(open, index);
  open.length = index;
  return tags;
}

/** Takes off the raw elements that end without a tag where an element of that name begins. */
function endImplicitly(open: OpenElement[], name: string): void {
  for (let top = open.at(-1); top?.isRaw && ENDED_BY.get(top.name)?.test(name); top = open.at(-1)) open.pop();
}

function closeRaw(open: OpenElement[], name: string): string {
  const index = open.findLastIndex((element) => element.name === name || !isPassable(element));
  const found = open[index];
  if (found?.isRaw && found.name === name) {
    const tags = endTags(open, index + 1);
    open.length = index;
    return `${tags}</${found.shown}>`;
  }
  // A browser ends the paragraph around it.
  if (name !== 'p' || open.at(-1)?.shown !== 'p') return '';
  open.pop();
  return '</p>';
}

/** Whether the end tag of a raw element around this one may stand in it. */
function isPassable({ name, isRaw }: OpenElement): boolean {
  return isRaw || name === 'p';
}

function closeOwn(open: OpenElement[], name: string): string {
  const index = open.findLastIndex((element) => !element.isRaw && element.name === name);
  // What has ended the paragraph stands before it.
  if (index === -1) return name === 'p' ? '' : `</${name}>`;
  const tags = endTags(open, index + 1);
  open.length = index;
  return `${tags}</${name}>`;
}

/** End tags of the open elements from `index` on, the innermost first. */
function endTags(open: readonly OpenElement[], index: number): string {
  let tags = '';
  for (let i = open.length - 1; i >= index; i--) tags += `</${open[i]?.shown ?? ''}>`;
  return tags;
}
