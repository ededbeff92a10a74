import type MarkdownIt from 'markdown-it';
import type { RuleInline } from 'markdown-it/lib/parser_inline.mjs';
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';

/** Gives the first place behind `state.pos` where a rule wants to be asked, if there is one. */
type NextStop = (state: StateInline) => number | undefined;

const stops = new WeakMap<MarkdownIt, NextStop[]>();

/** Makes the rule for plain text stop at a place where another rule wants to be asked. */
export function stopText(markdown: MarkdownIt, nextStop: NextStop): void {
  const known = stops.get(markdown);
  if (known) known.push(nextStop);
  else {
    const found = [nextStop];
    stops.set(markdown, found);
    markdown.inline.ruler.at('text', stoppingText(found));
  }
}

/** Characters that mean nothing anywhere, as in markdown-it's own rule for text. */
const PLAIN = /[^\n!#$%&*+:<=>@[\\\]^_`{}~-]+/y;

/**
 * The rule for plain text, which runs up to the next character of punctuation that could mean something, but not past the
 * next stop. markdown-it's own goes character by character, which takes several times as long.
 */
function stoppingText(nextStops: readonly NextStop[]): RuleInline {
  return (state, silent) => {
    const { src, pos } = state;
    PLAIN.lastIndex = pos;
    if (pos >= state.posMax || !PLAIN.test(src)) return false;
    let end = Math.min(PLAIN.lastIndex, state.posMax);
    for (const nextStop of nextStops) {
      const stop = nextStop(state);
      if (stop !== undefined && stop > pos && stop < end) end = stop;
    }
    if (!silent) state.pending += src.slice(pos, end);
    state.pos = end;
    return true;
  };
}

/** Makes the rule for plain text stop before each match of a pattern, which must have the flag `g`. */
export function stopTextBefore(markdown: MarkdownIt, pattern: RegExp): void {
  let text = '';
  let from = 0;
  let next: number | undefined;
  stopText(markdown, ({ src, pos }) => {
    // The match found last is the next one for every place before it.
    if (src !== text || pos < from || (next !== undefined && next <= pos)) {
      pattern.lastIndex = pos + 1;
      [text, from, next] = [src, pos, pattern.exec(src)?.index];
    }
    return next;
  });
}
