import { byteDifference } from './byte-difference.ts';
import { pack, unpack } from './compression.ts';
import { webAssemblyFor } from './pagefind.ts';
import { primaryLanguage } from './per-language.ts';
import type { SearchFile } from './search-file.ts';

const WEB_ASSEMBLY = 'wasm.pagefind';
const DIFFERENCE = 'source-wasm.pagefind';

/**
 * Makes what the indexes of a locale have in common: Pagefind's WebAssembly for its language, and how that for the source
 * language differs from it. Throws if Pagefind does not start.
 */
export async function commonFiles(language: string, sourceLanguage: string): Promise<SearchFile[]> {
  const own = await webAssemblyFor(primaryLanguage(language));
  const files = [{ path: WEB_ASSEMBLY, content: own }];
  if (!hasDifference(language, sourceLanguage)) return files;
  const source = await webAssemblyFor(primaryLanguage(sourceLanguage));
  return [...files, { path: DIFFERENCE, content: pack(byteDifference(unpack(own), unpack(source))) }];
}

/** Paths of the files that `commonFiles` makes. */
export function commonPaths(language: string, sourceLanguage: string): string[] {
  return hasDifference(language, sourceLanguage) ? [WEB_ASSEMBLY, DIFFERENCE] : [WEB_ASSEMBLY];
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
  const list = { shards, hasSourceDifference: hasDifference(language, sourceLanguage), hasEveryPage };
  return { path: 'indexes.json', content: Buffer.from(`${JSON.stringify(list)}\n`) };
}

function hasDifference(language: string, sourceLanguage: string): boolean {
  return primaryLanguage(language) !== primaryLanguage(sourceLanguage);
}
