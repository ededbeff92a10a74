import type { InlineToken } from '../../segments/index.ts';

/**
 * Gives a half without the addresses of its links and images, which tell readers nothing.
 * `withoutAddresses('[Mail](https://outlook.com).', tokens) // => '[Mail.'`
 */
export function withoutAddresses(half: string, tokens: readonly InlineToken[]): string {
  let text = '';
  let position = 0;
  for (const { kind, range, textRange } of tokens) {
    if (!textRange || (kind !== 'link' && kind !== 'image') || textRange.end < position) continue;
    text += half.slice(position, textRange.end);
    position = range.end;
  }
  return text + half.slice(position);
}
