import type MarkdownIt from 'markdown-it';
import type { RuleInline } from 'markdown-it/lib/parser_inline.mjs';
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';

/**
 * Makes the rule for plain text, which runs up to the next character of punctuation that could mean something, stop at a
 * place where another rule wants to be asked. `nextStop` gives the first such place behind `state.pos`, if there is one.
 */
export function stopText(markdown: MarkdownIt, nextStop: (state: StateInline) => number | undefined): void {
  const { ruler } = markdown.inline;
  const original = ruler.getRules('').find(({ name }) => name === 'text');
  if (!original) throw new Error('markdown-it has no text rule');
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
