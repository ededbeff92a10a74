import { diffWordsWithSpace } from 'diff';
import type { SourceChange, Staleness } from '../../model/review.ts';
import { increase } from '../../model/increase.ts';

/** What has become of one source half. */
export interface SourceState {
  readonly staleness: Staleness;
  /** To what the original says now, where it has changed. */
  readonly change?: readonly SourceChange[];
}

/** How much of two sentences must be the same for one to be what has become of the other, as Dice's coefficient of words. */
const ALIKE = 0.5;

/**
 * Looks for source halves in the text of the original as it is now. What is compared is words: markup, line breaks, escapes
 * and locales in addresses, which change on the way from the original to a bilingual article, say nothing. A half that is
 * found nowhere has changed into the sentence that is most like it, or is deleted if there is none. `translated` is the
 * original as it was translated, if it is known: a half that is not in it either is judged by its counterpart there.
 */
export function compareSources(sources: readonly string[], now: string, translated?: string): SourceState[] {
  const current = new SearchableText(now);
  const before = translated === undefined ? undefined : new SearchableText(translated);
  const states = sources.map((source): SourceState | undefined => {
    const words = wordsOf(source);
    if (current.holds(words)) return { staleness: 'unchanged' };
    const origin = before && !before.holds(words) ? mostAlike(words, before.sentences) : undefined;
    return origin && current.holds(origin.words) ? { staleness: 'unchanged' } : undefined;
  });
  const unchanged = new SearchableText(sources.filter((_, index) => states[index]).join('\n\n'));
  const candidates = new Set(current.sentences.filter(({ words }) => !unchanged.holds(words)));
  return states.map((state, index) => {
    if (state) return state;
    const source = sources[index] ?? '';
    const successor = mostAlike(wordsOf(source), candidates);
    if (!successor) return { staleness: 'deleted' };
    candidates.delete(successor);
    return { staleness: 'changed', change: changesBetween(source, successor.text) };
  });
}

/** A sentence of a text, and its words. */
interface Sentence {
  readonly text: string;
  readonly words: readonly string[];
}

/** A text in which words are looked for that stand side by side. */
class SearchableText {
  readonly sentences: readonly Sentence[];
  private readonly joined: string;

  constructor(text: string) {
    this.sentences = sentencesOf(text).map((sentence) => ({ text: sentence, words: wordsOf(sentence) }));
    this.joined = ` ${this.sentences.flatMap(({ words }) => words).join(' ')} `;
  }

  /** Whether some words stand in the text, in this order and with nothing between. */
  holds(words: readonly string[]): boolean {
    return words.length === 0 || this.joined.includes(` ${words.join(' ')} `);
  }
}

const ANCHOR = /<a\s+(?:name|id)\s*=[^>]*>\s*(?:<\/a>)?/gi;
const LOCALE_OF_URL = /(\/\/[^\s/)]+)\/[a-z]{2,3}(?:-[a-z]{2,4})(?=\/)/gi;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** `wordsOf('See [C\\#](https://x.com/en-us/a).') // => ['See', 'C', 'https', 'x', 'com', 'a']` */
function wordsOf(markdown: string): string[] {
  return markdown.replace(ANCHOR, ' ').replace(LOCALE_OF_URL, '$1').match(WORD) ?? [];
}

/** What begins a block of its own within a paragraph's lines: list markers, headings, quotes, tables. */
const BLOCK_START = /^\s*(?:[-*+]\s|\d+[.)]\s|#{1,6}\s|>|\||:::|```)/;

/** Cuts Markdown into sentences, as well as can be told in any language: at blocks, at bars of tables, and behind `.`, `!`, `?`. */
function sentencesOf(markdown: string): string[] {
  const blocks: string[][] = [];
  let open: string[] | undefined;
  for (const line of markdown.split(/\r?\n/)) {
    if (line.trim() === '') open = undefined;
    else if (open && !BLOCK_START.test(line)) open.push(line.trim());
    else blocks.push((open = [line.trim()]));
  }
  return blocks
    .flatMap((lines) => lines.join(' ').split(/(?<=[.!?])\s+|\|/))
    .map((sentence) => sentence.replace(/^(?:[-*+]|\d+[.)]|#{1,6}|>)\s+/, '').trim())
    .filter((sentence) => sentence !== '');
}

function mostAlike(words: readonly string[], sentences: Iterable<Sentence>): Sentence | undefined {
  let best: Sentence | undefined;
  let most = ALIKE;
  for (const sentence of sentences) {
    const likeness = diceOf(words, sentence.words);
    if (likeness < most || (best && likeness === most)) continue;
    best = sentence;
    most = likeness;
  }
  return best;
}

/** Dice's coefficient of two lists of words: 1 if they hold the same words, 0 if they share none. */
function diceOf(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of one) increase(left, word);
  let shared = 0;
  for (const word of other) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared++;
  }
  return (2 * shared) / (one.length + other.length || 1);
}

function changesBetween(before: string, after: string): SourceChange[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => {
    const kind = added ? 'added' : removed ? 'removed' : 'same';
    return { text: value, kind };
  });
}
