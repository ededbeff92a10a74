import type { TextSpan } from '../model/text.ts';
import { wordsOf } from './words.ts';

/** A number of a text that counts something. */
export interface CountingNumber {
  /** Its ASCII digits, without what separates them: `1,000.50` is `100050`. */
  readonly digits: string;
  readonly range: TextSpan;
}

/** The stems of a text's words, in which a number is one word, and the numbers among them. */
export interface NumberedWords {
  readonly words: readonly string[];
  readonly numbers: readonly CountingNumber[];
}

/** A number with its separators. */
const NUMBER = /\p{Nd}+(?:[.,٫٬]\p{Nd}+)*/gu;

/** Digits in groups, and decimals; what is separated otherwise is a version or a date. */
const COUNTS = /^(?:\p{Nd}{1,3}(?:[.,٬]\p{Nd}{3})+|\p{Nd}+)(?:[.,٫]\p{Nd}+)?$/u;

/** Numbers of times, paths, lists, code and names, such as `Win32` and `3D`, are told by more than the words beside them. */
const PART_OF_MORE_BEFORE = /(?:[A-Za-z\p{Nd}.,/#:_`=]|(?<!\p{Nd})-|-\p{Nd}+-)$/u;
const PART_OF_MORE_BEHIND = /^(?:[A-Z/)_`]|[.,:]\p{Nd}|-\p{Nd}+[-./])/u;

/** Addresses and tags. */
const UNREAD = /(?:https?:\/\/|xref:)[^\s)\]>"]+|(?<=\]\()[^\s)]+|<[^>]*>/g;

/** Takes a text apart into words, of which a number is one whatever separators it has. */
export function numberedWords(text: string): NumberedWords {
  const numbers: CountingNumber[] = [];
  const unread = Array.from(text.matchAll(UNREAD), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
  const joined = text.replace(NUMBER, (written, start: number) => {
    const range = { start, end: start + written.length };
    const digits = written.replace(/\P{Nd}/gu, '');
    const [word] = wordsOf(digits);
    if (
      word &&
      COUNTS.test(written) &&
      !isPartOfMore(text, range) &&
      !unread.some((it) => it.start <= start && start < it.end)
    )
      numbers.push({ digits: word.stem, range });
    return digits;
  });
  return { words: wordsOf(joined).map(({ stem }) => stem), numbers };
}

function isPartOfMore(text: string, { start, end }: TextSpan): boolean {
  return (
    PART_OF_MORE_BEFORE.test(text.slice(Math.max(0, start - LONGEST_PART), start)) ||
    PART_OF_MORE_BEHIND.test(text.slice(end, end + LONGEST_PART))
  );
}

/** How far what a number is part of is looked at. */
const LONGEST_PART = 12;
