import type { Fault } from './fault.ts';
import { acronymMisspelt } from './kinds/acronym-misspelt.ts';
import { addressSplit } from './kinds/address-split.ts';
import { alternativeLeft } from './kinds/alternative-left.ts';
import { alternativeLost } from './kinds/alternative-lost.ts';
import { attributeChanged } from './kinds/attribute-changed.ts';
import { boldLeft } from './kinds/bold-left.ts';
import { boldLost } from './kinds/bold-lost.ts';
import { boldSpaced } from './kinds/bold-spaced.ts';
import { boldUnclosed } from './kinds/bold-unclosed.ts';
import { bookmarkTranslated } from './kinds/bookmark-translated.ts';
import { bracketExchanged } from './kinds/bracket-exchanged.ts';
import { bracketLost } from './kinds/bracket-lost.ts';
import { breakLost } from './kinds/break-lost.ts';
import { cellSplit } from './kinds/cell-split.ts';
import { clauseDoubled } from './kinds/clause-doubled.ts';
import { clauseDropped } from './kinds/clause-dropped.ts';
import { codeChanged } from './kinds/code-changed.ts';
import { codeCurled } from './kinds/code-curled.ts';
import { codeDashed } from './kinds/code-dashed.ts';
import { codeDropped } from './kinds/code-dropped.ts';
import { codeGlued } from './kinds/code-glued.ts';
import { codeMoved } from './kinds/code-moved.ts';
import { codeQuoted } from './kinds/code-quoted.ts';
import { codeRecased } from './kinds/code-recased.ts';
import { codeUnclosed } from './kinds/code-unclosed.ts';
import { codeUnmarked } from './kinds/code-unmarked.ts';
import { codeWidened } from './kinds/code-widened.ts';
import { currencyExchanged } from './kinds/currency-exchanged.ts';
import { currencyLost } from './kinds/currency-lost.ts';
import { decimalLost } from './kinds/decimal-lost.ts';
import { digitsWidened } from './kinds/digits-widened.ts';
import { directionUnclosed } from './kinds/direction-unclosed.ts';
import { endCut } from './kinds/end-cut.ts';
import { endExchanged } from './kinds/end-exchanged.ts';
import { endLost } from './kinds/end-lost.ts';
import { endTorn } from './kinds/end-torn.ts';
import { entityDoubled } from './kinds/entity-doubled.ts';
import { entityUnclosed } from './kinds/entity-unclosed.ts';
import { halfLeft } from './kinds/half-left.ts';
import { headingBegun } from './kinds/heading-begun.ts';
import { headingLeft } from './kinds/heading-left.ts';
import { hyphenSoft } from './kinds/hyphen-soft.ts';
import { identifierExchanged } from './kinds/identifier-exchanged.ts';
import { identifierSplit } from './kinds/identifier-split.ts';
import { imageDropped } from './kinds/image-dropped.ts';
import { imageMoved } from './kinds/image-moved.ts';
import { includeDropped } from './kinds/include-dropped.ts';
import { italicLost } from './kinds/italic-lost.ts';
import { keyExchanged } from './kinds/key-exchanged.ts';
import { keywordTranslated } from './kinds/keyword-translated.ts';
import { languageExchanged } from './kinds/language-exchanged.ts';
import { letterUnreadable } from './kinds/letter-unreadable.ts';
import { lettersForeign } from './kinds/letters-foreign.ts';
import { lettersAsked } from './kinds/letters-asked.ts';
import { lettersGarbled } from './kinds/letters-garbled.ts';
import { linkEmptied } from './kinds/link-emptied.ts';
import { linkForeign } from './kinds/link-foreign.ts';
import { linkGlued } from './kinds/link-glued.ts';
import { linkInsecure } from './kinds/link-insecure.ts';
import { linkRedirected } from './kinds/link-redirected.ts';
import { linkSpaced } from './kinds/link-spaced.ts';
import { linkTextLeft } from './kinds/link-text-left.ts';
import { linkUnclosed } from './kinds/link-unclosed.ts';
import { linkUnlinked } from './kinds/link-unlinked.ts';
import { linkWidened } from './kinds/link-widened.ts';
import { linksExchanged } from './kinds/links-exchanged.ts';
import { listBegun } from './kinds/list-begun.ts';
import { lookalikeLetter } from './kinds/lookalike-letter.ts';
import { markForeign } from './kinds/mark-foreign.ts';
import { markersMixed } from './kinds/markers-mixed.ts';
import { minusLost } from './kinds/minus-lost.ts';
import { nameSplit } from './kinds/name-split.ts';
import { nameTranslated } from './kinds/name-translated.ts';
import { negationLost } from './kinds/negation-lost.ts';
import { neighbourCopied } from './kinds/neighbour-copied.ts';
import { neighbourJoined } from './kinds/neighbour-joined.ts';
import { numberChanged } from './kinds/number-changed.ts';
import { numberDropped } from './kinds/number-dropped.ts';
import { numbersExchanged } from './kinds/numbers-exchanged.ts';
import { otherTargetCopied } from './kinds/other-target.ts';
import { paragraphSplit } from './kinds/paragraph-split.ts';
import { pathMisspelt } from './kinds/path-misspelt.ts';
import { pathSplit } from './kinds/path-split.ts';
import { pathTranslated } from './kinds/path-translated.ts';
import { placeholderChanged } from './kinds/placeholder-changed.ts';
import { placeholderEncoded } from './kinds/placeholder-encoded.ts';
import { placeholderRecased } from './kinds/placeholder-recased.ts';
import { placeholderSpaced } from './kinds/placeholder-spaced.ts';
import { placeholderTranslated } from './kinds/placeholder-translated.ts';
import { productExchanged } from './kinds/product-exchanged.ts';
import { productTranslated } from './kinds/product-translated.ts';
import { punctuationSpaced } from './kinds/punctuation-spaced.ts';
import { queryLost } from './kinds/query-lost.ts';
import { questionLost } from './kinds/question-lost.ts';
import { quoteLost } from './kinds/quote-lost.ts';
import { quotesExchanged } from './kinds/quotes-exchanged.ts';
import { repetitionChanged } from './kinds/repetition-changed.ts';
import { sentenceDoubled } from './kinds/sentence-doubled.ts';
import { sentenceDropped } from './kinds/sentence-dropped.ts';
import { sentenceForeign } from './kinds/sentence-foreign.ts';
import { sentenceLeft } from './kinds/sentence-left.ts';
import { sourceLeft } from './kinds/source-left.ts';
import { spaceAdded } from './kinds/space-added.ts';
import { spaceDoubled } from './kinds/space-doubled.ts';
import { spaceInvisible } from './kinds/space-invisible.ts';
import { spaceLost } from './kinds/space-lost.ts';
import { startCut } from './kinds/start-cut.ts';
import { tagDropped } from './kinds/tag-dropped.ts';
import { tagRenamed } from './kinds/tag-renamed.ts';
import { tagsExchanged } from './kinds/tags-exchanged.ts';
import { targetCut } from './kinds/target-cut.ts';
import { targetDoubled } from './kinds/target-doubled.ts';
import { targetEmptied } from './kinds/target-emptied.ts';
import { targetTwice } from './kinds/target-twice.ts';
import { termExchanged } from './kinds/term-exchanged.ts';
import { termForbidden } from './kinds/term-forbidden.ts';
import { termTranslated } from './kinds/term-translated.ts';
import { uidTranslated } from './kinds/uid-translated.ts';
import { unitExchanged } from './kinds/unit-exchanged.ts';
import { unitLost } from './kinds/unit-lost.ts';
import { urlChanged } from './kinds/url-changed.ts';
import { versionChanged } from './kinds/version-changed.ts';
import { versionShortened } from './kinds/version-shortened.ts';
import { wordDoubled } from './kinds/word-doubled.ts';
import { wordForeign } from './kinds/word-foreign.ts';
import { yearExchanged } from './kinds/year-exchanged.ts';
import { zeroLost } from './kinds/zero-lost.ts';

