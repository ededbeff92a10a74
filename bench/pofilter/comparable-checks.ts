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
  {
    checks: ['untranslated'],
    tests: ['unchanged', 'untranslated'],
    note: 'pofilter reports every target that is its source, names and commands too; Diglot leaves alone titles made of names, such as `Windows Defender Application Guard`, for which nothing in the docset tells that they are translated.',
  },
  {
    checks: ['block-shape-differs'],
    tests: ['newlines', 'startpunc'],
    note: '`startpunc` compares the first marks of both halves, and so reports what languages set there on purpose; Diglot reports only what Markdown reads as another block, and `- 3.` before a source that is `3.` without a space escapes it.',
  },
  { checks: ['link-differs', 'link-broken'], tests: ['urls', 'filepaths'] },
  { checks: ['html-differs'], tests: ['xmltags'] },
  { checks: ['placeholder-differs'], tests: ['variables', 'printf', 'pythonbraceformat', 'xmltags'] },
  {
    checks: ['version-differs', 'number-differs'],
    tests: ['numbers'],
    note: 'pofilter compares digits alone. Diglot takes a number as kept that stands elsewhere in the target, as that of another product, or is said in words.',
  },
  {
    checks: ['identifier-split', 'identifier-translated'],
    tests: ['functions', 'filepaths', 'emails', 'options'],
    note: 'pofilter knows file paths, functions, addresses and options only, and finds next to none of these faults.',
  },
  { checks: ['term-not-used'], tests: ['notranslatewords'] },
  {
    checks: ['end-punctuation', 'full-stop-lost'],
    tests: ['endpunc'],
    note: 'pofilter compares the last characters of every pair. Diglot leaves free what languages leave free: questions and nouns in East Asian lists, Thai sentences, exclamations.',
  },
  {
    checks: ['brackets-unpaired'],
    tests: ['brackets'],
    note: 'pofilter counts brackets in both halves, so that every bracket a translator adds is reported; Diglot does not see a bracket that an unclosed link has swallowed.',
  },
  { checks: ['quotes-unpaired'], tests: ['doublequoting', 'singlequoting'] },
  {
    checks: ['word-doubled'],
    tests: ['doublewords'],
    note: 'words that a language doubles in good style are no findings, and a planted fault may hit one of them.',
  },
  { checks: ['space-doubled'], tests: ['doublespacing'] },
  { checks: ['space-at-edge'], tests: ['startwhitespace', 'endwhitespace'] },
  { checks: ['space-before-punctuation'], tests: ['puncspacing'] },
  {
    checks: ['length-unusual', 'sentence-missing', 'clause-missing', 'sentences-merged'],
    tests: ['short', 'long', 'sentencecount'],
  },
];
