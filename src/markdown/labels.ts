/** English words that constructs put on the page. */
export const ENGLISH_LABELS = {
  alertNote: 'Note',
  alertTip: 'Tip',
  alertImportant: 'Important',
  alertCaution: 'Caution',
  alertWarning: 'Warning',
  nextStep: 'Next step',
  copyCode: 'Copy',
  codeCopied: 'Copied',
  codeOutput: 'Output',
  tabs: 'Choose a tab',
  version: 'Version',
  allVersions: 'All versions',
  pivots: 'Choose what to show',
  enlargeImage: 'Enlarge the image',
  imageDescription: 'Description of the image',
  close: 'Close',
  video: 'Video',
  linkInSource: 'in {language}',
  footnotes: 'Footnotes',
  backToText: 'Back to the text',
  contentMissing: 'Content is missing here: {path}',
  taskDone: 'done',
  taskOpen: 'to do',
  form: 'Form',
};

/** Words that constructs put on the page, in one language. */
export type Labels = { readonly [Key in keyof typeof ENGLISH_LABELS]: string };
