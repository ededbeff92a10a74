import type Token from 'markdown-it/lib/token.mjs';
import type { ParsedFile } from '../parsing/parse-file.ts';

/** What a reader of the translation sees of inline content, without any markup; line breaks stay. */
export function plainText(tokens: readonly Token[]): string {
  let text = '';
  for (const token of tokens) {
    const { type, content, children } = token;
    if (type === 'segment_source' || type === 'html_inline') continue;
    if (type === 'softbreak' || type === 'hardbreak') text += '\n';
    else if (type === 'image') text += plainText(children ?? []);
    else if (type === 'include_inline') text += plainTextOfInclude(token);
    else text += content;
  }
  return text;
}

function plainTextOfInclude(token: Token): string {
  const { included } = token.meta as { included?: ParsedFile };
  return plainText(included?.tokens.flatMap(({ children }) => children ?? []) ?? []);
}
