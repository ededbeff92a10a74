import type { LocaleCheck, PairCheck } from './check.ts';
import { blockShapeDiffers } from './rules/block-shape-differs.ts';
import { bracketsUnpaired } from './rules/brackets-unpaired.ts';
import { charactersInvisible } from './rules/characters-invisible.ts';
import { clauseMissing } from './rules/clause-missing.ts';
import { codeDiffers } from './rules/code-differs.ts';
import { codeMisplaced } from './rules/code-misplaced.ts';
import { directiveDiffers } from './rules/directive-differs.ts';
import { emphasisBroken } from './rules/emphasis-broken.ts';
import { emphasisDiffers } from './rules/emphasis-differs.ts';
import { endPunctuation } from './rules/end-punctuation.ts';
import { fullStopLost } from './rules/full-stop-lost.ts';
import { htmlDiffers } from './rules/html-differs.ts';
import { identifierSplit } from './rules/identifier-split.ts';
import { identifierTranslated } from './rules/identifier-translated.ts';
import { imageDiffers } from './rules/image-differs.ts';
import { keyDiffers } from './rules/key-differs.ts';
import { languageWrong } from './rules/language-wrong.ts';
import { lengthUnusual } from './rules/length-unusual.ts';
import { linkBroken } from './rules/link-broken.ts';
import { linkDiffers } from './rules/link-differs.ts';
import { linksExchanged } from './rules/links-exchanged.ts';
import { marksForeign } from './rules/marks-foreign.ts';
import { misaligned } from './rules/misaligned.ts';
import { nameAltered } from './rules/name-altered.ts';
import { nameLost } from './rules/name-lost.ts';
import { negationLost } from './rules/negation-lost.ts';
import { noLocAltered } from './rules/no-loc-altered.ts';
import { numberDiffers } from './rules/number-differs.ts';
import { numbersExchanged } from './rules/numbers-exchanged.ts';
import { partlyUntranslated } from './rules/partly-untranslated.ts';
import { placeholderDiffers } from './rules/placeholder-differs.ts';
import { quotesForeign } from './rules/quotes-foreign.ts';
import { quotesUnpaired } from './rules/quotes-unpaired.ts';
import { scriptWrong } from './rules/script-wrong.ts';
import { sentenceMissing } from './rules/sentence-missing.ts';
import { sentencesMerged } from './rules/sentences-merged.ts';
import { severalSources } from './rules/several-sources.ts';
import { severalTargets } from './rules/several-targets.ts';
import { spaceAtEdge } from './rules/space-at-edge.ts';
import { spaceBeforePunctuation } from './rules/space-before-punctuation.ts';
import { spaceDoubled } from './rules/space-doubled.ts';
import { spaceMissing } from './rules/space-missing.ts';
import { tablePipe } from './rules/table-pipe.ts';
import { targetCut } from './rules/target-cut.ts';
import { targetEmpty } from './rules/target-empty.ts';
import { termForbidden } from './rules/term-forbidden.ts';
import { termNotUsed } from './rules/term-not-used.ts';
import { textGarbled } from './rules/text-garbled.ts';
import { unitDiffers } from './rules/unit-differs.ts';
import { untranslated } from './rules/untranslated.ts';
import { versionDiffers } from './rules/version-differs.ts';
import { wordDoubled } from './rules/word-doubled.ts';
import { labelUntranslated } from './rules/label-untranslated.ts';
import { xrefDiffers } from './rules/xref-differs.ts';

/** Every check that looks at one pair at a time; findings of a pair come in this order. */
export const PAIR_CHECKS: readonly PairCheck[] = [
  targetEmpty,
  blockShapeDiffers,
  codeDiffers,
  codeMisplaced,
  linkDiffers,
  linkBroken,
  imageDiffers,
  htmlDiffers,
  xrefDiffers,
  directiveDiffers,
  tablePipe,
  emphasisBroken,
  emphasisDiffers,
  versionDiffers,
  numberDiffers,
  unitDiffers,
  scriptWrong,
  textGarbled,
  charactersInvisible,
  identifierSplit,
  keyDiffers,
  negationLost,
  termNotUsed,
  termForbidden,
  bracketsUnpaired,
  quotesUnpaired,
  wordDoubled,
  spaceDoubled,
  spaceAtEdge,
  spaceBeforePunctuation,
  spaceMissing,
  numbersExchanged,
  misaligned,
  sentencesMerged,
  sentenceMissing,
  targetCut,
  clauseMissing,
];

/** Every check that compares all pairs of a locale. */
export const LOCALE_CHECKS: readonly LocaleCheck[] = [
  untranslated,
  partlyUntranslated,
  labelUntranslated,
  severalTargets,
  severalSources,
  lengthUnusual,
  languageWrong,
  identifierTranslated,
  endPunctuation,
  fullStopLost,
  noLocAltered,
  nameAltered,
  nameLost,
  linksExchanged,
  quotesForeign,
  marksForeign,
  placeholderDiffers,
];
