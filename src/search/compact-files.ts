import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decodeCbor, encodeCbor, type Cbor } from './cbor.ts';
import type { SearchFile } from './search-file.ts';

/** Pagefind writes it before what it compresses. */
const SIGNATURE = Buffer.from('pagefind_dcd');

/** The list of a shard's pages and of the files that hold its words: what a browser fetches of a shard before all else. */
export const METADATA_FILE = 'metadata.pagefind';

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
 * of another build. The folder's name and the shard's common words take the place of Pagefind's version in the metadata.
 *
 * Throws if Pagefind's metadata has another form than that of version 1.6.
 */
export function compactFiles(files: readonly SearchFile[], placeOf: (url: string) => string): CompactFiles {
  const written = files.find(({ path }) => path.endsWith(METADATA));
  if (!written) return { files: [], urls: [] };
  const contents = new Map(files.map(({ path, content }) => [nameOf(path), content]));
  const [, pages, words, ...others] = decodeCbor(unpack(written.content)) as Metadata;
  const urls = new Map<string, string>();
  const named: SearchFile[] = [];
  const pagesNow = pages.map(([name, length, ...rest]) => {
    const content = contents.get(name) ?? fail(name);
    const { url } = JSON.parse(unpack(content).toString()) as { url: string };
    const id = freeId(pageId(placeOf(url)), urls);
    urls.set(id, url);
    named.push({ path: `pages/${id}.pagefind`, content });
    return [id, roundLength(length), ...rest];
  });
  const wordsNow = words.map(([first, last, name], i) => {
    const id = i.toString(36);
    named.push({ path: `words/${id}.pagefind`, content: contents.get(name) ?? fail(name) });
    return [first, last, id];
  });
  const digest = createHash('sha1').update(written.content);
  for (const { content } of named) digest.update(content);
  const folder = digest.digest('hex').slice(0, 8);
  const common = commonWords(named, pages.length);
  const content = pack(encodeCbor([[folder, ...common].join(' '), pagesNow, wordsNow, ...others]));
  return {
    files: [
      { path: METADATA_FILE, content },
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

/** A page's length in words in steps of 15%: fewer numbers compress better, and ranking by length is no finer than that. */
function roundLength(length: number): number {
  return Math.round(1.15 ** Math.round(Math.log(Math.max(1, length)) / Math.log(1.15)));
}

/** Pagefind's version; name and length of each page, and of each file of words after its first and last one; what is not used here. */
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
