import type { Finding } from '../../model/finding.ts';
import type { ReadPairFile } from './read-pair-file.ts';

/** A file and what was found in each of its pairs, by the pair's place in the file. */
export interface CheckedFile {
  readonly file: ReadPairFile;
  readonly findings: readonly (readonly Finding[])[];
}
