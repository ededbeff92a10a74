import { close, createIndex, type PagefindIndex } from 'pagefind';
import { byteDifference } from './byte-difference.ts';
import { compactFiles, CONTENTS_FILE, pack, sortById, unpack } from './compact-files.ts';
import { facetsFile } from './facets.ts';
import { toIndexedHtml, type SearchDocument } from './search-document.ts';
import type { SearchFile } from './search-file.ts';

/**
 * How much of an index a browser fetches for a word, in Pagefind's own unit (places where words stand). A reader's first
 * word is fetched from every shard of two locales: with Pagefind's 20,000, that would be 200 KB. With less than this, the
 * list of files, which is fetched before all else, grows by more than words become smaller.
 */
const CHUNK_SIZE = '600';

/** Stands in an index without words, which browsers could not load; its one word is a sign of Linear A. */
const PLACEHOLDER = { url: '/', title: '', html: '<h1>\u{10600}</h1>' };

/**
 * The search index of some pages of a locale, made by Pagefind in the locale's language. Browsers merge the shards of a
 * locale when they search. The same documents give the same files, byte by byte, whichever was added first.
 *
 * Pagefind runs in a process of its own, one for each thread that makes shards.
 */
export class SearchShard {
  private readonly index: PagefindIndex;
  private readonly language: string;
  private readonly number: number;
  private readonly sourceLanguage: string;
  private readonly documents = new Map<string, SearchDocument>();

  private constructor(index: PagefindIndex, language: string, number: number, sourceLanguage: string) {
    this.index = index;
    this.language = language;
    this.number = number;
    this.sourceLanguage = sourceLanguage;
  }

  /**
   * Starts an empty shard; `language` is a BCP 47 tag, `number` counts the locale's shards from 0; `sourceLanguage` is the
   * one in which the locale's pages are searched, too. Throws if Pagefind does not start.
   */
  static async create(language: string, number: number, sourceLanguage: string): Promise<SearchShard> {
    return new SearchShard(await startIndex(language), language, number, sourceLanguage);
  }

  /** Adds a page; `finish` throws if Pagefind refuses it. */
  add(document: SearchDocument): void {
    this.documents.set(document.url, document);
  }

  /**
   * Makes the shard's files, in code-unit order of their paths, and frees its memory. Shard 0 holds what the locale needs
   * once. Throws if Pagefind refused a page.
   */
  async finish(): Promise<SearchFile[]> {
    try {
      const documents = sortById([...this.documents.values()]);
      await Promise.all(documents.map((document) => send(this.index, document, this.language)));
      let made = await makeFiles(this.index);
      let compact = this.compact(made);
      if (!compact.some(({ path }) => path === CONTENTS_FILE)) {
        await send(this.index, PLACEHOLDER, this.language);
        made = await makeFiles(this.index);
        compact = this.compact(made);
      }
      const own = compact.map(({ path, content }) => ({ path: `${String(this.number)}/${path}`, content }));
      const common = this.number === 0 ? await this.commonFiles(made) : [];
      return [...common, ...own].sort((a, b) => (a.path < b.path ? -1 : 1));
    } finally {
      await this.index.deleteIndex();
    }
  }

  private compact(made: readonly SearchFile[]): SearchFile[] {
    const { files, urls } = compactFiles(made, (url) => this.documents.get(url)?.place ?? url);
    const facets = urls.map((url) => this.documents.get(url)?.facets ?? {});
    return [...files, facetsFile(facets)];
  }

  /** Pagefind's WebAssembly for the language, and how that for the source language differs from it. */
  private async commonFiles(made: readonly SearchFile[]): Promise<SearchFile[]> {
    const wasm = webAssembly(made);
    const files = [{ path: 'wasm.pagefind', content: wasm }];
    if (primary(this.language) === primary(this.sourceLanguage)) return files;
    const difference = byteDifference(unpack(wasm), unpack(await webAssemblyFor(this.sourceLanguage)));
    return [...files, { path: 'source-wasm.pagefind', content: pack(difference) }];
  }
}

/**
 * The file by which browsers learn how many shards a locale has, whether the source's WebAssembly is described as a
 * difference from the locale's own, and whether a page stands in the locale for whatever the source has.
 */
export function listShards(
  shards: number,
  language: string,
  sourceLanguage: string,
  hasEveryPage: boolean,
): SearchFile {
  const list = { shards, hasSourceDifference: primary(language) !== primary(sourceLanguage), hasEveryPage };
  return { path: 'indexes.json', content: Buffer.from(`${JSON.stringify(list)}\n`) };
}

/** Ends this thread's Pagefind process; shards that are not finished are lost. */
export async function closeSearch(): Promise<void> {
  await close();
}

/** `primary('pt-BR') // => 'pt'`: Pagefind knows no other difference between languages. */
function primary(language: string): string {
  return language.split('-')[0] ?? '';
}

async function startIndex(language: string): Promise<PagefindIndex> {
  // Pagefind's API has no option for it; the process reads it when an index is started.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = CHUNK_SIZE;
  const { index, errors } = await createIndex({ forceLanguage: language.toLowerCase(), keepIndexUrl: true });
  if (!index) throw new Error(`The search index could not be started: ${errors.join('; ')}`);
  return index;
}

async function send(
  index: PagefindIndex,
  document: Pick<SearchDocument, 'url' | 'title' | 'html'>,
  language: string,
): Promise<void> {
  const { errors } = await index.addHTMLFile({ url: document.url, content: toIndexedHtml(document, language) });
  if (errors.length > 0) throw new Error(`The search index refused ${document.url}: ${errors.join('; ')}`);
}

async function makeFiles(index: PagefindIndex): Promise<SearchFile[]> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
  return files.map(({ path, content }) => ({ path: path.replaceAll('\\', '/'), content }));
}

/** Pagefind's WebAssembly: with the language's stemmer if there is one, else without. */
function webAssembly(files: readonly SearchFile[]): Uint8Array {
  const all = files.filter(({ path }) => path.startsWith('wasm.'));
  const file = all.find(({ path }) => path !== 'wasm.unknown.pagefind') ?? all[0];
  if (!file) throw new Error('Pagefind made no WebAssembly.');
  return file.content;
}

const webAssemblies = new Map<string, Promise<Uint8Array>>();

/** Pagefind's WebAssembly for a language, made once in each thread. */
function webAssemblyFor(language: string): Promise<Uint8Array> {
  const known = webAssemblies.get(primary(language));
  if (known) return known;
  const made = (async () => {
    const index = await startIndex(language);
    try {
      await send(index, PLACEHOLDER, language);
      return webAssembly(await makeFiles(index));
    } finally {
      await index.deleteIndex();
    }
  })();
  webAssemblies.set(primary(language), made);
  return made;
}
