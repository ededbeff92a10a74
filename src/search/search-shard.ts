import { createHash } from 'node:crypto';
import { byteDifference } from './byte-difference.ts';
import { pack, unpack } from './compression.ts';
import { facetsFile } from './facets.ts';
import { identifyPages, type IdentifiedPage } from './page-id.ts';
import { readPageText, type PageText } from './page-text.ts';
import type { SearchDocument } from './search-document.ts';
import type { SearchFile } from './search-file.ts';
import { encodeContents } from './shard-contents.ts';
import { webAssemblyFor } from './pagefind.ts';
import { primaryLanguage } from './per-language.ts';
import { vocabularyOf } from './vocabulary.ts';
import { beginningThatDiffers, WordIndex, type WordFile } from './word-index.ts';

/** The list of a shard's pages and of the files that hold its words: what a browser fetches of a shard before all else. */
const CONTENTS_FILE = 'contents.pagefind';

/** Stands in an index without pages, which browsers could not load; its one word is a sign of Linear A. */
const PLACEHOLDER: SearchDocument = { url: '/', place: '/', title: '', html: '<h1>\u{10600}</h1>', facets: {} };

/** Files of this size hold a word that is frequent. */
const LARGE_FILE = 2000;

/** A word in more than this part of all pages tells hardly one from another, and is more to fetch than all others. */
const COMMON = 0.25;

/** A page of which the words have been counted. */
interface CountedPage extends IdentifiedPage<SearchDocument>, Pick<PageText, 'content' | 'anchors'> {
  /** In words. */
  readonly length: number;
}

/**
 * Makes the search index of some pages of a locale, which browsers search with Pagefind's WebAssembly; they merge the shards
 * of a locale. `language` is a BCP 47 tag, `number` counts the locale's shards from 0; `sourceLanguage` is the one in which
 * the locale's pages are searched, too. Shard 0 holds what the locale needs once.
 *
 * Gives files in code-unit order of their paths. The same documents give the same files, byte by byte, in whatever order they
 * come. Throws if Pagefind, which knows the stems of words, does not answer.
 */
export async function makeSearchShard(
  documents: readonly SearchDocument[],
  language: string,
  number: number,
  sourceLanguage: string,
): Promise<SearchFile[]> {
  const index = new WordIndex();
  const pages = identifyPages(documents.length > 0 ? documents : [PLACEHOLDER]).map((page, place): CountedPage => {
    const text = readPageText(page.page, language);
    index.add(place, text);
    return { ...page, content: text.content, anchors: text.anchors, length: text.words.length };
  });
  const vocabulary = vocabularyOf(language);
  await vocabulary.learn(index.writtenWords());
  const files = index.files((word) => vocabulary.formsOf(word));
  const own = [...namedByContent(pages, files), facetsFile(pages.map(({ page }) => page.facets))].map(
    ({ path, content }) => ({ path: `${String(number)}/${path}`, content }),
  );
  const common = number === 0 ? await commonFiles(language, sourceLanguage) : [];
  return [...common, ...own].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Files of pages by their ids, files of words by their numbers, in a folder that is named for what they hold, so that what
 * browsers keep is never of another build; and the list of them.
 */
function namedByContent(pages: readonly CountedPage[], wordFiles: readonly WordFile[]): SearchFile[] {
  const words = wordFiles.map(({ content }) => pack(content));
  const named = [
    ...pages.map((page) => ({ path: `pages/${page.id}.pagefind`, content: pack(fragment(page)) })),
    ...words.map((content, i) => ({ path: `words/${i.toString(36)}.pagefind`, content })),
  ];
  const digest = createHash('sha1');
  for (const { path, content } of named) digest.update(path).update(content);
  const folder = digest.digest('hex').slice(0, 8);
  const contents = encodeContents({
    folder,
    common: wordFiles.flatMap((file, i) =>
      (words[i]?.length ?? 0) > LARGE_FILE ? commonWords(file, pages.length) : [],
    ),
    pages,
    firstWords: wordFiles.map(({ firstWord }, i) => beginningThatDiffers(firstWord, wordFiles[i - 1]?.lastWord)),
  });
  return [
    { path: CONTENTS_FILE, content: pack(contents) },
    ...named.map(({ path, content }) => ({ path: `${folder}/${path}`, content })),
  ];
}

/** What results show of a page. */
function fragment({ page: { url, title }, content, anchors }: CountedPage): Buffer {
  return Buffer.from(JSON.stringify({ url, content, meta: { title }, anchors }));
}

/** The words, as stems, that are in very many of a shard's pages. */
function commonWords({ pageCounts }: WordFile, pageCount: number): string[] {
  return [...pageCounts].filter(([, count]) => count > pageCount * COMMON).map(([word]) => word);
}

/** Pagefind's WebAssembly for a language, and how that for the source language differs from it. */
async function commonFiles(language: string, sourceLanguage: string): Promise<SearchFile[]> {
  const own = await webAssemblyFor(primaryLanguage(language));
  const files = [{ path: 'wasm.pagefind', content: own }];
  if (primaryLanguage(language) === primaryLanguage(sourceLanguage)) return files;
  const source = await webAssemblyFor(primaryLanguage(sourceLanguage));
  return [...files, { path: 'source-wasm.pagefind', content: pack(byteDifference(unpack(own), unpack(source))) }];
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
  const hasSourceDifference = primaryLanguage(language) !== primaryLanguage(sourceLanguage);
  const list = { shards, hasSourceDifference, hasEveryPage };
  return { path: 'indexes.json', content: Buffer.from(`${JSON.stringify(list)}\n`) };
}
