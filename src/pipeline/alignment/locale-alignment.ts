import type { PairAlignment } from '../../model/alignment.ts';

/** What the alignment of one locale gives. */
export interface LocaleAlignment {
  /** Of each pair, file by file. */
  readonly pairs: readonly (readonly PairAlignment[])[];
  /** What was learned of the locale, as `modelFromBytes` reads it: for counterparts and sentences. */
  readonly model: Uint8Array;
}
