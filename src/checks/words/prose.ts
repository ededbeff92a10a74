import type { TextSpan } from '../../model/text.ts';
import type { InlineToken, InlineTokenKind } from '../../segments/index.ts';
import { wordsOf, type TextWord } from './words.ts';

/** Stands in prose for what readers see but do not read as words: code, images, references. */
export const OBJECT = '\uFFFC';

/** What readers of one half read, without the Markdown around it, and the way back to where it is written. */
export interface Prose {
  readonly text: string;
  /** Where a range of `text` stands in the half's Markdown. */
  rangeOf(start: number, end: number): TextSpan;
  readonly words: readonly TextWord[];
  /** The different words, in lower case. */
  readonly vocabulary: ReadonlySet<string>;
}

/** Both halves of a pair as prose. */
export interface PairProse {
  readonly source: Prose;
  readonly target: Prose;
}

/**
 * How much of a half counts as prose. `everything`: all that is read; `words`: without identifiers, versions, numbers and
 * units; `sentence`: without link texts and emphasis, too, which are often names of what is on a screen.
 */
export type ProseExtent = 'everything' | 'words' | 'sentence';

const NEVER_PROSE: readonly InlineTokenKind[] = ['code', 'image', 'xref', 'directive', 'url', 'placeholder'];
const NO_WORDS: readonly InlineTokenKind[] = [...NEVER_PROSE, 'identifier', 'version', 'number', 'unit'];
const OBJECTS: Readonly<Record<ProseExtent, ReadonlySet<InlineTokenKind>>> = {
  everything: new Set(NEVER_PROSE),
  words: new Set(NO_WORDS),
  sentence: new Set([...NO_WORDS, 'link', 'emphasis']),
};

/** Whether two extents leave out the same of a text with some tokens. */
export function isSameProse(tokens: readonly InlineToken[], one: ProseExtent, other: ProseExtent): boolean {
  return tokens.every(({ kind }) => OBJECTS[one].has(kind) === OBJECTS[other].has(kind));
}

/**
 * Turns the Markdown of one half into prose: markers of emphasis, brackets and addresses of links and tags are left out,
 * `OBJECT` stands for each thing that is no prose, escapes and entities are read.
 * `'Run **`dir`** &amp; [wait](x.md).' // => 'Run \uFFFC & wait.'`
 */
export function toProse(markdown: string, tokens: readonly InlineToken[], extent: ProseExtent = 'everything'): Prose {
  const cuts: Cut[] = [];
  addTokenCuts(cuts, tokens, OBJECTS[extent]);
  addCharacterCuts(cuts, markdown);
  cuts.sort((a, b) => a.start - b.start || b.end - a.end);
  return new ProseWithoutMarkup(markdown, cuts);
}

// A class, for getters in object literals give each object a shape of its own.
class ProseWithoutMarkup implements Prose {
  readonly text: string;
  readonly #cuts: readonly Cut[];
  /** Where each part of the prose begins, and where that part is written. */
  readonly #starts = [0];
  readonly #origins = [0];
  #words: readonly TextWord[] | undefined;
  #vocabulary: ReadonlySet<string> | undefined;

  constructor(markdown: string, cuts: readonly Cut[]) {
    this.#cuts = cuts;
    let text = '';
    let position = 0;
    for (const { start, end, replacement } of cuts) {
      if (start < position) continue;
      text += markdown.slice(position, start);
      if (replacement !== '') {
        this.#starts.push(text.length);
        this.#origins.push(start);
        text += replacement;
      }
      this.#starts.push(text.length);
      this.#origins.push(end);
      position = end;
    }
    this.text = text + markdown.slice(position);
  }

  get words(): readonly TextWord[] {
    return (this.#words ??= wordsOf(this.text));
  }

  get vocabulary(): ReadonlySet<string> {
    return (this.#vocabulary ??= new Set(this.words.map(({ text }) => text.toLowerCase())));
  }

  rangeOf(start: number, end: number): TextSpan {
    if (end <= start) return { start: this.#originOf(start), end: this.#originOf(start) };
    // The end is that of the last character, so that no marker behind it is taken along.
    const last = this.#originOf(end - 1);
    const cut = this.#cuts.find((it) => it.start === last && it.replacement !== '');
    return { start: this.#originOf(start), end: cut ? cut.end : last + 1 };
  }

  #originOf(offset: number): number {
    let part = this.#starts.length - 1;
    while (part > 0 && (this.#starts[part] ?? 0) > offset) part--;
    return (this.#origins[part] ?? 0) + offset - (this.#starts[part] ?? 0);
  }
}

interface Cut extends TextSpan {
  readonly replacement: string;
}

function addTokenCuts(cuts: Cut[], tokens: readonly InlineToken[], objects: ReadonlySet<InlineTokenKind>): void {
  for (const { kind, range, textRange } of tokens) {
    if (objects.has(kind)) cuts.push({ start: range.start, end: range.end, replacement: OBJECT });
    else if (kind === 'html' || kind === 'stray-marker') {
      cuts.push({ start: range.start, end: range.end, replacement: '' });
    } else if (textRange) {
      cuts.push({ start: range.start, end: textRange.start, replacement: '' });
      cuts.push({ start: textRange.end, end: range.end, replacement: '' });
    }
  }
}

const CHARACTERS = /\\(?=[!-/:-@[-`{-~])|&(?:nbsp|quot|amp|lt|gt|apos|#39|#160);/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': '\u00A0',
  '&#160;': '\u00A0',
  '&quot;': '"',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&apos;': "'",
  '&#39;': "'",
};

function addCharacterCuts(cuts: Cut[], markdown: string): void {
  if (!/[\\&]/.test(markdown)) return;
  for (const match of markdown.matchAll(CHARACTERS)) {
    cuts.push({ start: match.index, end: match.index + match[0].length, replacement: ENTITIES[match[0]] ?? '' });
  }
}
