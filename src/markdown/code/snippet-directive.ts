import { readInteger, readLineRange, readLineRanges, type LineRange } from './line-ranges.ts';
import type { CodeSelection } from './select-code.ts';

/** A directive that quotes code, `[!code-csharp[name](path?query#tag "title")]`. */
export interface SnippetDirective {
  /** Whether a cell of a notebook is quoted, `[!notebook-…]`. */
  readonly isNotebook: boolean;
  /** Undefined if none is written, empty if a hyphen without one is. */
  readonly language?: string;
  readonly isInteractive: boolean;
  readonly name: string;
  readonly path: string;
  readonly title: string;
  readonly selection: CodeSelection;
  /** The lines to be highlighted, counted in what is shown. */
  readonly highlight: readonly LineRange[];
  /** What DocFX passes over in the path's query. */
  readonly ignored: readonly string[];
  /** Offset behind the closing bracket, where the directive stands as written. */
  readonly end: number;
}

const KEYWORD = /^\[!(?:code|(notebook))/i;
const INTERACTIVE = '-interactive';

/**
 * Reads a directive at the start of a text of one line, as DocFX does: behind the keyword and the language come a name,
 * a path in which brackets may be nested, a query, a fragment and a title, and a backslash escapes in all but the two in
 * the middle. Undefined for any other text.
 */
export function readSnippet(text: string): SnippetDirective | undefined {
  const keyword = KEYWORD.exec(text);
  if (!keyword) return undefined;
  const reader = new Reader(text, keyword[0].length);
  const written = reader.take('-') ? reader.until('[').trim() : undefined;
  if (!reader.take('[')) return undefined;
  const name = reader.unescapedUntil(']');
  if (!reader.take(']')) return undefined;
  reader.skipSpace();
  if (!reader.take('(')) return undefined;
  const path = reader.path();
  const query = reader.take('?') ? reader.until('#")') : '';
  const fragment = reader.take('#') ? reader.until('")') : '';
  const title = reader.take('"') ? reader.unescapedUntil('"') : '';
  reader.take('"');
  reader.skipSpace();
  if (!reader.take(')')) return undefined;
  reader.skipSpace();
  if (!reader.take(']')) return undefined;
  const isInteractive = written?.endsWith(INTERACTIVE) ?? false;
  const language = isInteractive ? written?.slice(0, -INTERACTIVE.length) : written;
  return {
    isNotebook: keyword[1] !== undefined,
    ...(language === undefined ? {} : { language }),
    isInteractive,
    name: name.trim(),
    path: path.trim(),
    title: title.trim(),
    ...readQuery(query.trim(), fragment.trim()),
    end: reader.offset,
  };
}

/** Goes through a text from its start; what is not there is not taken. */
class Reader {
  private readonly text: string;
  offset: number;

  constructor(text: string, offset: number) {
    this.text = text;
    this.offset = offset;
  }

  take(character: string): boolean {
    const isThere = this.text[this.offset] === character;
    if (isThere) this.offset++;
    return isThere;
  }

  skipSpace(): void {
    while (/\s/.test(this.text.charAt(this.offset))) this.offset++;
  }

  /** Takes everything before the first of some characters. */
  until(stops: string): string {
    const start = this.offset;
    while (this.offset < this.text.length && !stops.includes(this.text.charAt(this.offset))) this.offset++;
    return this.text.slice(start, this.offset);
  }

  /** Takes everything before a character without a backslash; no other backslash stays either. */
  unescapedUntil(stop: string): string {
    return this.unescaped((character) => character === stop);
  }

  path(): string {
    let depth = 0;
    return this.unescaped((character) => {
      if (character === '(') depth++;
      if (character === ')') depth--;
      return '#?"'.includes(character) || depth < 0;
    });
  }

  private unescaped(isEnd: (character: string) => boolean): string {
    let value = '';
    for (; this.offset < this.text.length; this.offset++) {
      const character = this.text.charAt(this.offset);
      if (character === '\\') value += this.text.charAt(++this.offset);
      else if (isEnd(character)) return value;
      else value += character;
    }
    return value;
  }
}

/** What the parameters of a query say. */
interface QueryParameters {
  name?: string;
  start?: number;
  end?: number;
  range?: readonly LineRange[];
  highlight?: readonly LineRange[];
  dedent?: number;
}

function readQuery(query: string, fragment: string): Pick<SnippetDirective, 'selection' | 'highlight' | 'ignored'> {
  const parameters: QueryParameters = {};
  const items = query === '' ? [] : query.split('&');
  const wrong = items.findIndex((item) => !readParameter(item, parameters));
  const { name, start, end = start, range, highlight = [], dedent } = parameters;
  const lines = readLineRange(fragment, 'L');
  const tag = fragment !== '' && !lines ? fragment : name;
  // DocFX puts the two together behind the last parameter, unless it stopped at one before.
  const isSpan = wrong === -1 && start !== undefined && end !== undefined && start !== -1 && end !== -1;
  const ranges = lines ? [lines] : isSpan ? [{ first: start, last: end }] : range;
  return {
    selection: {
      ...(tag === undefined ? {} : { tag }),
      ...(ranges === undefined ? {} : { ranges }),
      ...(dedent === undefined ? {} : { dedent }),
    },
    highlight,
    ignored: wrong === -1 ? [] : items.slice(wrong),
  };
}

/** Notes one parameter, `range=1-5`; false if it is none that DocFX knows, or if its value is wrong. */
function readParameter(item: string, parameters: QueryParameters): boolean {
  const [key = '', value, more] = item.split('=');
  if (value === undefined || more !== undefined) return false;
  const note = <Key extends keyof QueryParameters>(name: Key, read: QueryParameters[Key] | undefined): boolean => {
    if (read === undefined) return false;
    parameters[name] = read;
    return true;
  };
  switch (key.toLowerCase()) {
    case 'name':
      return note('name', value);
    case 'start':
      delete parameters.end;
      return note('start', readInteger(value));
    case 'end':
      return note('end', readInteger(value));
    case 'range':
      return note('range', readLineRanges(value));
    case 'highlight':
      return note('highlight', readLineRanges(value));
    case 'dedent':
      return note('dedent', readInteger(value));
    default:
      return false;
  }
}
