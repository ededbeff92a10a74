import type { Finding } from '../../model/finding.ts';
import type { TextSpan } from '../../model/text.ts';
import type { CheckedPair, PairCheck } from '../check.ts';
import { customsOf, type LocaleCustoms } from '../locale-customs.ts';
import { type PairProse, type Prose } from '../words/prose.ts';

/** Finds words and passages that stand twice in a row in the target only. */
export const wordDoubled: PairCheck = {
  code: 'word-doubled',
  find: (pair, { locale }) => {
    const customs = customsOf(locale.tag);
    return [...doubledWords(pair.prose(), customs), ...doubledPassages(pair, customs)];
  },
};

const DOUBLED_WORDS = /(?<![\p{L}\p{M}\p{N}'’.-])(\p{L}[\p{L}\p{M}]+)[ \u00A0\n]+(\1)(?![\p{L}\p{M}\p{N}'’-])/giu;

function doubledWords({ source, target }: PairProse, customs: LocaleCustoms): Finding[] {
  const doubled = Array.from(target.text.matchAll(DOUBLED_WORDS));
  if (doubled.length === 0 && customs.hasSpaces) return [];
  // The source says something twice, so the target may.
  if (source.text.search(DOUBLED_WORDS) >= 0) return [];
  const found = doubled
    .filter(({ 1: word = '', 2: again = '', index }) => isMistake(word, again, target.text.slice(0, index), customs))
    // A name on the screen and the word behind it are two: `**Bericht herunterladen** herunterladen`.
    .filter(({ 0: both, index }) => isUninterrupted(target.rangeOf(index, index + both.length), both))
    .map(({ 0: both, 1: word = '', index }) => findingFor(target, index, both.length, word));
  return customs.hasSpaces ? found : [...found, ...doubledCharacters(target)];
}

function isMistake(word: string, again: string, before: string, customs: LocaleCustoms): boolean {
  const { doublings, relatives, language } = customs;
  const told = again.toLowerCase();
  if (doublings.has(told) || (relatives.has(told) && CLAUSE_BEGINNING.test(before))) return false;
  if (word === again) return true;
  // `The the`, but not `com COM`, nor `wenn Sie sie`.
  return language !== 'de' && again === again.toLowerCase() && word.slice(1) === again.slice(1);
}

/** A comma, and perhaps a preposition: `das Gerät, für das das Kennwort gilt`. */
const CLAUSE_BEGINNING = /[,–(\uFFFC]\s*(?:\p{Ll}+\s+)?$/u;

function isUninterrupted({ start, end }: TextSpan, text: string): boolean {
  return end - start === text.length;
}

// Without spaces between words, two characters are doubled in good style (`いろいろ`, `研究研究`), five hardly are, nor is a
// particle that marks an object. `エンコードでエンコードできる` is `できる` behind a noun.
const DOUBLED_CHARACTERS =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{4,}|[\p{Script=Thai}\p{Script=Lao}]{6,})\1(?!(?<=で)き)|(を)を/gu;

/** `アプリのアプリの`: an application's application; what joins nouns may join two equal ones. */
const JOINING_EDGE = /^[の的之]|[の的之]$/u;

function doubledCharacters(target: Prose): Finding[] {
  return Array.from(target.text.matchAll(DOUBLED_CHARACTERS))
    .filter(({ 1: word = '' }) => !JOINING_EDGE.test(word))
    .map(({ 0: both, 1: word, 2: particle, index }) => findingFor(target, index, both.length, word ?? particle ?? ''));
}

function findingFor(target: Prose, start: number, length: number, word: string): Finding {
  return {
    check: 'word-doubled',
    message: `“${word}” stands there twice.`,
    source: [],
    target: [target.rangeOf(start, start + length)],
    pattern: word.toLowerCase(),
  };
}

