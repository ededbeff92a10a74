import { askPagefind } from './pagefind.ts';
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

/** How many languages' words are kept at once: a locale's and the source's. */
const MOST_VOCABULARIES = 2;

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

  /** Learns by which forms words are indexed, as they are written in texts. Throws if Pagefind does not answer. */
  async learn(words: Iterable<string>): Promise<void> {
    const unknown = new Map<string, readonly WordForm[]>();
    for (const word of words) if (!this.forms.has(word)) unknown.set(word, wordForms(word));
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

const vocabularies = new Map<string, Vocabulary>();

/** The vocabulary of a language by its BCP 47 tag; what has been learnt is kept as long as it is likely to be asked for. */
export function vocabularyOf(language: string): Vocabulary {
  const primary = primaryLanguage(language);
  const vocabulary = vocabularies.get(primary) ?? new Vocabulary(primary);
  if (!vocabularies.has(primary) && vocabularies.size >= MOST_VOCABULARIES) vocabularies.clear();
  vocabularies.set(primary, vocabulary);
  return vocabulary;
}

/** `primaryLanguage('pt-BR') // => 'pt'`: Pagefind knows no other difference between languages. */
export function primaryLanguage(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? '';
}
