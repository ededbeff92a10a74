import type { CheckCode } from '../../src/model/finding.ts';

/** Checks of Diglot and tests of pofilter that look for the same. */
export interface ComparableChecks {
  readonly checks: readonly CheckCode[];
  readonly tests: readonly string[];
  /** Why Diglot finds less or says more, where it does. */
  readonly note?: string;
}

/** What can be compared; other checks of Diglot have no counterpart among pofilter's tests, and the reverse. */
export const COMPARABLE_CHECKS: readonly ComparableChecks[] = [
  { checks: ['target-empty'], tests: ['blank', 'untranslated'] },
  { checks: ['untranslated'], tests: ['unchanged', 'untranslated'] },
  { checks: ['block-shape-differs'], tests: ['newlines', 'startpunc'] },
  { checks: ['link-differs', 'link-broken'], tests: ['urls', 'filepaths'] },
  { checks: ['html-differs'], tests: ['xmltags'] },
  { checks: ['placeholder-differs'], tests: ['variables', 'printf', 'pythonbraceformat', 'xmltags'] },
  { checks: ['version-differs', 'number-differs'], tests: ['numbers'] },
  { checks: ['identifier-split', 'identifier-translated'], tests: ['functions', 'filepaths', 'emails', 'options'] },
  { checks: ['term-not-used'], tests: ['notranslatewords'] },
  { checks: ['end-punctuation'], tests: ['endpunc'] },
  { checks: ['brackets-unpaired'], tests: ['brackets'] },
  { checks: ['quotes-unpaired'], tests: ['doublequoting', 'singlequoting'] },
  { checks: ['word-doubled'], tests: ['doublewords'] },
  { checks: ['space-doubled'], tests: ['doublespacing'] },
  { checks: ['space-at-edge'], tests: ['startwhitespace', 'endwhitespace'] },
  { checks: ['space-before-punctuation'], tests: ['puncspacing'] },
  { checks: ['length-unusual', 'clause-missing', 'sentences-merged'], tests: ['short', 'long', 'sentencecount'] },
];
