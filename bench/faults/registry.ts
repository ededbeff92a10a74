import type { Fault } from './fault.ts';
import { boldLost } from './kinds/bold-lost.ts';
import { boldSpaced } from './kinds/bold-spaced.ts';
import { boldUnclosed } from './kinds/bold-unclosed.ts';
import { bracketLost } from './kinds/bracket-lost.ts';
import { cellSplit } from './kinds/cell-split.ts';
import { codeChanged } from './kinds/code-changed.ts';
import { codeDropped } from './kinds/code-dropped.ts';
import { codeGlued } from './kinds/code-glued.ts';
import { codeMoved } from './kinds/code-moved.ts';
import { codeUnmarked } from './kinds/code-unmarked.ts';
import { endExchanged } from './kinds/end-exchanged.ts';
import { endLost } from './kinds/end-lost.ts';
import { headingBegun } from './kinds/heading-begun.ts';
import { identifierSplit } from './kinds/identifier-split.ts';
import { imageDropped } from './kinds/image-dropped.ts';
import { includeDropped } from './kinds/include-dropped.ts';
import { keywordTranslated } from './kinds/keyword-translated.ts';
import { languageExchanged } from './kinds/language-exchanged.ts';
import { linkRedirected } from './kinds/link-redirected.ts';
import { linkSpaced } from './kinds/link-spaced.ts';
import { linkUnclosed } from './kinds/link-unclosed.ts';
import { linkUnlinked } from './kinds/link-unlinked.ts';
import { linkWidened } from './kinds/link-widened.ts';
import { listBegun } from './kinds/list-begun.ts';
import { nameTranslated } from './kinds/name-translated.ts';
import { numberChanged } from './kinds/number-changed.ts';
import { numberDropped } from './kinds/number-dropped.ts';
import { paragraphSplit } from './kinds/paragraph-split.ts';
import { placeholderChanged } from './kinds/placeholder-changed.ts';
import { punctuationSpaced } from './kinds/punctuation-spaced.ts';
import { quoteLost } from './kinds/quote-lost.ts';
import { sentenceLeft } from './kinds/sentence-left.ts';
import { sourceLeft } from './kinds/source-left.ts';
import { spaceDoubled } from './kinds/space-doubled.ts';
import { tagDropped } from './kinds/tag-dropped.ts';
import { tagRenamed } from './kinds/tag-renamed.ts';
import { targetCut } from './kinds/target-cut.ts';
import { targetDoubled } from './kinds/target-doubled.ts';
import { targetEmptied } from './kinds/target-emptied.ts';
import { uidTranslated } from './kinds/uid-translated.ts';
import { unitExchanged } from './kinds/unit-exchanged.ts';
import { versionChanged } from './kinds/version-changed.ts';
import { wordDoubled } from './kinds/word-doubled.ts';

/** Every kind of fault that is planted. */
export const FAULTS: readonly Fault[] = [
  targetEmptied,
  headingBegun,
  listBegun,
  paragraphSplit,
  codeUnmarked,
  codeDropped,
  codeChanged,
  codeGlued,
  codeMoved,
  linkUnlinked,
  linkRedirected,
  linkSpaced,
  linkWidened,
  linkUnclosed,
  imageDropped,
  tagDropped,
  tagRenamed,
  uidTranslated,
  keywordTranslated,
  includeDropped,
  cellSplit,
  boldSpaced,
  boldUnclosed,
  boldLost,
  placeholderChanged,
  versionChanged,
  numberChanged,
  numberDropped,
  unitExchanged,
  sourceLeft,
  sentenceLeft,
  languageExchanged,
  nameTranslated,
  identifierSplit,
  endLost,
  endExchanged,
  bracketLost,
  quoteLost,
  wordDoubled,
  spaceDoubled,
  punctuationSpaced,
  targetCut,
  targetDoubled,
];
