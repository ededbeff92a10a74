import type { WordKind } from './word-kind.ts';

/**
 * A gap that a program or a reader fills in: `{0}`, `{{name}}`, `${name}`, `%s`, `%1$s`, `%1`, `%NAME%`, `<name>`, also with
 * its brackets escaped. What readers fill in may be translated, so that all `<name>` have the same value.
 */
export const PLACEHOLDER: WordKind = {
  kind: 'placeholder',
  hint: /[{%<]|&lt;/,
  pattern:
    /\{\{[^{}\n]{1,60}\}\}|\$?\{[\p{L}\p{M}\w.:-]{1,40}\}|\{[\p{L}\p{M}\w][\p{L}\p{M}\w .:-]{1,40}[\p{L}\p{M}\w]\}|%[A-Za-z_]\w*%|(?<![\w%٪])%(?:\d{1,2}(?:\$[sd@])?|[sd@])(?![\p{L}\d%])|(?:\\?<|&lt;)[\p{L}\p{M}][^<>&\n]{0,60}?(?:\\?>|&gt;)/gu,
  valueOf: (written) => (/^(?:\\?<|&lt;)/.test(written) ? '<>' : written),
};
