import type { WordKind } from './word-kind.ts';

/**
 * A name that programs know: an e-mail address, a path, `--flag`, `dotted.name`, `camelCase`, `snake_case`, `file.ext`.
 * A product's name such as PowerPoint is one as well: neither is written otherwise in another language. `e.g` and `z.B` are none.
 */
export const IDENTIFIER: WordKind = {
  kind: 'identifier',
  hint: /[a-z][A-Z]|\.[A-Za-z_]|[_@\\/]|--[A-Za-z]/,
  pattern: new RegExp(
    [
      String.raw`(?<![\w.])[A-Za-z][\w.+-]*@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}`,
      String.raw`(?<![\w.])(?:[A-Za-z]:\\|\\\\|~?/|\.{1,2}/|%\w+%\\)[\w.$-]+(?:[\\/][\w.$-]+)*`,
      String.raw`(?<![\w-])--[A-Za-z][\w-]*`,
      String.raw`(?<![\w.-])(?![A-Za-z]\.[A-Za-z]\b)(?:[A-Za-z][\w-]*|)\.?[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+`,
      String.raw`(?<![\w.])\.[a-z][a-z0-9]{1,5}\b`,
      String.raw`(?<![\w.])[A-Za-z]\w*_\w*[A-Za-z0-9]`,
      String.raw`(?<![\w.])[A-Za-z][a-z0-9]*[a-z][A-Z]\w*`,
    ].join('|'),
    'g',
  ),
  valueOf: (written) => written,
};
