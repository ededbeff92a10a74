import type { Facets } from './search-document.ts';
import type { IndexedForm } from './vocabulary.ts';
import type { WordFile } from './word-files.ts';
import type { NumberedText } from './word-index.ts';

/** A page as an index knows it. */
export interface KeptPage {
  readonly id: string;
  /** Of what search is to find of it. */
  readonly digest: string;
  /** Digest of the file that results are shown from. */
  readonly file: string;
  readonly facets: Facets;
  readonly text: NumberedText;
}

/** A word as it is written, and by what it is indexed. */
export type KeptWord = readonly [word: string, forms: readonly IndexedForm[]];

/** What is kept of a shard's index, so that the next one can be made without reading pages that have not changed. */
export interface KeptIndex {
  /** What, besides its pages, decides an index: equal for indexes that may take pages from each other. */
  readonly kind: string;
  readonly words: readonly KeptWord[];
  /** In the order in which the index counts them. */
  readonly pages: readonly KeptPage[];
  readonly files: readonly WordFile[];
}

/** The stem alone, or also the form with diacritics, if there is one, and the share. */
type WrittenForm = string | readonly [stem: string, variant: string | null, share: number];

/** What stands before the words of all pages, as JSON. */
interface Head {
  readonly kind: string;
  /** Of each word its forms, the most frequent kind of which has nothing but a stem. */
  readonly words: readonly (readonly [word: string, ...forms: WrittenForm[]])[];
  readonly pages: readonly (Omit<KeptPage, 'text'> & { readonly length: number })[];
  readonly files: readonly (Omit<WordFile, 'content'> & { readonly length: number })[];
}

const NUMBER_BYTES = Uint32Array.BYTES_PER_ELEMENT;

/**
 * Writes what is kept of an index: how many bytes the head has, as a 32-bit number, lowest byte first; the head, in JSON, with
 * spaces behind up to a multiple of four; the words of all pages as 32-bit numbers, in the byte order of the machine; the
 * contents of all files.
 */
export function encodeKeptIndex({ kind, words, pages, files }: KeptIndex): Buffer {
  const head: Head = {
    kind,
    words: words.map(([word, forms]) => [word, ...forms.map(writeForm)]),
    pages: pages.map(({ text, ...page }) => ({ ...page, length: text.length })),
    files: files.map(({ content, ...file }) => ({ ...file, length: content.length })),
  };
  const json = Buffer.from(JSON.stringify(head));
  const headLength = Math.ceil(json.length / NUMBER_BYTES) * NUMBER_BYTES;
  const parts = [
    ...pages.map(({ text }) => new Uint8Array(text.buffer, text.byteOffset, text.byteLength)),
    ...files.map(({ content }) => content),
  ];
  const partsLength = parts.reduce((sum, { length }) => sum + length, 0);
  const bytes = Buffer.alloc(NUMBER_BYTES + headLength + partsLength, ' ');
  bytes.writeUInt32LE(headLength);
  bytes.set(json, NUMBER_BYTES);
  let end = NUMBER_BYTES + headLength;
  for (const part of parts) {
    bytes.set(part, end);
    end += part.length;
  }
  return bytes;
}

/** Reads what `encodeKeptIndex` wrote, and nothing else. */
export function decodeKeptIndex(bytes: Uint8Array): KeptIndex {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headEnd = NUMBER_BYTES + buffer.readUInt32LE();
  const head = JSON.parse(buffer.toString('utf8', NUMBER_BYTES, headEnd)) as Head;
  const contentsStart = headEnd + NUMBER_BYTES * head.pages.reduce((sum, { length }) => sum + length, 0);
  // A copy, as numbers must stand at a multiple of their size.
  const texts = new Uint32Array(Uint8Array.from(bytes.subarray(headEnd, contentsStart)).buffer);
  let textEnd = 0;
  let contentEnd = contentsStart;
  return {
    kind: head.kind,
    words: head.words.map(([word, ...forms]) => [word, forms.map(readForm)]),
    pages: head.pages.map(({ length, ...page }) => ({ ...page, text: texts.subarray(textEnd, (textEnd += length)) })),
    files: head.files.map(({ length, ...file }) => ({
      ...file,
      content: bytes.subarray(contentEnd, (contentEnd += length)),
    })),
  };
}

function writeForm({ stem, variant, share }: IndexedForm): WrittenForm {
  return variant === undefined && share === 1 ? stem : [stem, variant ?? null, share];
}

function readForm(written: WrittenForm): IndexedForm {
  if (typeof written === 'string') return { stem: written, variant: undefined, share: 1 };
  const [stem, variant, share] = written;
  return { stem, variant: variant ?? undefined, share };
}
