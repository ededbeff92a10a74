/** Texts, by their beginning or whole, that a spreadsheet would take for something else; apostrophes may stand before them. */
export type Guard = RegExp;

/** What a spreadsheet would compute: a formula, also in full-width characters and behind control characters that it drops. */
export const FORMULAS: Guard = /^'*[=+\-@＝＋－＠\0\t\n\r]/;

/** What may stand around the digits of a number, a date or a time, as a class of characters. */
const AROUND_DIGITS = String.raw`[\p{Sc}\s.,:/()%’\-．，：／（）％－]`;

/**
 * Formulas, and what a spreadsheet would write back in other words, as it reads a number, a date, a time or a truth value in it:
 * `1.10`, `3/4`, `10:30 am`, `12e34`, `007`, `true`.
 */
export const FORMULAS_AND_VALUES: Guard = new RegExp(
  [
    FORMULAS.source,
    String.raw`^'*${AROUND_DIGITS}*\p{Nd}(?:\p{Nd}|${AROUND_DIGITS})*(?:[ap]m)?$`,
    String.raw`^'*[\d.,]+e[+-]?\d+$`,
    "^'*(?:true|false)$",
  ].join('|'),
  'iu',
);

/** Puts an apostrophe before a text that a spreadsheet would take for something else. `unguarded` takes it away. */
export function guarded(text: string, guard: Guard): string {
  return guard.test(text) ? `'${text}` : text;
}

/** Takes the apostrophe away that `guarded` has put before a text. */
export function unguarded(text: string, guard: Guard): string {
  return text.startsWith("'") && guard.test(text) ? text.slice(1) : text;
}

/** Reads what a text has become since `guarded` wrote `before`: its apostrophe stays where it no longer guards anything. */
export function unguardedEdit(text: string, before: string, guard: Guard): string {
  return text.startsWith("'") && guard.test(before) ? text.slice(1) : unguarded(text, guard);
}
