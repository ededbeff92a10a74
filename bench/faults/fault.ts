import type { CheckedPair } from '../../src/checks/check.ts';
import type { GlossaryTerm } from '../../src/model/glossary-term.ts';
import type { CheckCode } from '../../src/model/finding.ts';

/** A pair that was damaged; what is absent stays as it was. */
export interface DamagedPair {
  readonly target: string;
  readonly noLoc?: readonly string[];
}

/** What a kind of fault may draw on. */
export interface FaultSources {
  /** A number from 0 to 1, the same for the same seed. */
  readonly random: () => number;
  /** The target of another pair, in the same locale and in another one. */
  readonly otherTarget: string;
  readonly foreignTarget: string;
  /** The next pair of the same file. */
  readonly next: CheckedPair | undefined;
  /** How many other pairs have the same source and the same target. */
  readonly repetitions: number;
  readonly glossary: readonly GlossaryTerm[];
  /** BCP 47 tag. */
  readonly locale: string;
}

/** A kind of damage, as machine translation, editors and translators do it. */
export interface Fault {
  /** What is done, in a few words. */
  readonly name: string;
  /** The checks of which one must find it. */
  readonly expects: readonly CheckCode[];
  /** Damages a target; undefined if the pair has nothing that could be damaged in this way. */
  readonly plant: (pair: CheckedPair, sources: FaultSources) => DamagedPair | undefined;
}
