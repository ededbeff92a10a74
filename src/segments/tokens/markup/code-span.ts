import type { InlineToken } from '../inline-token.ts';

/**
 * Reads a code span (CommonMark 0.31 §6.1): its value is the content, line ends as spaces and one space cut from both sides.
 * ``codeSpanAt('``a`b`` c', 0) // => value 'a`b'``
 */
export function codeSpanAt(text: string, at: number): InlineToken | undefined {
  if (text[at - 1] === '`' && text[at - 2] !== '\\') return undefined;
  const contentStart = endOfRun(text, at);
  const length = contentStart - at;
  let close = text.indexOf('`', contentStart);
  while (close !== -1) {
    const end = endOfRun(text, close);
    if (end - close === length) {
      return { kind: 'code', range: { start: at, end }, value: contentOf(text.slice(contentStart, close)) };
    }
    close = text.indexOf('`', end);
  }
  return undefined;
}

function endOfRun(text: string, start: number): number {
  let end = start;
  while (text[end] === '`') end++;
  return end;
}

function contentOf(written: string): string {
  const line = written.replaceAll('\n', ' ');
  return line.length > 2 && line.startsWith(' ') && line.endsWith(' ') && line.trim() !== '' ? line.slice(1, -1) : line;
}
