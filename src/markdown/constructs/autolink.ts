import type MarkdownIt from 'markdown-it';
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import { inlineRange, type RenderEnv } from '../environment.ts';
import { placeLink } from '../links.ts';
import { stopText } from '../parsing/text-stops.ts';

const ADDRESS = /(?<![^\s*_~(])(?:https?:\/\/|ftp:\/\/|mailto:|www\.)/g;
const NONE: readonly number[] = [];
const SCHEME = /^(?:https?:\/\/|ftp:\/\/|mailto:|www\.)/;

/** Up to white space or `<`; and up to East Asian punctuation, though Markdig goes on: sentences there have no spaces. */
const RUN = /[^\s\p{Cc}<\u3001\u3002\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f\u300a-\u3011\u201c\u201d]{1,2000}/uy;
const LONGEST = 2000;
const ENTITY = /&(?:[a-z][a-z0-9]{1,31}|#[0-9]{1,7}|#x[0-9a-f]{1,6});/iy;

/** How many marks of emphasis before an address are looked at. */
const MARKS_IN_REACH = 100;

/**
 * Makes links of addresses that stand in the text as they are, behind white space or one of `*_~(`, as Markdig does:
 * `https://example.com`, `ftp://…`, `mailto:name@example.com`, `www.example.com`. Addresses in code and in links stay.
 */
export function autolink(markdown: MarkdownIt): void {
  let text = '';
  let found: readonly number[] = [];
  // The rules are asked at every place of a text before the next text comes.
  const addressesIn = (state: StateInline): readonly number[] => {
    if (state.src !== text) [text, found] = [state.src, findAddresses(state.src)];
    return found;
  };
  stopText(markdown, (state) => firstBehind(addressesIn(state), state.pos));
  markdown.inline.ruler.before('text', 'bare_address', (state, silent) => {
    const { pos, linkLevel } = state as StateInline & { readonly linkLevel: number };
    if (linkLevel > 0 || addressesIn(state).length === 0 || firstBehind(addressesIn(state), pos - 1) !== pos)
      return false;
    const address = readAddress(state);
    if (address === undefined) return false;
    if (!silent) pushLink(markdown, state, address);
    state.pos += address.length;
    return true;
  });
}

function findAddresses(text: string): readonly number[] {
  if (!text.includes(':') && !text.includes('www.')) return NONE;
  const found: number[] = [];
  for (const { index } of text.matchAll(ADDRESS)) found.push(index);
  return found;
}

/** The first of some offsets in order that is greater than `offset`. */
function firstBehind(offsets: readonly number[], offset: number): number | undefined {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return offsets[low];
}

/** Reads the address at the state's place; undefined if it is none after all. */
function readAddress(state: StateInline): string | undefined {
  const address = withoutEmphasis(state, scanAddress(state));
  const scheme = SCHEME.exec(address)?.[0];
  if (scheme === undefined) return undefined;
  const at = address.indexOf('@');
  if (scheme === 'mailto:') return at > scheme.length && isDomain(address.slice(at + 1)) ? address : undefined;
  return isDomain(address.slice(scheme.length)) ? address : undefined;
}

/** What could be an address, without punctuation at its end or a bracket that it does not open; empty if it is too long. */
function scanAddress({ src, pos, posMax }: StateInline): string {
  RUN.lastIndex = pos;
  const run = RUN.exec(src)?.[0].slice(0, posMax - pos) ?? '';
  if (run.length >= LONGEST) return '';
  let open = 0;
  for (let i = 0; i < run.length; i++) {
    const character = run.charAt(i);
    if (character === '(') open++;
    if (character === ')' && --open < 0) return run.slice(0, i);
    if (character === '&' && startsEntity(run, i)) return open > 0 ? '' : run.slice(0, i);
  }
  return open > 0 ? '' : run.replace(/[?!.,:*_~]$/, '');
}

function startsEntity(text: string, offset: number): boolean {
  ENTITY.lastIndex = offset;
  return ENTITY.test(text);
}

/** Leaves what closes emphasis around an address to the emphasis: `**https://example.com**`. */
function withoutEmphasis({ delimiters }: StateInline, address: string): string {
  const open = new Set(delimiters.slice(-MARKS_IN_REACH).map(({ marker }) => String.fromCharCode(marker)));
  let end = address.length;
  while (open.has(address.charAt(end - 1))) end--;
  return address.slice(0, end);
}

/** Whether a text begins with a domain of two parts at least, the last two of them without underscores. */
function isDomain(text: string): boolean {
  const parts = (/^[^/?#:]*/.exec(text)?.[0] ?? '').split('.');
  return parts.length > 1 && parts.every((part) => DOMAIN_PART.test(part)) && !parts.slice(-2).join('').includes('_');
}

/** Letters and digits, `-` and `_`, and symbols beyond ASCII. */
const DOMAIN_PART = /^(?:[^\p{P}\p{S}\s]|[_-]|[^\p{P}\s\0-\x7f])+$/u;

function pushLink(markdown: MarkdownIt, state: StateInline, address: string): void {
  const env = state.env as RenderEnv;
  const range = inlineRange(state, state.pos, state.pos + address.length);
  const isWww = /^www\./i.test(address);
  const { url } = placeLink(env, markdown.normalizeLink(isWww ? `http://${address}` : address), 'link', () => range);
  const open = state.push('link_open', 'a', 1);
  open.attrs = [['href', url]];
  open.markup = 'linkify';
  open.info = 'auto';
  state.push('text', '', 0).content = address.replace(/^mailto:/i, '');
  const close = state.push('link_close', 'a', -1);
  close.markup = 'linkify';
  close.info = 'auto';
}
