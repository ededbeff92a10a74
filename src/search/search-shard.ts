import { createHash, hash } from 'node:crypto';
import { pack } from './compression.ts';
import { facetsFile } from './facets.ts';
import { decodeKeptIndex, encodeKeptIndex, type KeptIndex, type KeptPage, type KeptWord } from './kept-index.ts';
import { commonFiles, commonPaths } from './locale-files.ts';
import { identifyPages } from './page-id.ts';
import { readPageText, type PageText } from './page-text.ts';
import type { SearchDocument, SearchPage } from './search-document.ts';
import type { SearchFile } from './search-file.ts';
import { encodeContents } from './shard-contents.ts';
import { vocabularyOf, type Vocabulary } from './vocabulary.ts';
import { beginningThatDiffers, makeWordFiles, type LastWordFiles, type WordFile } from './word-files.ts';
import { changedWords, textLength, WordIndex } from './word-index.ts';

/** The list of a shard's pages and of the files that hold its words: what a browser fetches of a shard before all else. */
const CONTENTS_FILE = 'contents.pagefind';

/** Stands in an index without pages, which browsers could not load; its one word is a sign of Linear A. */
const PLACEHOLDER: SearchPage = {
  place: '/',
  digest: '',
  read: () => ({ url: '/', place: '/', title: '', html: '<h1>\u{10600}</h1>', facets: {} }),
};

/** Which shard is to be made. */
export interface ShardOptions {
  /** BCP 47 tag of the locale. */
  readonly language: string;
  /** The language in which the locale's pages are searched, too. */
  readonly sourceLanguage: string;
  /** Counts the locale's shards from 0, which holds what the locale needs once. */
  readonly number: number;
  /** The shard's last index: `kept` of what made it. */
  readonly last?: Uint8Array | undefined;
  /** Whether the last index's files are where those of this one go. */
  readonly hasLastFiles?: boolean;
}

/** The search index of a shard. */
export interface SearchShard {
  /** What is new or may have changed. */
  readonly files: readonly SearchFile[];
  /** Paths of the files that are as the last index left them. */
  readonly same: readonly string[];
  /** What the next index can be made from: bytes, in parts. */
  readonly kept: readonly Uint8Array[];
}

/**
 * Makes the search index of some pages of a locale, which browsers search with Pagefind's WebAssembly; they merge the shards
 * of a locale. Pages of which the last index knows are not read, and their files stay if they are there.
 *
 * The same pages give the same files, byte by byte, in whatever order they come, with a last index and without. Throws if
 * Pagefind, which knows the stems of words, does not answer.
 */
export async function makeSearchShard(pages: readonly SearchPage[], options: ShardOptions): Promise<SearchShard> {
  const { language, sourceLanguage, number, hasLastFiles = false } = options;
  const kind = [language, sourceLanguage].join();
  const last = readLast(options.last, kind);
  const vocabulary = vocabularyOf(language);
  vocabulary.recall(last.words);
  const index = new WordIndex();
  const numberOf = index.renumbering(last.words.map(([word]) => word));
  const knownPages = new Map(last.pages.map((page) => [page.id, page]));
  const fragments: SearchFile[] = [];
  const same: string[] = [];
  const indexed = identifyPages(pages.length > 0 ? pages : [PLACEHOLDER]).map(({ id, page }): KeptPage => {
    const known = knownPages.get(id);
    if (known?.digest === page.digest) {
      if (hasLastFiles) same.push(pathOf(id));
      else fragments.push({ path: pathOf(id), content: known.content });
      return { ...known, text: index.addNumbered(known.text, numberOf) };
    }
    const document = page.read();
    const text = readPageText(document, language);
    const content = pack(fragment(document, text));
    fragments.push({ path: pathOf(id), content });
    return {
      id,
      digest: page.digest,
      file: hash('sha1', content),
      content,
      facets: document.facets,
      text: index.add(text),
    };
  });
  await vocabulary.learn(index.writtenWords());
  const words = Array.from(index.writtenWords(), (word): KeptWord => [word, vocabulary.formsOf(word)]);
  const wordFiles = makeWordFiles(
    index.lookUp(words.map(([, forms]) => forms)),
    indexed.length,
    lastFiles(last, indexed, words, vocabulary),
  );
  const own = [...fragments, ...listWords(indexed, wordFiles), facetsFile(indexed.map(({ facets }) => facets))];
  const inFolder = (path: string): string => `${String(number)}/${path}`;
  const hasCommon = hasLastFiles && last.pages.length > 0;
  const common = number === 0 && !hasCommon ? await commonFiles(language, sourceLanguage) : [];
  return {
    files: [...common, ...own.map(({ path, content }) => ({ path: inFolder(path), content }))],
    same: [...(number === 0 && hasCommon ? commonPaths(language, sourceLanguage) : []), ...same.map(inFolder)],
    kept: encodeKeptIndex({ kind, words, pages: indexed, files: wordFiles }),
  };
}

/** What the last index knows, if it is one of these languages. */
function readLast(last: Uint8Array | undefined, kind: string): KeptIndex {
  const known = last && decodeKeptIndex(last);
  return known?.kind === kind ? known : { kind, words: [], pages: [], files: [] };
}

/** The last files, and what has changed since, if the pages are still counted in the same way. */
function lastFiles(
  last: KeptIndex,
  pages: readonly KeptPage[],
  words: readonly KeptWord[],
  vocabulary: Vocabulary,
): LastWordFiles | undefined {
  if (pages.length !== last.pages.length || pages.some(({ id }, i) => id !== last.pages[i]?.id)) return undefined;
  const wordsBefore = last.words.map(([word]) => word);
  const wordsNow = words.map(([word]) => word);
  const changed = pages.flatMap(({ digest, text }, i) => {
    const before = last.pages[i];
    if (!before || digest === before.digest) return [];
    return [...changedWords({ text: before.text, words: wordsBefore }, { text, words: wordsNow })];
  });
  return {
    files: last.files,
    changed: new Set(changed.flatMap((word) => vocabulary.formsOf(word).map(({ stem }) => stem))),
  };
}

/** Path of what results show of a page. It stays the same; browsers ask for it by what the shard holds, too. */
function pathOf(id: string): string {
  return `pages/${id}.pagefind`;
}

/** What results show of a page. */
function fragment({ url, title }: SearchDocument, { content, anchors }: PageText): Buffer {
  return Buffer.from(JSON.stringify({ url, content, meta: { title }, anchors }));
}

/**
 * Files of words by their numbers, in a folder that is named for what all of the shard's files hold, so that what browsers keep
 * is never of another build; and the list of them and of pages.
 */
function listWords(pages: readonly KeptPage[], wordFiles: readonly WordFile[]): SearchFile[] {
  const digest = createHash('sha1');
  for (const { id, file } of pages) digest.update(`${id} ${file}\n`);
  for (const { content } of wordFiles) digest.update(content);
  const folder = digest.digest('hex').slice(0, 8);
  const contents = encodeContents({
    folder,
    common: wordFiles.flatMap(({ common }) => common),
    pages: pages.map(({ id, text }) => ({ id, length: textLength(text) })),
    firstWords: wordFiles.map(({ stems }, i) => beginningThatDiffers(stems[0] ?? '', wordFiles[i - 1]?.stems.at(-1))),
  });
  return [
    { path: CONTENTS_FILE, content: pack(contents) },
    ...wordFiles.map(({ content }, i) => ({ path: `${folder}/words/${i.toString(36)}.pagefind`, content })),
  ];
}
