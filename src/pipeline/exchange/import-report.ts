import type { LinePosition } from '../../model/text.ts';

/**
 * Why a pair of an exchange file was left as it is: `conflict`, the docset has changed since the file was exported; `refused`,
 * the target cannot stand in its segment; `unknown`, no docset that was named has the pair.
 */
export type ImportProblemKind = 'conflict' | 'refused' | 'unknown';

/** A pair that was not imported. */
export interface ImportProblem extends LinePosition {
  readonly kind: ImportProblemKind;
  /** Path below the docset's folder, and translation unit id, as the exchange file says. */
  readonly file: string;
  readonly id: string;
  readonly message: string;
}

/** A file of a docset into which targets were written, or would be. */
export interface ImportedFile {
  /** The path as the user would type it. */
  readonly path: string;
  /** How many targets changed. */
  readonly targets: number;
}

/** What importing pairs did, or would do. */
export interface PairImport {
  readonly files: readonly ImportedFile[];
  /** Pairs whose target changed, pairs of which only the state did, and pairs that are as they were. */
  readonly targets: number;
  readonly states: number;
  readonly unchanged: number;
  /** Pairs that were not imported. */
  readonly leftOut: number;
}
