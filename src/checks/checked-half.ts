import { inlineTokens, type InlineToken } from '../segments/index.ts';
import { isSameProse, OBJECT, toProse, type Prose, type ProseExtent } from './words/prose.ts';

/** One half of a segment pair as checks see it; what is made of its text is made when it is first asked for. */
export class CheckedHalf {
  /** Markdown as written. */
  readonly text: string;
  #tokens: readonly InlineToken[] | undefined;
  #everything: Prose | undefined;
  #words: Prose | undefined;
  #sentence: Prose | undefined;
  #comparable: string | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get tokens(): readonly InlineToken[] {
    return (this.#tokens ??= inlineTokens(this.text));
  }

  /** What readers read; a dozen checks ask for it. Extents that leave out the same, as they mostly do, are one. */
  prose(extent: ProseExtent = 'everything'): Prose {
    if (extent === 'everything') return (this.#everything ??= toProse(this.text, this.tokens, extent));
    if (extent === 'words') return (this.#words ??= this.#proseLike('everything', extent));
    return (this.#sentence ??= this.#proseLike('words', extent));
  }

  /**
   * What counts when halves are compared: letters and what stands for code and numbers, without case, markup, spaces and
   * punctuation. `'Click **OK**.' // => 'click ok'`
   */
  get comparable(): string {
    return (this.#comparable ??= toComparable(this.prose('words').text));
  }

  #proseLike(wider: ProseExtent, extent: ProseExtent): Prose {
    return isSameProse(this.tokens, wider, extent) ? this.prose(wider) : toProse(this.text, this.tokens, extent);
  }
}

function toComparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\uFFFC]+/gu, ' ')
    .replaceAll(/\uFFFC(?: ?\uFFFC)+/g, OBJECT)
    .trim();
}
