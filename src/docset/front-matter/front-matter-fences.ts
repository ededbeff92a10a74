import type { TextSpan } from '../../model/text.ts';

/** Where front matter stands in a text, and whether it is there, closed, and YAML at all. */
export interface FrontMatterPlace {
  readonly state: 'absent' | 'closed' | 'unclosed' | 'foreign';
  /** The opening fence, without its line break. */
  readonly opening: TextSpan;
  /** What stands between the fences' lines. */
  readonly yaml: TextSpan;
  readonly bodyStart: number;
}

const OPENING = /^\uFEFF?(---[ \t]*(?:ya?ml|(js|javascript|json|coffee|coffeescript|cson|toml))?[ \t]*)(?:\r\n?|\n)/i;
const CLOSING = /(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)/g;
const LINE = /([^\r\n]*)(?:\r\n?|\n|$)/y;
const KEY_LINE = /^[\w.$-]+[ \t]*:(?:[ \t]|$)/;
const CONTINUATION = /^(?:[ \t]+\S|- )/;

/**
 * Finds the fences of front matter. The opening one must be the text's first line; a closing one is a line `---` or
 * `...`, as in Markdig. Without it, `key: value` lines right after the opening fence still count, and the body starts
 * after them, so that they are not shown.
 */
export function locateFrontMatter(text: string): FrontMatterPlace {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const opened = OPENING.exec(text);
  if (!opened)
    return { state: 'absent', opening: { start: mark, end: mark }, yaml: { start: mark, end: mark }, bodyStart: mark };

  const opening = { start: mark, end: mark + (opened[1] ?? '').length };
  const start = opened[0].length;
  CLOSING.lastIndex = start;
  const closed = CLOSING.exec(text);
  if (closed) {
    const state = opened[2] === undefined ? 'closed' : 'foreign';
    return { state, opening, yaml: { start, end: closed.index }, bodyStart: closed.index + closed[0].length };
  }
  const end = endOfKeyLines(text, start);
  return end === start
    ? { state: 'absent', opening, yaml: { start, end }, bodyStart: mark }
    : { state: 'unclosed', opening, yaml: { start, end }, bodyStart: end };
}

function endOfKeyLines(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    LINE.lastIndex = end;
    const [whole = '', line = ''] = LINE.exec(text) ?? [];
    if (!KEY_LINE.test(line) && (end === start || !CONTINUATION.test(line))) break;
    end += whole.length;
  }
  return end;
}
