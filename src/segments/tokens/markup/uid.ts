import type { InlineToken } from '../inline-token.ts';

const UID = /@(?:"([^"\n]+)"|'([^'\n]+)'|([A-Za-z]\w*(?:[.*_~`#\w-]*[\w*])?))/y;
const WITHIN_WORD = /[\w.@/\\]/;

/** Reads DocFX's short reference to a uid, `@System.String` or `@"a uid"`; within a word, `@` is just a character. */
export function uidAt(text: string, at: number): InlineToken | undefined {
  if (WITHIN_WORD.test(text[at - 1] ?? '')) return undefined;
  UID.lastIndex = at;
  const match = UID.exec(text);
  const uid = match?.[1] ?? match?.[2] ?? match?.[3];
  return uid === undefined ? undefined : { kind: 'xref', range: { start: at, end: UID.lastIndex }, value: uid };
}
