/** A file of a search index, by its path below the locale's `pagefind/` folder, with forward slashes. */
export interface SearchFile {
  readonly path: string;
  readonly content: Uint8Array;
}
