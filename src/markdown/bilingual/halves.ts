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
  private readonly locales: HalfLocales;
  private readonly placed: Uint8Array;
  private readonly sourceTaken: Uint8Array;
  private readonly permalinks: Set<string>;
  /** Whether the HTML that is being written stands inside a target half or a source half. */
  isOpen = false;

  /** `permalinks` holds the ids of the segments that the page shows already, and gets those placed here. */
  constructor(text: BilingualText, locales: HalfLocales, permalinks: Set<string>) {
    this.text = text;
    this.locales = locales;
    this.permalinks = permalinks;
    this.placed = new Uint8Array(text.segments.length);
    this.sourceTaken = new Uint8Array(text.segments.length);
  }

  /**
   * The opening tag of a piece of a segment's target half; the first piece carries the segment's permalink id,
   * `ttu-999d6-102`, and later ones say which segment they continue.
   */
  openTarget(segment: number): string {
    const { id = '' } = this.text.segments[segment] ?? {};
    const { tag, direction } = this.locales.target;
    const name = this.takePermalink(segment, id) ? 'id' : 'data-continues';
    return `<span class="target" ${name}="ttu-${escapeAttribute(id)}" lang="${tag}" dir="${direction}">`;
  }

  /** The opening tag of a segment that stands inside another one's half: a permalink at most. */
  openEmbedded(segment: number): string {
    const { id = '' } = this.text.segments[segment] ?? {};
    return this.takePermalink(segment, id)
      ? `<span class="embedded" id="ttu-${escapeAttribute(id)}">`
      : '<span class="embedded">';
  }

  /** Wraps the HTML of a source half; the spaces inside keep the halves apart wherever styles do not. */
  wrapSource(segment: number, html: string): string {
    const same = this.sourceText(segment) === this.targetText(segment) ? ' same' : '';
    const { tag, direction } = this.locales.source;
    return `<span class="source${same}" lang="${tag}" dir="${direction}"> ${html} </span>`;
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

function escapeAttribute(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
