import { alignPairs, trainAlignment, type IdentifiedPair } from '../../alignment/index.ts';
import { alignmentKey, readAlignment, writeAlignment } from './alignment-cache.ts';
import type { LocaleAlignment } from './locale-alignment.ts';

/** Fewer pairs are aligned at once, and from fewer than a hundred nothing is learned. */
const WORTH_KEEPING = 100;

/**
 * Aligns all pairs of one locale, given file by file. If the same code has aligned the same pairs before, the result comes from
 * the cache; `caches` is the folder of caches, and nothing is kept where it cannot be written.
 */
export function alignLocale(files: readonly (readonly IdentifiedPair[])[], caches: string): LocaleAlignment {
  const count = files.reduce((sum, pairs) => sum + pairs.length, 0);
  if (count < WORTH_KEEPING) return align(files);
  const key = alignmentKey(files);
  const kept = readAlignment(caches, key);
  if (kept) return kept;
  const aligned = align(files);
  writeAlignment(caches, key, aligned);
  return aligned;
}

function align(files: readonly (readonly IdentifiedPair[])[]): LocaleAlignment {
  const model = trainAlignment(files.flat());
  return { pairs: alignPairs(model, files), model: () => model };
}