/** Every kind of fault that is planted. */
export const FAULTS: readonly Fault[] = [
  targetEmptied,
  headingBegun,
  listBegun,
  paragraphSplit,
  codeUnmarked,
  codeUnclosed,
  codeQuoted,
  codeDropped,
  codeChanged,
  codeCurled,
  codeDashed,
  codeWidened,
  codeRecased,
  codeGlued,
  codeMoved,
  linkUnlinked,
  linkRedirected,
  linkInsecure,
  pathTranslated,
  bookmarkTranslated,
  queryLost,
  linkEmptied,
  linkForeign,
  linksExchanged,
  linkSpaced,
  linkWidened,
  linkUnclosed,
  urlChanged,
  imageDropped,
  imageMoved,
  alternativeLost,
  tagDropped,
  breakLost,
  tagRenamed,
  attributeChanged,
  tagsExchanged,
  uidTranslated,
  keywordTranslated,
  includeDropped,
  cellSplit,
  boldSpaced,
  boldUnclosed,
  boldLost,
  markersMixed,
  italicLost,
  placeholderChanged,
  placeholderSpaced,
  placeholderTranslated,
  placeholderEncoded,
  placeholderRecased,
  versionChanged,
  versionShortened,
  numberChanged,
  numberDropped,
  numbersExchanged,
  yearExchanged,
  zeroLost,
  decimalLost,
  minusLost,
  unitExchanged,
  unitLost,
  currencyLost,
  currencyExchanged,
  sourceLeft,
  headingLeft,
  sentenceLeft,
  linkTextLeft,
  alternativeLeft,
  boldLeft,
  halfLeft,
  languageExchanged,
  sentenceForeign,
  wordForeign,
  lettersForeign,
  lookalikeLetter,
  lettersGarbled,
  lettersAsked,
  entityDoubled,
  entityUnclosed,
  letterUnreadable,
  directionUnclosed,
  spaceInvisible,
  hyphenSoft,
  nameTranslated,
  identifierSplit,
  nameSplit,
  addressSplit,
  pathSplit,
  identifierExchanged,
  pathMisspelt,
  productTranslated,
  productExchanged,
  acronymMisspelt,
  keyExchanged,
  negationLost,
  termExchanged,
  termForbidden,
  termTranslated,
  repetitionChanged,
  endLost,
  endExchanged,
  questionLost,
  bracketLost,
  bracketExchanged,
  quoteLost,
  quotesExchanged,
  wordDoubled,
  clauseDoubled,
  sentenceDoubled,
  spaceDoubled,
  punctuationSpaced,
  spaceLost,
  linkGlued,
  markForeign,
  digitsWidened,
  spaceAdded,
  targetCut,
  endCut,
  endTorn,
  startCut,
  clauseDropped,
  sentenceDropped,
  targetDoubled,
  targetTwice,
  neighbourCopied,
  neighbourJoined,
  otherTargetCopied,
];
