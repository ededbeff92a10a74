import { endSentence, readHtmlText, type TextBlock } from './html-text.ts';
import type { SearchDocument } from './search-document.ts';
import { cutText, joinTexts } from './unspaced-scripts.ts';

/** What an index holds of a page. */
export interface PageText {
  /** All words in their order, for excerpts: with spaces between, or in languages without spaces with U+200B. */
  readonly content: string;
  /** The words as they stand in the page, with punctuation; a word's place is its number. */
  readonly words: readonly string[];
  /** The weight of each word, in the unit of Pagefind's index: a heading's words weigh more than those of a paragraph. */
  readonly weights: readonly number[];
  /** The words of the title, which count once more. */
  readonly titleWords: readonly string[];
  readonly anchors: readonly Anchor[];
}

/** A heading that results may lead to. */
export interface Anchor {
  /** `h2` */
  readonly element: string;
  readonly id: string;
  readonly text: string;
  /** How many words stand before it. */
  readonly location: number;
}

/** Of the words of a paragraph, in the unit of Pagefind's index. */
export const WEIGHT = 24;

/** How many times as much as those of a paragraph words weigh, by the level of the heading. */
const WEIGHT_OF_LEVEL = [1, 7, 6, 5, 4, 3, 2];

/**
 * Reads what search is to find of a page; `language` is a BCP 47 tag. The title, where no heading says the same, stands
 * first as one.
 */
export function readPageText({ title, html }: Pick<SearchDocument, 'title' | 'html'>, language: string): PageText {
  const words: string[] = [];
  const weights: number[] = [];
  const anchors: Anchor[] = [];
  const contents: string[] = [];
  for (const { text, level, id } of withTitle(plain(title), readHtmlText(html))) {
    if (id !== undefined) anchors.push({ element: `h${String(level)}`, id, text: plain(text), location: words.length });
    const cut = cutText(level > 0 ? endSentence(text) : text, language);
    for (const word of cut.words) {
      words.push(word);
      weights.push(WEIGHT * (WEIGHT_OF_LEVEL[level] ?? 1));
    }
    contents.push(cut.content);
  }
  return {
    content: joinTexts(contents, language),
    words,
    weights,
    titleWords: cutText(title, language).words,
    anchors,
  };
}

function withTitle(title: string, blocks: readonly TextBlock[]): readonly TextBlock[] {
  const hasTitle = blocks.some(({ text, level }) => level === 1 && plain(text) === title);
  return hasTitle ? blocks : [{ text: title, level: 1, id: undefined }, ...blocks];
}

function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
