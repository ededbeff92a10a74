import type { CheckedPair } from '../../checks/index.ts';
import type { Finding } from '../../model/finding.ts';
import type { ReadPairFile } from './read-pair-file.ts';

/** A file, its pairs as checks saw them, and what was found in each of them, by the pair's place in the file. */
export interface CheckedFile {
  readonly file: ReadPairFile;
  readonly pairs: readonly CheckedPair[];
  readonly findings: readonly (readonly Finding[])[];
}
