/** Where a link leads, and where the `(…)` or `[…]` behind its text ends. */
export interface LinkDestination {
  readonly destination: string;
  readonly end: number;
}

const INLINE =
  /\([ \t]*\n?[ \t]*(?:<([^<>\n]*)>|((?:\\.|[^\s\\()]|\((?:\\.|[^\s\\()]|\([^\s()]*\))*\))*))(?:\s+(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\)))?\s*\)/y;
const REFERENCE = /\[((?:\\.|[^[\]\\])*)\]/y;

/** Reads `(destination "title")` of an inline link (CommonMark 0.31 §6.3) that begins at an offset. */
export function inlineDestinationAt(text: string, at: number): LinkDestination | undefined {
  INLINE.lastIndex = at;
  const match = INLINE.exec(text);
  return match ? { destination: match[1] ?? match[2] ?? '', end: INLINE.lastIndex } : undefined;
}

/** Reads the `[label]` of a reference link that begins at an offset; its destination is the label, in lower case. */
export function referenceAt(text: string, at: number): LinkDestination | undefined {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(text);
  return match ? { destination: `[${(match[1] ?? '').trim().toLowerCase()}]`, end: REFERENCE.lastIndex } : undefined;
}
