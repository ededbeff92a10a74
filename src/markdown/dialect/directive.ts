/** A directive in brackets, `[!INCLUDE [title](path "title")]`, as far as it was read. */
export interface BracketDirective {
  /** What stands between the brackets of the title. */
  readonly label: string;
  readonly path: string;
  /** Offset behind the closing bracket. */
  readonly end: number;
}

const PATH =
  /\(\s{0,20}(?:<((?:\\.|[^>\\\n]){0,500})>|((?:\\.|[^)\\\s]){0,500}))(?:\s+(?:(?:\\.|[^)\\\s])(?:\\.|[^)\\]){0,500})?)?\)/y;
const LABEL = / *\[((?:\\.|[^\]\\]){0,500})\]/y;

/**
 * Reads `[label](path "title")]` at `start`, the rest of a directive behind its keyword, as DocFX does: the path may
 * stand in angle brackets, a title is allowed, a backslash escapes. Gives undefined if it is anything else, or if one of
 * these has more than 500 characters: a text may hold many openings without an end.
 */
export function readDirective(text: string, start: number): BracketDirective | undefined {
  LABEL.lastIndex = start;
  const label = LABEL.exec(text);
  if (!label) return undefined;
  PATH.lastIndex = LABEL.lastIndex;
  const path = PATH.exec(text);
  if (!path || text[PATH.lastIndex] !== ']') return undefined;
  return {
    label: unescape(label[1] ?? '').trim(),
    path: unescape(path[1] ?? path[2] ?? '').trim(),
    end: PATH.lastIndex + 1,
  };
}

function unescape(text: string): string {
  return text.replace(/\\(.)/g, '$1');
}
