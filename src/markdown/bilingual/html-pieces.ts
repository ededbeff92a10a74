/** A piece of raw HTML: a tag or a comment as written, or the text between two of them. */
export interface HtmlPiece {
  readonly start: number;
  readonly end: number;
  /** `unfinished` is the `<` of a tag or comment that never ends. */
  readonly kind: 'markup' | 'text' | 'unfinished';
}

const MARKUP_START = /<(?:!--|\/?[a-z]|[!?/])/gi;

/**
 * Cuts raw HTML into markup and text where a browser's tokenizer would. A tag or comment that never ends is text behind
 * its `<`: a browser would go on reading it across whatever follows.
 *
 *     <p title="a>b">⎮text⎮</p>⎮ ⎮<⎮b class="
 */
export function htmlPieces(html: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  const lastEnd = html.lastIndexOf('>');
  let position = 0;
  MARKUP_START.lastIndex = 0;
  for (let match = MARKUP_START.exec(html); match; match = MARKUP_START.exec(html)) {
    const start = match.index;
    if (start > position) pieces.push({ start: position, end: start, kind: 'text' });
    const end = start > lastEnd ? undefined : endOfMarkup(html, start, match[0]);
    position = end ?? start + 1;
    pieces.push({ start, end: position, kind: end === undefined ? 'unfinished' : 'markup' });
    MARKUP_START.lastIndex = position;
  }
  if (position < html.length) pieces.push({ start: position, end: html.length, kind: 'text' });
  return pieces;
}

/** Writes raw HTML with each tag as `writeTag` has it. What never ends is readable text, so that it swallows nothing. */
export function writeHtml(html: string, writeTag: (tag: string) => string): string {
  const write = ({ start, end, kind }: HtmlPiece): string => {
    if (kind === 'unfinished') return '&lt;';
    return kind === 'markup' ? writeTag(html.slice(start, end)) : html.slice(start, end);
  };
  return htmlPieces(html).map(write).join('');
}

function endOfMarkup(html: string, start: number, opening: string): number | undefined {
  if (opening === '<!--') return after(html.indexOf('-->', start + 2), 3);
  // A browser reads these up to the next `>` as comments.
  if (opening === '<!' || opening === '<?' || opening === '</') return after(html.indexOf('>', start), 1);
  return endOfTag(html, start + opening.length);
}

const NAME_END = /[\s/>]|$/g;
const BEFORE_ATTRIBUTE = /[\s/]*/y;
const ATTRIBUTE_NAME = /[^>][^\s/>=]*/y;
const EQUALS = /\s*=\s*/y;
const VALUE = /"[^"]*"|'[^']*'|[^\s"'>][^\s>]*/y;

/** End of the tag whose name goes on at `at`, as in the HTML standard §13.2.5: a `>` counts unless it is quoted. */
function endOfTag(html: string, at: number): number | undefined {
  NAME_END.lastIndex = at;
  let position = NAME_END.exec(html)?.index ?? html.length;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = position;
    const matched = pattern.test(html);
    if (matched) position = pattern.lastIndex;
    return matched;
  };
  while (position < html.length) {
    take(BEFORE_ATTRIBUTE);
    if (html.charAt(position) === '>') return position + 1;
    // A quote that nothing closes matches no value.
    if (take(ATTRIBUTE_NAME) && take(EQUALS) && html.charAt(position) !== '>' && !take(VALUE)) return undefined;
  }
  return undefined;
}

function after(index: number, length: number): number | undefined {
  return index === -1 ? undefined : index + length;
}
