/**
 * English words of the interface; every other catalogue has the same keys. Counts follow a colon rather than agree with
 * a noun, because languages have up to six plural forms.
 */
export const en = {
  siteName: 'Help',
  skipToContent: 'Skip to content',
  home: 'Home',
  contents: 'Contents',
  breadcrumbs: 'You are here',
  onThisPage: 'On this page',
  backToTop: 'Back to top',

  language: 'Language',
  chooseLanguage: 'Choose your language',
  articleUnavailable: 'without this article',
  linkInSource: 'in {language}',

  version: 'Version',
  allVersions: 'All versions',

  search: 'Search',
  searchResults: 'Search results',
  searchCount: 'Results: {count}',
  searchNothing: 'Nothing found for “{query}”',
  searchFailed: 'Search is not working at the moment',

  view: 'View',
  translation: 'Translation',
  source: 'Source',
  sideBySide: 'Side by side',
  interlinear: 'Interlinear',

  articleDate: 'Article date',
  machineTranslated: 'Machine-translated',
  humanTranslated: 'Translated by people',

  segment: 'Segment {id}',
  segmentLink: 'Link to this segment',
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  close: 'Close',

  allArticles: 'All articles',
  articleCount: 'Articles: {count}',
  previousArticle: 'Previous',
  nextArticle: 'Next',

  notFoundTitle: 'Page not found',
  notFoundText: 'The address may be mistyped, or the page may have moved.',
  notFoundHome: 'Go to the home page',
  movedTitle: 'This page has moved',
  movedText: 'Its new address:',

  alertNote: 'Note',
  alertTip: 'Tip',
  alertImportant: 'Important',
  alertCaution: 'Caution',
  alertWarning: 'Warning',

  tabs: 'Choose a tab',
  pivots: 'Choose what to show',
  copyCode: 'Copy',
  codeCopied: 'Copied',
  codeOutput: 'Output',
  enlargeImage: 'Enlarge the image',
  imageDescription: 'Description of the image',
  video: 'Video',
  form: 'Form',
  taskDone: 'done',
  taskOpen: 'to do',
  footnotes: 'Footnotes',
  backToText: 'Back to the text',
  nextStep: 'Next step',
  contentMissing: 'Content is missing here: {path}',

  modules: 'Modules',
  startModule: 'Start',
  moduleUnits: 'Units',
  learningObjectives: 'Learning objectives',
  prerequisites: 'Prerequisites',
  minutes: '{count} min',
  knowledgeCheck: 'Check your knowledge',
  showAnswer: 'Show the answer',
  correctAnswer: 'Correct',
  resources: 'Resources',
};

/** The words of the interface in one language. */
export type Messages = { readonly [Key in keyof typeof en]: string };
