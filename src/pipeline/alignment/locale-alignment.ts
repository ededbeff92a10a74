import type { AlignmentModel } from '../../alignment/index.ts';
import type { PairAlignment } from '../../model/alignment.ts';

/** What the alignment of one locale gives. */
export interface LocaleAlignment {
  /** Of each pair, file by file. */
  readonly pairs: readonly (readonly PairAlignment[])[];
  /** Gives what was learned of the locale: for counterparts and sentences. What the cache holds is decoded only then. */
  readonly model: () => AlignmentModel;
}
