import type { LocaleCheck, PairCheck } from './check.ts';
import { bracketsUnpaired } from './rules/brackets-unpaired.ts';
import { endPunctuation } from './rules/end-punctuation.ts';
import { identifierSplit } from './rules/identifier-split.ts';
import { identifierTranslated } from './rules/identifier-translated.ts';
import { languageWrong } from './rules/language-wrong.ts';
import { lengthUnusual } from './rules/length-unusual.ts';
import { noLocAltered } from './rules/no-loc-altered.ts';
import { partlyUntranslated } from './rules/partly-untranslated.ts';
import { quotesForeign } from './rules/quotes-foreign.ts';
import { quotesUnpaired } from './rules/quotes-unpaired.ts';
import { scriptWrong } from './rules/script-wrong.ts';
import { severalSources } from './rules/several-sources.ts';
import { severalTargets } from './rules/several-targets.ts';
import { spaceAtEdge } from './rules/space-at-edge.ts';
import { spaceBeforePunctuation } from './rules/space-before-punctuation.ts';
import { spaceDoubled } from './rules/space-doubled.ts';
import { targetEmpty } from './rules/target-empty.ts';
import { termForbidden } from './rules/term-forbidden.ts';
import { termNotUsed } from './rules/term-not-used.ts';
import { untranslated } from './rules/untranslated.ts';
import { wordDoubled } from './rules/word-doubled.ts';

/** Every check that looks at one pair at a time; findings of a pair come in this order. */
export const PAIR_CHECKS: readonly PairCheck[] = [
  targetEmpty,
  languageWrong,
  scriptWrong,
  noLocAltered,
  identifierSplit,
  identifierTranslated,
  termNotUsed,
  termForbidden,
  endPunctuation,
  bracketsUnpaired,
  quotesUnpaired,
  quotesForeign,
  wordDoubled,
  spaceDoubled,
  spaceAtEdge,
  spaceBeforePunctuation,
];

/** Every check that compares all pairs of a locale. */
export const LOCALE_CHECKS: readonly LocaleCheck[] = [
  untranslated,
  partlyUntranslated,
  severalTargets,
  severalSources,
  lengthUnusual,
];
