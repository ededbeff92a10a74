/** What an index knows a word of a text by. */
export interface WordForm {
  /** In lower case, of letters and digits, without diacritics; stems are made of it. */
  readonly bare: string;
  /** With its diacritics, if it has any: who types them finds such words first. */
  readonly written: string | undefined;
  /** 1 for a word as a whole; for a part of a compound word the number of its parts, among which the weight is divided. */
  readonly share: number;
}

const PLAIN = /^[a-z0-9]+$/;
const NOT_OF_WORDS = /[^\p{Alphabetic}\p{N}\p{Pc}]+/gu;
const NOT_ASCII = /[^\0-\x7f]/;
const UPPER_CASE = /\p{Uppercase}/u;
const MAY_BE_COMPOUND = /[^\p{Alphabetic}\p{N}]|(?<=.)\p{Uppercase}/su;
const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/g;

/** Where letters change their case, or meet digits: `page|Find`, `WEB|View`, `v|2`, `365|Apps`. */
const CASE_BREAK = new RegExp(
  [
    String.raw`(?<=\p{Lowercase}\p{M}*)(?=\p{Uppercase})`,
    String.raw`(?<=\p{Uppercase}\p{M}*)(?=\p{Uppercase}\p{M}*\p{Lowercase})`,
    String.raw`(?<=[\p{Lowercase}\p{Uppercase}]\p{M}*)(?=\d)`,
    String.raw`(?<=\d\p{M}*)(?=[\p{Lowercase}\p{Uppercase}])`,
  ].join('|'),
  'gu',
);

const LONGEST_END = 64;

/** A Japanese loan word is often several, written as one. */
const LOAN_WORD = /^[\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f]{3,}$/;

/**
 * Lists what a word of a text is indexed by: the word as a whole and the parts of a compound one, as Pagefind 1.6 has them,
 * whose WebAssembly takes queries apart by the same rules. Parts with other signs than words have are left out, and emoji:
 * no query has any.
 */
export function wordForms(raw: string): readonly WordForm[] {
  if (PLAIN.test(raw)) return [{ bare: raw, written: undefined, share: 1 }];
  const word = toLowerCase(raw.replace(NOT_OF_WORDS, ''));
  if (word === '') return [];
  const whole = form(word, 1);
  if (LOAN_WORD.test(raw)) return [whole, ...endsOfLoanWord(raw)];
  if (!MAY_BE_COMPOUND.test(raw)) return [whole];
  const parts = partsOf(raw, word).map((part, _, { length }) => form(part, length));
  return [whole, ...parts.filter(({ bare }) => bare.search(NOT_OF_WORDS) === -1)];
}

function form(word: string, share: number): WordForm {
  const bare = NOT_ASCII.test(word) ? withoutDiacritics(word) : word;
  return { bare, written: bare === word ? undefined : word, share };
}

/** `ラム`, `グラム` and `ログラム` of `プログラム`. */
function endsOfLoanWord(word: string): WordForm[] {
  const count = word.length - 2;
  return Array.from({ length: count }, (_, i) => form(word.slice(i + 1), count));
}

/** Parts of more than one letter, and what stands behind full stops: `5.7.750` is found by `7.750`, too. */
function partsOf(raw: string, word: string): string[] {
  const parts = raw
    .replace(ASCII_PUNCTUATION, ' ')
    .replace(CASE_BREAK, ' ')
    .toLowerCase()
    .split(/\s+/)
    .filter((part) => part !== '');
  const isWhole = parts.length === 1 && word.startsWith(parts[0] ?? '');
  const told = isWhole ? [] : parts;
  const several = told.filter((part) => part.length > 1 || NOT_ASCII.test(part));
  if (!raw.includes('.')) return several;
  const known = new Set([word, ...told].map(withoutDiacritics));
  return [...several, ...new Set(endsOf(raw).filter((end) => !known.has(withoutDiacritics(end))))];
}

function endsOf(raw: string): string[] {
  const [, ...pieces] = raw.split('.');
  return pieces
    .map((_, i) => pieces.slice(i).join('.').slice(0, LONGEST_END))
    .filter((end) => MAY_BE_COMPOUND.test(end))
    .map((end) => toLowerCase(end.replace(NOT_OF_WORDS, '')))
    .filter((end) => end.length > 1);
}

/** Marks of voice are kept: Japanese words cannot do without. */
function withoutDiacritics(word: string): string {
  const bare = word.normalize('NFD').replace(/(?![\u3099\u309a])\p{M}/gu, '');
  return /[\u3099\u309a]/.test(bare) ? bare.normalize('NFC') : bare;
}

/** Lower case letter by letter, so that a sigma is the same wherever it stands. */
function toLowerCase(text: string): string {
  if (!NOT_ASCII.test(text)) return text.toLowerCase();
  return Array.from(text, (character) => (UPPER_CASE.test(character) ? character.toLowerCase() : character)).join('');
}
