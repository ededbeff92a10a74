import type MarkdownIt from 'markdown-it';
import type { RuleInline } from 'markdown-it/lib/parser_inline.mjs';
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import { ruleNamed } from './rule-named.ts';

/**
 * Makes the rule for plain text, which runs up to the next character of punctuation that could mean something, stop at a
 * place where another rule wants to be asked. `nextStop` gives the first such place behind `state.pos`, if there is one.
 */
export function stopText(markdown: MarkdownIt, nextStop: (state: StateInline) => number | undefined): void {
  const { ruler } = markdown.inline;
  const original = ruleNamed(ruler, 'text');
  // The name lets the next one find it.
  const text: RuleInline = (state, silent) => {
    const stop = nextStop(state);
    if (stop === undefined || stop <= state.pos || stop >= state.posMax) return original(state, silent);
    const end = state.posMax;
    state.posMax = stop;
    const matched = original(state, silent);
    state.posMax = end;
    return matched;
  };
  ruler.at('text', text);
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
