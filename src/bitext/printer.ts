import type { Bitext } from './bitext.ts';

/** Writes a bitext back as text: `print(parse(text)) === text` for every string. */
export function print(bitext: Bitext): string {
  let text = '';
  for (const token of bitext.tokens) text += bitext.text.slice(token.start, token.end);
  return text;
}
