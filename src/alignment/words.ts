/** Scripts that write no spaces between words: runs of them are cut by the platform's dictionary. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';

const PIECE = new RegExp(
  [
    // Tags and comments say nothing, but an autolink does.
    '<(?:!--[^]*?--|/?[a-z](?![a-z]*:)[^>]*)>',
    '(?<address>(?:https?://|xref:)[^\\s)\\]>"]+|(?<=\\]\\()[^\\s)]+)',
    '(?<digits>\\p{Nd}+)',
    // Thai and its like have digits of their own.
    `(?<unspaced>(?:(?!\\p{Nd})[${UNSPACED}])(?:(?!\\p{Nd})[\\p{M}${UNSPACED}])*)`,
    `(?<spaced>[\\p{L}\\p{M}]+?(?=[^\\p{L}\\p{M}]|[${UNSPACED}]|$))`,
    '(?<sign>\\*\\*|[?؟:\\]>`…]|[.。।](?=\\s|$))',
  ].join('|'),
  'gu',
);

/** Signs that mean the same in different scripts, after compatibility normalisation. */
const SAME_SIGN: Readonly<Record<string, string>> = { '؟': '?', '。': '.', '।': '.' };

/** Endings of Indo-European words stand behind this many letters, for the most part. */
const STEM_LENGTH = 6;

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** A word as it is counted, and as it was written. */
export interface Word {
  /** Lower-case stem, number in ASCII digits, address without scheme and locale, or sign of markup or punctuation. */
  readonly stem: string;
  /** In lower case. */
  readonly written: string;
}

/**
 * Gives the words of one half of a segment in order. Tags are left out; what both languages share, such as addresses,
 * numbers, code and signs, are words like others.
 * `wordsOf('Open **設定** (v2)')` has the stems `open ** 設定 ** v 2`.
 */
export function wordsOf(markdown: string): Word[] {
  const words: Word[] = [];
  for (const { groups } of markdown.normalize('NFKC').toLowerCase().matchAll(PIECE)) {
    if (!groups) continue;
    const { address, digits, unspaced, spaced, sign } = groups;
    if (spaced !== undefined) words.push({ stem: stemOf(spaced), written: spaced });
    else if (sign !== undefined) words.push(unstemmed(SAME_SIGN[sign] ?? sign));
    else if (digits !== undefined) words.push(unstemmed(digits.replace(/[^0-9]/gu, asciiDigit)));
    else if (unspaced !== undefined) {
      for (const { segment } of segmenter.segment(unspaced)) words.push(unstemmed(segment));
    } else if (address !== undefined) words.push(unstemmed(bareAddress(address)));
  }
  return words;
}

function stemOf(word: string): string {
  return word.length > STEM_LENGTH ? word.slice(0, STEM_LENGTH) : word;
}

function unstemmed(word: string): Word {
  return { stem: word, written: word };
}

/** `bareAddress('https://learn.microsoft.com/de-de/azure/') // => '/learn.microsoft.com/azure/'`. */
function bareAddress(address: string): string {
  return `/${address.replace(/^https?:\/\//, '').replace(/\/[a-z]{2}-[a-z]{2}(?=\/)/, '')}`;
}

/** Decimal digits stand in tens, in order, and every ten begins with a code point that is no digit before it. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}
