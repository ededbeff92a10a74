import { codeSpanAt } from './code-span.ts';

/** Gives the offset of the `]` that closes the `[` at an offset, past code spans, escapes and nested brackets, or -1. */
export function closingBracket(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    const char = text[i];
    if (char === '\\') i++;
    else if (char === '[') depth++;
    else if (char === ']' && --depth === 0) return i;
    else if (char === '`') {
      const code = codeSpanAt(text, i);
      if (code) i = code.range.end - 1;
    }
  }
  return -1;
}
