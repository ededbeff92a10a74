import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { toIndexedHtml, type SearchDocument } from './search-document.ts';

/** Pagefind's own interfaces, which the site does not use. */
const UNUSED_FILES = ['pagefind-ui', 'pagefind-modular-ui', 'pagefind-component-ui', 'pagefind-highlight'].flatMap(
  (name) => [`${name}.js`, `${name}.css`],
);

/** The search index of one locale, made by Pagefind in the locale's language. */
export class SearchIndex {
  private readonly index: PagefindIndex;
  private readonly language: string;

  private constructor(index: PagefindIndex, language: string) {
    this.index = index;
    this.language = language;
  }

  /** Starts an empty index; `language` is a BCP 47 tag. Throws if Pagefind does not start. */
  static async create(language: string): Promise<SearchIndex> {
    const { index, errors } = await createIndex({ forceLanguage: language.toLowerCase(), keepIndexUrl: true });
    if (!index) throw new Error(`The search index could not be started: ${errors.join('; ')}`);
    return new SearchIndex(index, language);
  }

  /** Adds a page. Throws if Pagefind refuses it. */
  async add(document: SearchDocument): Promise<void> {
    const { errors } = await this.index.addHTMLFile({
      url: document.url,
      content: toIndexedHtml(document, this.language),
    });
    if (errors.length > 0) throw new Error(`The search index refused ${document.url}: ${errors.join('; ')}`);
  }

  /** Writes the index into a folder and frees its memory. Throws if the folder cannot be written. */
  async write(folder: string): Promise<void> {
    try {
      const { errors } = await this.index.writeFiles({ outputPath: folder });
      if (errors.length > 0) throw new Error(`The search index could not be written: ${errors.join('; ')}`);
      await Promise.all(UNUSED_FILES.map((file) => rm(join(folder, file), { force: true })));
    } finally {
      await this.index.deleteIndex();
    }
  }
}

/** Ends Pagefind's process; no index can be used afterwards. */
export async function closeSearch(): Promise<void> {
  await close();
}
