import type { PairCheck } from '../check.ts';
import { customsOf } from '../locale-customs.ts';

/** Finds quotations of the target that lack a quotation mark, where the source's are complete. */
export const quotesUnpaired: PairCheck = {
  code: 'quotes-unpaired',
  find: (pair, { locale }) => {
    if (!ANY_QUOTE.test(pair.target) && !pair.target.includes('&quot;')) return [];
    const { source, target } = pair.prose();
    const unpaired = unpairedQuotes(target.text, customsOf(locale.tag).language);
    if (!unpaired) return [];
    // A sentence that was cut within a quotation lacks a mark in both languages.
    if (unpairedQuotes(source.text, 'en')) return [];
    return [
      {
        check: 'quotes-unpaired',
        message: `A quotation mark ${unpaired.marks} has no counterpart.`,
        source: [],
        target: [target.rangeOf(unpaired.offset, unpaired.offset + 1)],
      },
    ];
  },
};

const ANY_QUOTE = /["“”„‟«»‹›「」『』《》〈〉＂〝〞〟]/;

interface UnpairedQuote {
  readonly marks: string;
  readonly offset: number;
}

/** Marks that open and close with fixed shapes. */
const CORNERS = ['「」', '『』', '《》', '〈〉'] as const;

/**
 * Double marks of every shape make one family, as straight and curly ones are mixed, and which of them opens depends on the
 * language: their number has to be even. So has that of guillemets, which open to either side. Corners have a side.
 */
function unpairedQuotes(text: string, language: string): UnpairedQuote | undefined {
  return (
    oddOne(text, doubleMarks(language)) ??
    oddOne(text, /[«»]/g) ??
    oddOne(text, /[‹›]/g) ??
    CORNERS.map((corners) => unpairedCorner(text, corners)).find((it) => it !== undefined)
  );
}

/** Straight marks that are inches, `24"`, or part of a Hebrew abbreviation, `ארה"ב`, quote nothing. */
function doubleMarks(language: string): RegExp {
  return language === 'he' || language === 'yi'
    ? /(?<!\p{Script=Hebrew})["“”„‟＂〝〞〟]|["“”„‟＂〝〞〟](?!\p{Script=Hebrew})/gu
    : DOUBLE_MARKS;
}
const DOUBLE_MARKS = /["“”„‟＂〝〞〟]/g;

function oddOne(text: string, marks: RegExp): UnpairedQuote | undefined {
  let found = Array.from(text.matchAll(marks), ({ 0: mark, index }) => ({ marks: mark, offset: index }));
  if (found.length % 2 === 1) {
    found = found.filter(({ offset, marks: mark }) => mark !== '"' || !/\d$/.test(text.slice(0, offset)));
  }
  return found.length % 2 === 1 ? (lonely(text, found) ?? found.at(-1)) : undefined;
}

/** Of an odd number of marks, the first that stands as the one before it did: two that open, or two that close. */
function lonely(text: string, found: readonly UnpairedQuote[]): UnpairedQuote | undefined {
  const opens = ({ offset }: UnpairedQuote): boolean => /(?:^|[\s(（[])$/.test(text.slice(0, offset));
  return found.find((mark, index) => opens(mark) !== (index % 2 === 0));
}

function unpairedCorner(text: string, [opening, closing]: string): UnpairedQuote | undefined {
  if (opening === undefined || closing === undefined) return undefined;
  const open: number[] = [];
  for (let index = 0; index < text.length; index++) {
    if (text[index] === opening) open.push(index);
    else if (text[index] === closing && open.pop() === undefined) return { marks: closing, offset: index };
  }
  const offset = open.at(-1);
  return offset === undefined ? undefined : { marks: opening, offset };
}
