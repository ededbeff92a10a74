import { linkTarget } from '../markup/link-target.ts';
import type { WordKind } from './word-kind.ts';

/** A bare web address; punctuation and brackets that end it belong to the sentence. */
export const URL_WORD: WordKind = {
  kind: 'url',
  hint: /:\/\/|www\./i,
  pattern:
    /(?:https?|ftp):\/\/[\w\-.~:/?#@!$&'()*+,;=%{}]*[\w\-~/#@$&+=%}]|www\.[\w-]+\.[\w\-.~:/?#@!$&'*+,;=%]*[\w\-~/#&=%]/gi,
  valueOf: linkTarget,
};
