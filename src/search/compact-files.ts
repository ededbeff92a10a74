import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decodeCbor, type Cbor } from './cbor.ts';
import type { SearchFile } from './search-file.ts';
import { encodeContents, idNumber } from './shard-contents.ts';

/** Pagefind writes it before what it compresses. */
const SIGNATURE = Buffer.from('pagefind_dcd');

/** The list of a shard's pages and of the files that hold its words: what a browser fetches of a shard before all else. */
export const CONTENTS_FILE = 'contents.pagefind';

const METADATA = '.pf_meta';

/** A shard's own files, and its pages in the order in which the index counts them. */
export interface CompactFiles {
  readonly files: readonly SearchFile[];
  readonly urls: readonly string[];
}

/**
 * Gives a shard's files shorter names, which are most of what a browser must know of an index before it can search. Pages
 * are called by their place, which is the same in every locale, so that results of two locales are matched by it alone;
 * files of words are counted. All stand in a folder that is named for what they hold, so that what browsers keep is never
 * of another build.
 *
 * Throws if Pagefind's metadata has another form than that of version 1.6.
 */
export function compactFiles(files: readonly SearchFile[], placeOf: (url: string) => string): CompactFiles {
  const written = files.find(({ path }) => path.endsWith(METADATA));
  if (!written) return { files: [], urls: [] };
  const contents = new Map(files.map(({ path, content }) => [nameOf(path), content]));
  const [, pages, words] = decodeCbor(unpack(written.content)) as Metadata;
  const urls = new Map<string, string>();
  const named: SearchFile[] = [];
  const listed = pages.map(([name, length]) => {
    const content = contents.get(name) ?? fail(name);
    const { url } = JSON.parse(unpack(content).toString()) as { url: string };
    const id = freeId(pageId(placeOf(url)), urls);
    urls.set(id, url);
    named.push({ path: `pages/${id}.pagefind`, content });
    return { id, length };
  });
  words.forEach(([, , name], i) => {
    named.push({ path: `words/${i.toString(36)}.pagefind`, content: contents.get(name) ?? fail(name) });
  });
  const digest = createHash('sha1').update(written.content);
  for (const { content } of named) digest.update(content);
  const folder = digest.digest('hex').slice(0, 8);
  const content = encodeContents({
    folder,
    common: commonWords(named, pages.length),
    pages: listed,
    firstWords: words.map(([first]) => first),
  });
  return {
    files: [
      { path: CONTENTS_FILE, content: pack(content) },
      ...named.map((file) => ({ path: `${folder}/${file.path}`, content: file.content })),
    ],
    urls: [...urls.values()],
  };
}

/** Files of this size hold a word that is frequent. */
const LARGE_FILE = 2000;

/** A word in more than this part of all pages tells hardly one from another, and is more to fetch than all others. */
const COMMON = 0.25;

/** The words, as stems, that are in very many of a shard's pages. */
function commonWords(files: readonly SearchFile[], pageCount: number): string[] {
  const large = files.filter(({ path, content }) => path.startsWith('words/') && content.length > LARGE_FILE);
  return large.flatMap(({ content }) => {
    const [words] = decodeCbor(unpack(content)) as readonly [
      readonly (readonly [string, readonly Cbor[], ...Cbor[]])[],
    ];
    return words.filter(([, pages]) => pages.length > pageCount * COMMON).map(([word]) => word);
  });
}

/** Pagefind's version; name and length of each page, and of each file of words after its first and last one, as far as these differ from the neighbours'; what is not used here. */
type Metadata = readonly [
  string,
  readonly (readonly [string, number, ...Cbor[]])[],
  readonly (readonly [string, string, string])[],
  ...Cbor[],
];

/** `nameOf('index/id-id_f4a13dd.pf_index') // => 'id-id_f4a13dd'` */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
}

function fail(name: string): never {
  throw new Error(`The search index names a file that it does not hold: ${name}`);
}

/** Five characters for a page's place, which stand for it in every locale; of 10,000 pages two are hardly ever the same. */
export function pageId(place: string): string {
  const number = createHash('sha1').update(place).digest().readUIntBE(0, 6);
  return (number % 36 ** 5).toString(36).padStart(5, '0');
}

/** Sorts pages as the list of a shard is shortest: by their ids, those of the same id by their places. */
export function sortById<Page extends { readonly place: string }>(pages: readonly Page[]): Page[] {
  return pages
    .map((page) => ({ page, number: idNumber(pageId(page.place)) }))
    .sort((a, b) => a.number - b.number || (a.page.place < b.page.place ? -1 : 1))
    .map(({ page }) => page);
}

function freeId(id: string, taken: ReadonlyMap<string, string>): string {
  return taken.has(id) ? freeId(`${id}-`, taken) : id;
}

/** Undoes Pagefind's compression. */
export function unpack(content: Uint8Array): Buffer {
  return gunzipSync(content).subarray(SIGNATURE.length);
}

/** Compresses as Pagefind does. */
export function pack(content: Uint8Array): Buffer {
  return gzipSync(Buffer.concat([SIGNATURE, content]), { level: 9 });
}
