import type MarkdownIt from 'markdown-it';
import EMOJI from 'markdown-it-emoji/lib/data/full.mjs';

const SHORTCODE = /:([\w+-]+):(?!\S)/y;
const SPACE = /\s/;

/** Turns `:smile:` into the emoji of that name on GitHub; as in Markdig, it must stand between white space. */
export function emoji(markdown: MarkdownIt): void {
  markdown.inline.ruler.push('emoji', (state, silent) => {
    const { src, pos, posMax } = state;
    if (src.charCodeAt(pos) !== 0x3a || (pos > 0 && !SPACE.test(src.charAt(pos - 1)))) return false;
    SHORTCODE.lastIndex = pos;
    const name = SHORTCODE.exec(src)?.[1];
    if (name === undefined || SHORTCODE.lastIndex > posMax || !Object.hasOwn(EMOJI, name)) return false;
    if (!silent) state.push('text', '', 0).content = EMOJI[name] ?? '';
    state.pos = SHORTCODE.lastIndex;
    return true;
  });
}
