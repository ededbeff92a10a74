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
  /** What that file holds. */
  readonly content: Uint8Array;
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

/** Stem, form with diacritics, if there is one, and share. */
type WrittenForm = readonly [stem: string, variant: string | null, share: number];

interface Lengths {
  /** Of a page's text, in words. */
  readonly length: number;
  readonly contentLength: number;
}

/** What stands before the words of all pages, as JSON. */
interface Head {
  readonly kind: string;
  readonly words: readonly string[];
  /** Of each word its stem alone, which is what most have, or its forms. */
  readonly forms: readonly (string | readonly WrittenForm[])[];
  readonly pages: readonly (Omit<KeptPage, 'text' | 'content'> & Lengths)[];
  readonly files: readonly (Omit<WordFile, 'content'> & { readonly length: number })[];
}

const NUMBER_BYTES = Uint32Array.BYTES_PER_ELEMENT;

/**
 * Gives the bytes of what is kept of an index, in parts, most of which it has already: how many bytes the head has, as a 32-bit
 * number, lowest byte first; the head, in JSON, with spaces behind up to a multiple of four; the words of all pages as 32-bit
 * numbers, in the byte order of the machine; the contents of the files of pages and of words.
 */
export function encodeKeptIndex({ kind, words, pages, files }: KeptIndex): Uint8Array[] {
  const head: Head = {
    kind,
    words: words.map(([word]) => word),
    forms: words.map(([, forms]) => writeForms(forms)),
    pages: pages.map(({ text, content, ...page }) => ({
      ...page,
      length: text.length,
      contentLength: content.length,
    })),
    files: files.map(({ content, ...file }) => ({ ...file, length: content.length })),
  };
  const json = Buffer.from(JSON.stringify(head));
  const padding = Buffer.alloc(-json.length & (NUMBER_BYTES - 1), ' ');
  const headLength = Buffer.alloc(NUMBER_BYTES);
  headLength.writeUInt32LE(json.length + padding.length);
  return [
    headLength,
    json,
    padding,
    ...pages.map(({ text }) => new Uint8Array(text.buffer, text.byteOffset, text.byteLength)),
    ...pages.map(({ content }) => content),
    ...files.map(({ content }) => content),
  ];
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
  const nextContent = (length: number): Uint8Array => bytes.subarray(contentEnd, (contentEnd += length));
  return {
    kind: head.kind,
    words: head.words.map((word, i) => [word, readForms(head.forms[i] ?? [])]),
    pages: head.pages.map(({ length, contentLength, ...page }) => ({
      ...page,
      text: texts.subarray(textEnd, (textEnd += length)),
      content: nextContent(contentLength),
    })),
    files: head.files.map(({ length, ...file }) => ({ ...file, content: nextContent(length) })),
  };
}

function writeForms(forms: readonly IndexedForm[]): string | readonly WrittenForm[] {
  const [first] = forms;
  if (first && forms.length === 1 && first.variant === undefined && first.share === 1) return first.stem;
  return forms.map(({ stem, variant, share }) => [stem, variant ?? null, share]);
}

function readForms(written: string | readonly WrittenForm[]): readonly IndexedForm[] {
  if (typeof written === 'string') return [{ stem: written, variant: undefined, share: 1 }];
  return written.map(([stem, variant, share]) => ({ stem, variant: variant ?? undefined, share }));
}
