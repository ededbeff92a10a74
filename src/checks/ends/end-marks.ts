import type { PairContext } from '../../segments/index.ts';
import type { CheckContext } from '../check.ts';
import { customsOf, type EndMark, type LocaleCustoms } from '../locale-customs.ts';

/** What may close behind the mark: quotation marks, brackets, space, and marks of direction. */
const CLOSERS = /[\s"'”’“‘»›«\u200E\u200F\u202A-\u202E\u2066-\u2069\p{Pe}]+$/u;
const LAST_MARK = /(?:\.(?: ?\.){2,}|…+|[.。．｡!！?？؟:：;；؛\u037E,，、،।॥۔։՝՞·\u0387።፧፤።។៕။།])$/u;

const MARKS: Readonly<Record<string, EndMark>> = Object.fromEntries(
  (
    [
      ['full stop', '.。．｡।॥۔։።។៕။།'],
      ['question mark', '?？؟፧\u037E'],
      ['exclamation mark', '!！'],
      ['colon', ':：'],
      ['semicolon', ';；؛፤'],
      ['comma', ',，、،'],
    ] as const
  ).flatMap(([mark, characters]) => Array.from(characters, (character) => [character, mark])),
);

/** How a text ends. */
export interface SegmentEnd {
  readonly mark: EndMark | 'no mark';
  readonly start: number;
  readonly end: number;
}

/** Gives the mark that ends a text, or the last character where none does; undefined for a text without letters. */
export function endOf(text: string, customs: LocaleCustoms): SegmentEnd | undefined {
  if (!/\p{L}/u.test(text)) return undefined;
  const bare = text.replace(CLOSERS, '');
  const end = bare.length;
  const match = LAST_MARK.exec(bare);
  // `C:`, `.NET:` – a mark that stands alone before a name is none at the end of one.
  if (!match) return { mark: 'no mark', start: Math.max(0, end - 1), end };
  const [characters] = match;
  const mark =
    characters.length > 1 || characters === '…' ? 'ellipsis' : (customs.endMarks[characters] ?? MARKS[characters]);
  return { mark: mark ?? 'no mark', start: match.index, end };
}

/** Whether a text has a mark anywhere. */
export function holdsMark(text: string, mark: EndMark, customs: LocaleCustoms): boolean {
  return Array.from(text).some((character) => (customs.endMarks[character] ?? MARKS[character]) === mark);
}

type End = SegmentEnd['mark'];

/** Marks that may stand for each other in every language: sentences calm down or grow lively, items of lists end as the list does. */
const ALWAYS_EQUIVALENT: readonly (readonly [End, End])[] = [
  ['exclamation mark', 'full stop'],
  ['full stop', 'exclamation mark'],
  ['semicolon', 'full stop'],
  ['full stop', 'semicolon'],
  ['no mark', 'semicolon'],
  ['comma', 'semicolon'],
  ['ellipsis', 'full stop'],
  ['ellipsis', 'no mark'],
  ['ellipsis', 'colon'],
  ['comma', 'no mark'],
  ['comma', 'full stop'],
  ['no mark', 'comma'],
  ['no mark', 'colon'],
];

/** What East and Southeast Asian languages do besides: questions and introductions may end like any sentence. */
const FREELY_EQUIVALENT: readonly (readonly [End, End])[] = [
  ['colon', 'full stop'],
  ['colon', 'no mark'],
  ['colon', 'comma'],
  ['full stop', 'comma'],
  ['question mark', 'comma'],
  ['exclamation mark', 'comma'],
  ['question mark', 'full stop'],
  ['question mark', 'no mark'],
  ['exclamation mark', 'no mark'],
  ['semicolon', 'no mark'],
  ['no mark', 'full stop'],
];

const HEADING_MARKS: readonly End[] = ['question mark', 'ellipsis'];

/** Whether a language ends a text in one way where English ends it in another; `place` is the block in which it stands. */
export function isEquivalent(source: End, target: End, place: PairContext, { locale }: CheckContext): boolean {
  if (source === target) return true;
  // Translators put the full stop that a sentence lacks, and take away the colon of a heading.
  if (source === 'no mark' && target === 'full stop' && place !== 'heading') return true;
  if (source === 'colon' && target === 'no mark' && place === 'heading') return true;
  // A heading may get the mark that it lacks.
  if (source === 'no mark' && place === 'heading' && HEADING_MARKS.includes(target)) return true;
  const customs = customsOf(locale.tag);
  const holds = (table: readonly (readonly [End, End])[]): boolean =>
    table.some(([one, other]) => one === source && other === target);
  if (holds(ALWAYS_EQUIVALENT)) return true;
  if (customs.hasFreeEnds && holds(FREELY_EQUIVALENT)) return true;
  // Nouns in lists and tables end with nothing there, whatever their originals do.
  if (customs.hasFreeEnds && place !== 'paragraph' && place !== 'quote' && target === 'no mark') return true;
  return !customs.hasFullStops && (target === 'no mark' || (source === 'no mark' && target === 'full stop'));
}

/** Names a mark in a sentence: `named('ellipsis') // => 'an ellipsis'`. */
export function named(mark: End): string {
  return mark === 'no mark' ? 'no mark' : /^[aeiou]/.test(mark) ? `an ${mark}` : `a ${mark}`;
}
