import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import type { Locale } from '../../model/locale.ts';
import type { BilingualText } from '../../model/segment-pair.ts';
import { isPlain, plainTokens } from './plain-content.ts';

/** The locales of an article's two halves. */
export interface HalfLocales {
  readonly target: Locale;
  readonly source: Locale;
}

/** Makes the HTML around the halves of an article's segments, and remembers which of them have been placed. */
export class HalfMarkup {
  private readonly text: BilingualText;
  private readonly placed: Uint8Array;
  private readonly sourceTaken: Uint8Array;
  private readonly sameness: Uint8Array;
  private readonly permalinks: Set<string>;
  private readonly lineOf: ((offset: number) => number) | undefined;
  /** The attributes of everything in the source language; the page itself says the target's. */
  private readonly sourceAttributes: string;
  /** Whether the HTML that is being written stands inside a target half or a source half. */
  isOpen = false;

  /**
   * `permalinks` holds the ids of the segments that the page shows already, and gets those placed here; `lineOf` gives the line
   * of the file for an offset of the target, for segments to say it.
   */
  constructor(text: BilingualText, locales: HalfLocales, permalinks: Set<string>, lineOf?: (offset: number) => number) {
    this.text = text;
    this.lineOf = lineOf;
    this.permalinks = permalinks;
    const { source, target } = locales;
    this.sourceAttributes = `lang="${source.tag}"${source.direction === target.direction ? '' : ` dir="${source.direction}"`}`;
    this.placed = new Uint8Array(text.segments.length);
    this.sourceTaken = new Uint8Array(text.segments.length);
    this.sameness = new Uint8Array(text.segments.length);
  }

  /**
   * The opening tag of a piece of a segment's target half; the first piece carries the segment's permalink id,
   * `ttu-999d6-102`, and later ones say which segment they continue. It has no `lang`: it is written in the page's language.
   */
  openTarget(segment: number): string {
    const { id = '', target } = this.text.segments[segment] ?? {};
    const isFirst = this.takePermalink(segment, id);
    const kind = this.isSame(segment) ? 'target same' : 'target';
    const line = isFirst && target && this.lineOf ? ` data-line="${this.lineOf(target.start)}"` : '';
    return `<span class="${kind}" ${isFirst ? 'id' : 'data-continues'}="ttu-${escapeAttribute(id)}"${line}>`;
  }

  /** The opening tag of a segment that stands inside another one's half: a permalink at most. */
  openEmbedded(segment: number): string {
    const { id = '' } = this.text.segments[segment] ?? {};
    return this.takePermalink(segment, id)
      ? `<span class="embedded" id="ttu-${escapeAttribute(id)}">`
      : '<span class="embedded">';
  }

  /** Wraps the HTML of a source half; the spaces inside keep the halves apart wherever styles do not. */
  wrapSource(html: string): string {
    return `<span class="source" ${this.sourceAttributes}> ${html} </span>`;
  }

  /** Wraps the HTML of a source half within a run that stands in the source language as a whole. */
  wrapSourcePart(segment: number, html: string): string {
    return `<span data-stu="${escapeAttribute(this.text.segments[segment]?.id ?? '')}">${html}</span>`;
  }

  /** Wraps the HTML of a run of segments and shared text in the source language; ids are the target's. */
  wrapMixedSource(html: string): string {
    return this.wrapSource(html.replace(TAG, (tag) => tag.replace(IDENTITY, '')));
  }

  /**
   * Whether a segment's halves say the same, so that its target stands for both. Halves that include a file are not
   * compared: it has halves of its own.
   */
  isSame(segment: number): boolean {
    const known = this.sameness[segment];
    if (known !== undefined && known !== UNKNOWN) return known === SAME;
    const isSame = readsAlike(this.sourceText(segment), this.targetText(segment));
    this.sameness[segment] = isSame ? SAME : DIFFERENT;
    return isSame;
  }

  /** Notes that a segment holds nothing to be read, so that nobody misses it. */
  pass(segment: number): void {
    this.placed[segment] = 1;
  }

  /** Markdown of a segment's source half the first time it is asked for, then nothing: later pieces do not repeat it. */
  takeSource(segment: number): string {
    if (this.sourceTaken[segment]) return '';
    this.sourceTaken[segment] = 1;
    return this.sourceText(segment);
  }

  /** Markdown of a segment's source half, as written. */
  sourceText(segment: number): string {
    const range = this.text.segments[segment]?.source;
    return range ? this.text.source.slice(range.start, range.end) : '';
  }

  /** Indexes of the segments whose translation found no place in the HTML. */
  unplaced(): number[] {
    return this.text.segments.flatMap((_, i) => (this.placed[i] || this.targetText(i).trim() === '' ? [] : [i]));
  }

  /** Whether a piece is the first of its segment on the page; the others cannot have the segment's permalink. */
  private takePermalink(segment: number, id: string): boolean {
    const isFirst = !this.placed[segment] && !this.permalinks.has(id);
    this.placed[segment] = 1;
    this.permalinks.add(id);
    return isFirst;
  }

  private targetText(segment: number): string {
    const range = this.text.segments[segment]?.target;
    return range ? this.text.target.slice(range.start, range.end) : '';
  }
}

/** Parses the Markdown of a source half into inline tokens, by itself: halves never depend on each other's text. */
export function parseSourceHalf(markdown: MarkdownIt, source: string, env: object, TokenClass: typeof Token): Token[] {
  const text = source.trim();
  if (isPlain(text)) return plainTokens(text, [], TokenClass);
  const tokens: Token[] = [];
  markdown.inline.parse(text, markdown, env, tokens);
  for (const token of tokens) if (token.type === 'text_special') token.type = 'text';
  return tokens;
}

const TAG = /<[a-z][^>]*>/gi;
const IDENTITY = / (?:id|name)="[^"]*"/gi;
const INCLUSION = /\[!|:::/;

const [UNKNOWN, SAME, DIFFERENT] = [0, 1, 2];

function readsAlike(source: string, target: string): boolean {
  // Most halves differ in their first letter, and few begin with white space.
  if (source.charCodeAt(0) !== target.charCodeAt(0) && !/^\s/.test(source) && !/^\s/.test(target)) return false;
  if (source !== target && collapse(source) !== collapse(target)) return false;
  return /\S/.test(source) && !INCLUSION.test(source);
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function escapeAttribute(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
