import { joinVowels } from './split-vowels.ts';

/** Languages without spaces between words. */
const UNSPACED = ['zh', 'ja', 'th', 'km', 'lo', 'my'];

const UNSPACED_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;

/** Where dictionaries cut loan words, which are searched for as a whole: `サブ|スク|リ|プ|ション`. */
const LOAN_WORD_BREAK = /(?<=[\p{Script=Katakana}ー])\0(?=[\p{Script=Katakana}ー])/gu;

/** Stands between the words of languages without spaces in what excerpts are made of; no word has it. */
const BETWEEN_WORDS = '\u200b';

/** What is between words, as Unicode's property White_Space has it: no-break spaces, but not U+FEFF. */
const SPACES = /[^\S\ufeff]+|\u0085/;

/** Whether a language is written without spaces between words; `language` is a BCP 47 tag. */
export function isUnspaced(language: string): boolean {
  return UNSPACED.includes(language.split('-')[0] ?? '');
}

/** A text and the words that it was cut into. */
export interface CutText {
  readonly words: readonly string[];
  /** The words one behind the other: with spaces between, or in languages without, with U+200B and what spaces there were. */
  readonly content: string;
}

/**
 * Cuts a text into words. In a language without spaces, what is in such a script is cut by the same `Intl.Segmenter` as
 * queries are in browsers; everything else at spaces alone.
 */
export function cutText(text: string, language: string): CutText {
  const segmenter = segmenterOf(language);
  const chunks = joinVowels(text)
    .replaceAll(BETWEEN_WORDS, '')
    .split(SPACES)
    .filter((chunk) => chunk !== '');
  if (!segmenter) return { words: chunks, content: chunks.join(' ') };
  const cut = chunks.map((chunk) => (UNSPACED_SCRIPT.test(chunk) ? cutChunk(chunk, segmenter) : [chunk]));
  return {
    words: cut.flat(),
    content: joinTexts(
      cut.map((words) => words.join(BETWEEN_WORDS)),
      language,
    ),
  };
}

/** Writes cut texts one behind the other, with a space between. */
export function joinTexts(contents: readonly string[], language: string): string {
  return contents.join(segmenterOf(language) ? ` ${BETWEEN_WORDS}` : ' ');
}

/** The time that a segmenter takes grows with the square of a text: long ones are cut here, whatever word that hits. */
const LONG_RUN = /.{1,1000}/gsu;

function cutChunk(chunk: string, segmenter: Intl.Segmenter): string[] {
  const runs = chunk.match(LONG_RUN) ?? [];
  const words = runs.flatMap((run) => Array.from(segmenter.segment(run), ({ segment }) => segment));
  return words.join('\0').replace(LOAN_WORD_BREAK, '').split('\0');
}

const segmenters = new Map<string, Intl.Segmenter | undefined>();

function segmenterOf(language: string): Intl.Segmenter | undefined {
  if (!segmenters.has(language)) {
    segmenters.set(language, isUnspaced(language) ? new Intl.Segmenter(language, { granularity: 'word' }) : undefined);
  }
  return segmenters.get(language);
}
