import { close, createIndex, type PagefindIndex } from 'pagefind';
import { toIndexedHtml, type SearchDocument } from './search-document.ts';

/** A file of a search index, by its path below the locale's `pagefind/` folder, with forward slashes. */
export interface SearchFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/**
 * How much of an index a browser fetches for a word, in Pagefind's own unit (places where words stand). A reader's first
 * word is fetched from every shard: with Pagefind's 20,000, eight shards would send 200 KB.
 */
const CHUNK_SIZE = '1400';

/** What each shard needs of its own; everything else that Pagefind makes is common or its own interface. */
const SHARD_FILE = /^(?:pagefind-entry\.json|pagefind\..+\.pf_meta|(?:index|fragment)\/.+)$/;

/** Stands in an index without words, which browsers could not load; its one word is a sign of Linear A. */
const PLACEHOLDER: SearchDocument = { url: '/', title: '', html: '<h1>\u{10600}</h1>' };

/**
 * The search index of some pages of a locale, made by Pagefind in the locale's language. Browsers merge the shards of a
 * locale when they search. The same documents in the same order give the same files, byte by byte.
 *
 * Pagefind runs in a process of its own, one for each thread that makes shards.
 */
export class SearchShard {
  private readonly index: PagefindIndex;
  private readonly language: string;
  private readonly number: number;
  private readonly additions: Promise<void>[] = [];

  private constructor(index: PagefindIndex, language: string, number: number) {
    this.index = index;
    this.language = language;
    this.number = number;
  }

  /**
   * Starts an empty shard; `language` is a BCP 47 tag, `number` counts the locale's shards from 0. Throws if Pagefind does
   * not start.
   */
  static async create(language: string, number: number): Promise<SearchShard> {
    // Pagefind's API has no option for it; the process reads it when an index is started.
    process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = CHUNK_SIZE;
    const { index, errors } = await createIndex({ forceLanguage: language.toLowerCase(), keepIndexUrl: true });
    if (!index) throw new Error(`The search index could not be started: ${errors.join('; ')}`);
    return new SearchShard(index, language, number);
  }

  /** Adds a page after those added before it; `finish` throws if Pagefind refuses it. */
  add(document: SearchDocument): void {
    const addition = this.send(document);
    // Until `finish` waits for it, a failure must not count as unhandled.
    addition.catch(() => undefined);
    this.additions.push(addition);
  }

  /**
   * Makes the shard's files, in code-unit order of their paths, and frees its memory. Shard 0 holds what the locale needs
   * once. Throws if Pagefind refused a page.
   */
  async finish(): Promise<SearchFile[]> {
    try {
      await Promise.all(this.additions);
      const files = await this.makeFiles();
      if (files.some(({ path }) => path.endsWith('.pf_meta'))) return this.chooseFiles(files);
      await this.send(PLACEHOLDER);
      return this.chooseFiles(await this.makeFiles());
    } finally {
      await this.index.deleteIndex();
    }
  }

  private async send(document: SearchDocument): Promise<void> {
    const { errors } = await this.index.addHTMLFile({
      url: document.url,
      content: toIndexedHtml(document, this.language),
    });
    if (errors.length > 0) throw new Error(`The search index refused ${document.url}: ${errors.join('; ')}`);
  }

  private async makeFiles(): Promise<SearchFile[]> {
    const { files, errors } = await this.index.getFiles();
    if (errors.length > 0) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
    return files.map(({ path, content }) => ({ path: path.replaceAll('\\', '/'), content }));
  }

  private chooseFiles(files: readonly SearchFile[]): SearchFile[] {
    const own = files.filter(({ path }) => SHARD_FILE.test(path));
    const chosen =
      this.number === 0
        ? [...own, ...commonFiles(files)]
        : own.map(({ path, content }) => ({ path: `${String(this.number)}/${path}`, content }));
    return chosen.sort((a, b) => (a.path < b.path ? -1 : 1));
  }
}

/** The file by which browsers learn how many shards a locale has. */
export function listShards(shards: number): SearchFile {
  return { path: 'indexes.json', content: Buffer.from(`${JSON.stringify({ shards })}\n`) };
}

/** Ends this thread's Pagefind process; shards that are not finished are lost. */
export async function closeSearch(): Promise<void> {
  await close();
}

/** Pagefind's script, and its WebAssembly: with the language's stemmer if there is one, else without. */
function commonFiles(files: readonly SearchFile[]): SearchFile[] {
  const wasm = files.filter(({ path }) => path.startsWith('wasm.'));
  const stemming = wasm.filter(({ path }) => path !== 'wasm.unknown.pagefind');
  return [...files.filter(({ path }) => path === 'pagefind.js'), ...(stemming.length > 0 ? stemming : wasm)];
}