/** A passage of so few words is one only where no mark breaks it: `Windows Server, Windows Server 2016`, `Settings > Settings`. */
const FEW_WORDS = 3;
/** What may stand between a longer passage and itself; emphasis and opening brackets set a name apart from its explanation. */
const BETWEEN = /^[)\]»”」』）］]*[\s.,;:!?…。、，；：！？؟،؛।]*$/;
/** What may stand between a whole target and itself, besides. */
const AROUND = /^[\s.,;:!?…。、，；：！？؟،؛।*_"'“”„«»]*$/;
/** A word of a script without spaces holds a passage if it has this many letters. */
const FEWEST_LETTERS_OF_PASSAGE = 8;

function doubledPassages(pair: CheckedPair, { hasSpaces }: LocaleCustoms): Finding[] {
  const { source, target } = pair.prose('words');
  const passage = doubledPassage(target, pair.target, hasSpaces);
  if (!passage || repeatsItself(source)) return [];
  return [findingFor(target, passage.start, passage.end - passage.start, passage.text)];
}

/** Whether words stand twice in a row, whatever marks are between them: `The page title. "Page title".` */
function repeatsItself({ words }: Prose): boolean {
  const texts = words.map(({ text }) => text.toLowerCase());
  return texts.some((word, first) => {
    for (let second = texts.indexOf(word, first + 1); second !== -1; second = texts.indexOf(word, second + 1)) {
      const passage = texts.slice(first, second);
      if (passage.every((text, i) => text === texts[second + i])) return true;
    }
    return false;
  });
}

interface DoubledPassage extends TextSpan {
  /** What stands there twice. */
  readonly text: string;
}

/** Finds the first passage of several words that is said again at once, with the same marks, numbers and code in it. */
function doubledPassage(prose: Prose, markdown: string, hasSpaces: boolean): DoubledPassage | undefined {
  const places = new Map<string, number[]>();
  for (const [index, { text }] of prose.words.entries()) {
    const before = places.get(text);
    if (!before) {
      places.set(text, [index]);
      continue;
    }
    for (const place of before) {
      // A single word is a passage only where no spaces stand between words.
      if (index - place === 1 && (hasSpaces || text.length < FEWEST_LETTERS_OF_PASSAGE)) continue;
      const passage = passageBetween(prose, markdown, hasSpaces, [place, index]);
      if (passage) return passage;
    }
    before.push(index);
  }
  return undefined;
}

/** The passage from one word to before another, if it is repeated from there on. */
function passageBetween(
  prose: Prose,
  markdown: string,
  hasSpaces: boolean,
  [first, second]: readonly [number, number],
): DoubledPassage | undefined {
  const { words } = prose;
  const count = second - first;
  if (second + count > words.length) return undefined;
  for (let i = 1; i < count; i++) if (words[first + i]?.text !== words[second + i]?.text) return undefined;
  const lead = leadOf(prose, first, second);
  const start = (words[first]?.start ?? 0) - lead;
  const middle = (words[second]?.start ?? 0) - lead;
  const text = prose.text.slice(start, middle).replace(/[\s\p{P}<>|]+$/u, '');
  const end = middle + text.length;
  const [once, again] = [prose.rangeOf(start, start + text.length), prose.rangeOf(middle, end)];
  if (markdown.slice(once.start, once.end) !== markdown.slice(again.start, again.end)) return undefined;
  const between = markdown.slice(once.end, again.start);
  const isFew =
    count <= FEW_WORDS &&
    (hasSpaces
      ? !isSentence(between, markdown.slice(again.end))
      : LATIN.test(text) && lettersWithoutLatin(text) < FEWEST_LETTERS_OF_PASSAGE);
  // Lists repeat themselves by what joins them: `and Office 365 and Office 2019`, `Client und Server und Server-Paare`.
  const isMark = /[\p{P}|\uFFFC]/u.test(text) || prose.text[end] === '-';
  const isAll = count > 1 && first === 0 && second + count === words.length;
  if (isAll && AROUND.test(between)) return { start, end, text };
  const isWhole = isFew ? between.trim() === '' && !isMark : BETWEEN.test(between);
  return isWhole ? { start, end, text } : undefined;
}

/** How many characters before either of two words belong to what is said twice: the same number, code, or opening bracket. */
function leadOf({ text, words }: Prose, first: number, second: number): number {
  const [one = '', other = ''] = [first, second].map((word) => {
    const before = words[word - 1];
    return text.slice(before ? before.start + before.text.length : 0, words[word]?.start);
  });
  let count = 0;
  while (count < Math.min(one.length, other.length) && one.at(-1 - count) === other.at(-1 - count)) count++;
  return one.slice(one.length - count).replace(/^[\s.,;:!?…。、，；：！？؟،؛।]+/u, '').length;
}

const LATIN = /\p{Script=Latin}/u;

/** Whether a passage ends as a sentence does, both times: one that is said twice may be short. */
function isSentence(between: string, behind: string): boolean {
  return /^[.!?:؟।]\s+$/u.test(between) && /^[.!?:؟।](?:\s|$)/u.test(behind);
}

function lettersWithoutLatin(text: string): number {
  return text.replace(/\p{Script=Latin}|\P{L}/gu, '').length;
}
