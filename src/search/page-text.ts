import { endSentence, readHtmlText, type TextBlock } from './html-text.ts';
import type { SearchDocument } from './search-document.ts';
import { cutText, joinTexts } from './unspaced-scripts.ts';

/** What an index holds of a page. */
export interface PageText {
  /** All words in their order, for excerpts: with spaces between, or in languages without spaces with U+200B. */
  readonly content: string;
  /** The words as they stand in the page, with punctuation; a word's place is its number. */
  readonly words: readonly string[];
  /** The level of the heading in which each word stands, or 0. */
  readonly levels: readonly number[];
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

/**
 * Reads what search is to find of a page; `language` is a BCP 47 tag. The title, where no heading says the same, stands
 * first as one.
 */
export function readPageText({ title, html }: Pick<SearchDocument, 'title' | 'html'>, language: string): PageText {
  const words: string[] = [];
  const levels: number[] = [];
  const anchors: Anchor[] = [];
  const contents: string[] = [];
  for (const { text, level, id } of withTitle(plain(title), readHtmlText(html))) {
    if (id !== undefined) anchors.push({ element: `h${String(level)}`, id, text: plain(text), location: words.length });
    const cut = cutText(level > 0 ? endSentence(text) : text, language);
    for (const word of cut.words) {
      words.push(word);
      levels.push(level);
    }
    contents.push(cut.content);
  }
  return {
    content: joinTexts(contents, language),
    words,
    levels,
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
