/** A range of UTF-16 code units in one text: `start` inclusive, `end` exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** A place in a text as people count it: both numbers start at 1, columns count UTF-16 code units. */
export interface LinePosition {
  readonly line: number;
  readonly column: number;
}

/**
 * Makes a function that turns offsets of `text` into lines and columns in logarithmic time.
 * Lines end at LF, CRLF or a lone CR, as in CommonMark 0.31 §2.1.
 * `lineLocator('a\nbc')(3) // => { line: 2, column: 2 }`
 */
export function lineLocator(text: string): (offset: number) => LinePosition {
  const starts = lineStarts(text);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** Lists the offset at which each line of `text` starts; the first is always 0. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
    return starts;
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a) starts.push(i + 1);
    else if (code === 0x0d && text.charCodeAt(i + 1) !== 0x0a) starts.push(i + 1);
  }
  return starts;
}

/** A text as Markdown and YAML read it: its line ends LF, and no byte order mark. */
export function withLineFeeds(written: string): string {
  const text = written.charCodeAt(0) === 0xfeff ? written.slice(1) : written;
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** Writes a text so that a regular expression finds just it: `escapePattern('a.b') // => 'a\\.b'` */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/**
 * Cuts a text of more than `longest` UTF-16 code units behind a word, or behind a character where there are no spaces, and says
 * so: `shortenText('Books and journals', 10) // => 'Books and …'`
 */
export function shortenText(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const beginning = text.slice(0, longest);
  const space = beginning.lastIndexOf(' ');
  const cut = space > longest / 2 ? beginning.slice(0, space) : beginning.replace(/[\ud800-\udbff]$/, '');
  return `${cut.replace(/[\s,;:…]+$/, '')} …`;
}
