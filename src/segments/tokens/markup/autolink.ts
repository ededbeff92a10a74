import type { InlineToken } from '../inline-token.ts';
import { linkTarget } from './link-target.ts';

const AUTOLINK =
  /<((?:[a-z][a-z0-9+.-]{1,31}:\/\/|(?:mailto|tel|xref):)[^<>\s]*|[\w.!#$%&'*+/=?^{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+)>/iy;

/**
 * Reads `<https://…>` or `<name@example.com>` (CommonMark 0.31 §6.5); `<xref:…>` is a reference to a uid,
 * `<name:word>` an element of XML.
 */
export function autolinkAt(text: string, at: number): InlineToken | undefined {
  AUTOLINK.lastIndex = at;
  const address = AUTOLINK.exec(text)?.[1];
  if (address === undefined) return undefined;
  const range = { start: at, end: AUTOLINK.lastIndex };
  return /^xref:/i.test(address)
    ? { kind: 'xref', range, value: uidOf(address) }
    : { kind: 'url', range, value: linkTarget(address) };
}

/** `uidOf('xref:System.Linq%2A?displayProperty=name') // => 'System.Linq*'` */
function uidOf(address: string): string {
  return linkTarget(
    address
      .slice('xref:'.length)
      .replace(/[?#].*$/s, '')
      .replaceAll('%2A', '*'),
  );
}
