import type MarkdownIt from 'markdown-it';

/**
 * Lets the text of a link hold constructs in brackets that are no links themselves. markdown-it takes each of them for a
 * link, and a text with a link in it cannot be one; Markdig tells them apart. `holds` says whether such a construct
 * stands at an offset of a text.
 */
export function allowInLinkText(markdown: MarkdownIt, holds: (text: string, offset: number) => boolean): void {
  markdown.helpers.parseLinkLabel = (state, start, disableNested = false) => {
    const { src, pos, posMax } = state;
    let level = 1;
    let end = -1;
    state.pos = start + 1;
    while (state.pos < posMax) {
      const at = state.pos;
      if (src[at] === ']') level--;
      if (level === 0) {
        end = at;
        break;
      }
      markdown.inline.skipToken(state);
      if (src[at] !== '[') continue;
      if (state.pos === at + 1) level++;
      else if (disableNested && !holds(src, at)) break;
    }
    state.pos = pos;
    return end;
  };
}
