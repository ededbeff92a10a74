import type * as Pagefind from 'pagefind';
import { decodeCbor } from './cbor.ts';
import { unpack } from './compression.ts';
import type { SearchFile } from './search-file.ts';

/** What Pagefind knows of a language. */
export interface LanguageAnswer {
  /** Whether it makes stems of the language's words. */
  readonly hasStems: boolean;
  /** The stem of each word that was asked for, in their order; the words themselves where it makes none. */
  readonly stems: readonly string[];
}

/** Pagefind ends a text with a full stop, and cuts into parts what has one: `aadsts50011.` */
const LAST_WORD = 'x';

/** An index must have a word; this one is a sign of Linear A. */
const PLACEHOLDER = '\u{10600}';

/**
 * Asks Pagefind for the stems of words of letters, digits and low lines in lower case, in a process of its own, one for each
 * thread. They are the words of a page that it indexes: its stems are made nowhere else, and its WebAssembly makes the very
 * same of the words of queries.
 *
 * Throws if Pagefind does not start, refuses the page or answers otherwise than version 1.6.
 */
export async function askPagefind(words: readonly string[], language: string): Promise<LanguageAnswer> {
  const asked = [...words, LAST_WORD];
  const files = await indexWords(asked, language);
  const { path, content } = webAssemblyOf(files);
  webAssemblies.set(language, Promise.resolve(content));
  const hasStems = path !== UNKNOWN_LANGUAGE;
  return { hasStems, stems: hasStems ? readStems(files, asked).slice(0, -1) : words };
}

const webAssemblies = new Map<string, Promise<Uint8Array>>();

/**
 * Pagefind's WebAssembly for a language (`pt`), compressed as Pagefind does: with the language's stemmer if there is one, else
 * without. Throws if Pagefind does not start.
 */
export function webAssemblyFor(language: string): Promise<Uint8Array> {
  const known = webAssemblies.get(language);
  if (known) return known;
  const made = indexWords([PLACEHOLDER], language).then((files) => webAssemblyOf(files).content);
  webAssemblies.set(language, made);
  // What failed once, as where memory is short, is tried again.
  made.catch(() => webAssemblies.delete(language));
  return made;
}

async function indexWords(words: readonly string[], language: string): Promise<SearchFile[]> {
  const index = await startIndex(language);
  try {
    const content = `<html lang="${language}"><body data-pagefind-body><p>${words.join(' ')}</p></body></html>`;
    const { errors } = await index.addHTMLFile({ url: '/', content });
    if (errors.length > 0) throw new Error(`The search index refused words: ${errors.join('; ')}`);
    return await filesOf(index);
  } finally {
    await index.deleteIndex();
  }
}

/** Loaded when it is first asked, as most builds learn no new words. */
let pagefind: Promise<typeof Pagefind> | undefined;

/** Ends this thread's Pagefind process. */
export async function closeSearch(): Promise<void> {
  await (await pagefind)?.close();
}

async function startIndex(language: string): Promise<Pagefind.PagefindIndex> {
  pagefind ??= import('pagefind');
  const { createIndex } = await pagefind;
  const { index, errors } = await createIndex({ forceLanguage: language, keepIndexUrl: true });
  if (!index) throw new Error(`The search index could not be started: ${errors.join('; ')}`);
  return index;
}

async function filesOf(index: Pagefind.PagefindIndex): Promise<SearchFile[]> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
  return files;
}

const UNKNOWN_LANGUAGE = 'wasm.unknown.pagefind';

function webAssemblyOf(files: readonly SearchFile[]): SearchFile {
  const all = files.filter(({ path }) => path.startsWith('wasm.'));
  const file = all.find(({ path }) => path !== UNKNOWN_LANGUAGE) ?? all[0];
  if (!file) throw new Error('Pagefind made no WebAssembly.');
  return file;
}

/** Files of words: a list of one list of words, each with its stem, the pages that have it, and its variants. */
type Words = readonly [
  readonly (readonly [string, readonly Page[], readonly (readonly [string, readonly Page[]])[]])[],
];

/** How far the page's number is from the last; weights, as negative numbers, and distances between places; title. */
type Page = readonly [number, readonly number[], readonly number[]];

/** Where words have parts, which Pagefind indexes in the same place. */
const LOW_LINE = /\p{Pc}/u;

function readStems(files: readonly SearchFile[], words: readonly string[]): string[] {
  if (wordCount(files) !== words.length) throw new Error('Pagefind counts words otherwise than it is known to.');
  const stems = words.map(() => '');
  for (const { path, content } of files) {
    if (!path.endsWith('.pf_index')) continue;
    const [entries] = decodeCbor(unpack(content)) as unknown as Words;
    for (const [stem, [page]] of entries) {
      let place = 0;
      for (const number of page?.[1] ?? []) {
        place = number < 0 ? 0 : place + number;
        if (number >= 0 && isBetterStem(stem, stems[place] ?? '', words[place] ?? '')) stems[place] = stem;
      }
    }
  }
  // A letter that is newer than Pagefind is none to it.
  return stems.map((stem, i) => (stem === '' ? (words[i] ?? '') : stem));
}

function wordCount(files: readonly SearchFile[]): number {
  const fragment = files.find(({ path }) => path.endsWith('.pf_fragment'));
  if (!fragment) return 0;
  return (JSON.parse(unpack(fragment.content).toString()) as { word_count: number }).word_count;
}

/** The stem of a word of parts has low lines as the word does, or else is longer than theirs. */
function isBetterStem(stem: string, other: string, word: string): boolean {
  if (other === '' || !LOW_LINE.test(word)) return other === '';
  const [hasLowLine, otherHas] = [LOW_LINE.test(stem), LOW_LINE.test(other)];
  return hasLowLine === otherHas ? stem.length > other.length : hasLowLine;
}
