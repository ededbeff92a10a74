import type { PairAlignment } from '../model/alignment.ts';
import type { CheckCode, Finding } from '../model/finding.ts';
import type { GlossaryTerm } from '../model/glossary-term.ts';
import type { Locale } from '../model/locale.ts';
import type { Side } from '../model/segment-pair.ts';
import type { InlineToken, PairContext } from '../segments/index.ts';
import type { PairProse, ProseExtent } from './words/prose.ts';

/** A segment pair as checks see it; tokens are made when they are first asked for. */
export interface CheckedPair {
  readonly id: string;
  /** Both halves, Markdown as written. */
  readonly source: string;
  readonly target: string;
  /** Kind of block in which the pair stands. */
  readonly context: PairContext;
  readonly sourceTokens: readonly InlineToken[];
  readonly targetTokens: readonly InlineToken[];
  /** Both halves as prose; `everything` if no extent is given. */
  prose(extent?: ProseExtent): PairProse;
  /** What counts of a half when it is compared with those of other pairs. */
  comparable(side: Side): string;
  /** What `no-loc` of the article's front matter, or of configuration, says is not to be translated. */
  readonly noLoc: readonly string[];
  /** Absent where alignment was not asked for. */
  readonly alignment?: PairAlignment;
}

/** What checks know besides the pairs. */
export interface CheckContext {
  readonly locale: Locale;
  readonly sourceLocale: Locale;
  readonly glossary: readonly GlossaryTerm[];
}

/** A check that looks at one pair at a time. */
export interface PairCheck {
  readonly code: CheckCode;
  readonly find: (pair: CheckedPair, context: CheckContext) => readonly Finding[];
}

/** A check that compares all pairs of one locale; gives findings with the index of their pair, in order of pairs. */
export interface LocaleCheck {
  readonly code: CheckCode;
  readonly findAll: (pairs: readonly CheckedPair[], context: CheckContext) => readonly PlacedFinding[];
}

/** A finding and the index of its pair. */
export interface PlacedFinding {
  readonly pair: number;
  readonly finding: Finding;
}
