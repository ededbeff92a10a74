import { ownText } from '../model/own-text.ts';
import { askPagefind } from './pagefind.ts';
import { perLanguage } from './per-language.ts';
import { isUnspaced } from './unspaced-scripts.ts';
import { wordForms, type WordForm } from './word-forms.ts';

/** By what a word is indexed. */
export interface IndexedForm {
  readonly stem: string;
  /** The word with its diacritics, if it has any. */
  readonly variant: string | undefined;
  /** By what its weight is divided. */
  readonly share: number;
}

/** No language has stems of such numbers; Arabic has of its own. */
const NUMBER = /^[0-9]+$/;

/** The words of a language as an index knows them. */
export class Vocabulary {
  private readonly language: string;
  private readonly forms = new Map<string, readonly IndexedForm[]>();
  private readonly stems = new Map<string, string>();
  private hasStems: boolean;

  constructor(language: string) {
    this.language = language;
    // Pagefind would cut such words before it made stems, and it makes none of them.
    this.hasStems = !isUnspaced(language);
  }

  /** Takes from an earlier index by which forms words are indexed. */
  recall(words: Iterable<readonly [word: string, forms: readonly IndexedForm[]]>): void {
    for (const [word, forms] of words) this.forms.set(word, forms);
  }

  /** Learns by which forms words are indexed, as they are written in texts. Throws if Pagefind does not answer. */
  async learn(words: Iterable<string>): Promise<void> {
    const unknown = new Map<string, readonly WordForm[]>();
    for (const word of words) {
      if (this.forms.has(word)) continue;
      // As a view of its page's text, a word would keep that in memory.
      const own = ownText(word);
      unknown.set(own, wordForms(own));
    }
    if (this.hasStems) await this.learnStems(unknown.values());
    for (const [word, forms] of unknown) {
      this.forms.set(
        word,
        forms.map(({ bare, written, share }) => ({ stem: this.stems.get(bare) ?? bare, variant: written, share })),
      );
    }
  }

  /** By what a word is indexed that has been learnt. */
  formsOf(word: string): readonly IndexedForm[] {
    const forms = this.forms.get(word);
    if (!forms) throw new RangeError(`a word that has not been learnt: ${word}`);
    return forms;
  }

  private async learnStems(words: Iterable<readonly WordForm[]>): Promise<void> {
    const unknown = new Set<string>();
    for (const forms of words) {
      for (const { bare } of forms) if (!NUMBER.test(bare) && !this.stems.has(bare)) unknown.add(bare);
    }
    if (unknown.size === 0) return;
    const { hasStems, stems } = await askPagefind([...unknown], this.language);
    this.hasStems = hasStems;
    if (hasStems) [...unknown].forEach((word, i) => this.stems.set(word, stems[i] ?? word));
  }
}

/** The vocabulary of a language by its BCP 47 tag. */
export const vocabularyOf = perLanguage((language) => new Vocabulary(language));
