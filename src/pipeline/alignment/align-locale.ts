import { alignPairs, modelToBytes, trainAlignment, type IdentifiedPair } from '../../alignment/index.ts';
import type { PairAlignment } from '../../model/alignment.ts';
import { alignmentKey, readAlignment, writeAlignment } from './alignment-cache.ts';

/** What the alignment of one locale gives. */
export interface LocaleAlignment {
  /** Of each pair, file by file. */
  readonly pairs: readonly (readonly PairAlignment[])[];
  /** What was learned of the locale, as `modelFromBytes` reads it: for counterparts and sentences. */
  readonly model: Uint8Array;
}

/**
 * Aligns all pairs of one locale, given file by file. If the same code has aligned the same pairs before, the result comes from
 * the cache; `caches` is the folder of caches, and nothing is kept where it cannot be written.
 */
export function alignLocale(files: readonly (readonly IdentifiedPair[])[], caches: string): LocaleAlignment {
  const key = alignmentKey(files);
  const kept = readAlignment(caches, key);
  if (kept) return kept;
  const model = trainAlignment(files.flat());
  const aligned = { pairs: alignPairs(model, files), model: modelToBytes(model) };
  writeAlignment(caches, key, aligned);
  return aligned;
}
