import type { InlineToken } from '../inline-token.ts';

const UID = /@(?:"(?!\s)([^"\n]{1,80})"|'(?!\s)([^'\n]{1,80})'|([A-Za-z]\w*(?:[.#][\w~`*-]*[\w*])+))/y;
const WITHIN_WORD = /[\w.@/\\]/;

/**
 * Reads DocFX's short reference to a uid, `@System.String` or `@"a uid"`. Within a word, `@` is just a character, and a single
 * word behind it names a person more often than a uid.
 */
export function uidAt(text: string, at: number): InlineToken | undefined {
  if (WITHIN_WORD.test(text[at - 1] ?? '')) return undefined;
  UID.lastIndex = at;
  const match = UID.exec(text);
  const uid = match?.[1] ?? match?.[2] ?? match?.[3];
  return uid === undefined ? undefined : { kind: 'xref', range: { start: at, end: UID.lastIndex }, value: uid };
}
