import type { Finding } from '../../model/finding.ts';
import type { CheckContext, CheckedPair, PairCheck } from '../check.ts';
import { customsOf } from '../locale-customs.ts';
import type { PairProse, Prose } from '../words/prose.ts';
import { chineseCharacters, lettersOf, LOOKALIKES } from '../languages/scripts.ts';
import { spanOfWords, type TextWord, wordsOf } from '../words/words.ts';

/** Finds targets in a script that the locale does not use, words of mixed scripts, and the other kind of Chinese characters. */
export const scriptWrong: PairCheck = {
  code: 'script-wrong',
  find: (pair, context) => {
    // What still is the source has a check of its own.
    if (pair.source === pair.target) return [];
    const prose = pair.prose('words');
    return [...foreignScript(prose, context), ...mixedWords(pair), ...otherChinese(prose.target, context)];
  },
};

const LATIN = /\p{Script=Latin}/u;
const LETTERS = /[\p{L}\p{M}]/gu;

/** Paths, addresses and commands, which may have lost what made them one. */
const PATHS = /\S*[\\/=_@]\S*|\S+[:：]\S*[\\/]\S*/g;

/** Latin names are at home in every script: only a sentence of Latin words that the source lacks is foreign. */
const FEWEST_LATIN_WORDS = 3;
const FEWEST_LETTERS = 3;
/** So many letters say what a Chinese character or a Korean syllable says, and what one of kana says. */
const CHARACTERS = /[\p{Script=Han}\p{Script=Hangul}]/gu;
const LETTERS_OF_CHARACTER = 3;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const LETTERS_OF_KANA = 2;
/** So many letters of a third script are foreign wherever they stand. */
const MANY_LETTERS = 5;

function foreignScript({ source, target }: PairProse, { locale }: CheckContext): Finding[] {
  const { script } = customsOf(locale.tag);
  const own = lettersOf(script);
  const isForeign = ({ text }: TextWord): boolean => !own.test(text) && !source.vocabulary.has(text.toLowerCase());
  if (!target.words.some((word) => partsOf(word, own).some(isForeign))) return [];
  const words = wordsOf(target.text.replace(PATHS, (path) => ' '.repeat(path.length))).flatMap((word) =>
    partsOf(word, own),
  );
  const foreign = words.filter(isForeign);
  const third = foreign.filter(({ text }) => !LATIN.test(text));
  if (letterCount(third) >= MANY_LETTERS) return [foreignFinding(target, third, script, 'Words')];
  const ownLetters = letterCount(words.filter(({ text }) => own.test(text)));
  if (!isSentence(foreign) || letterCount(foreign) <= Math.max(FEWEST_LETTERS - 1, ownLetters)) return [];
  return [foreignFinding(target, foreign, script, 'Most letters')];
}

/** Cuts a word where letters of the locale's script and others meet, as no spaces part them in Chinese and Japanese. */
function partsOf(word: TextWord, own: RegExp): TextWord[] {
  if (LATIN.test(word.text) || !own.test(word.text)) return [word];
  const parts: TextWord[] = [];
  let isOwnBefore: boolean | undefined;
  let start = 0;
  for (const { 0: letter, index } of word.text.matchAll(/\p{L}\p{M}*/gu)) {
    const isOwn = own.test(letter);
    if (isOwnBefore !== undefined && isOwn !== isOwnBefore) {
      parts.push({ text: word.text.slice(start, index), start: word.start + start });
      start = index;
    }
    isOwnBefore = isOwn;
  }
  return [...parts, { text: word.text.slice(start), start: word.start + start }];
}

/** Whether foreign words are more than names: other letters than Latin ones always are. */
function isSentence(foreign: readonly TextWord[]): boolean {
  return (
    foreign.some(({ text }) => !LATIN.test(text)) ||
    foreign.filter(({ text }) => /^\p{Ll}./u.test(text)).length >= FEWEST_LATIN_WORDS
  );
}

function foreignFinding(target: Prose, foreign: readonly TextWord[], script: string, what: string): Finding {
  const { start, end } = spanOfWords(foreign);
  return {
    check: 'script-wrong',
    message: `${what} of the target are none of the ${scriptName(script)} script.`,
    source: [],
    target: [target.rangeOf(start, end)],
  };
}

/** Counts letters; a character that says as much as several of them counts as that many. */
function letterCount(words: readonly TextWord[]): number {
  return words.reduce((sum, { text }) => {
    const letters = text.match(LETTERS)?.length ?? 0;
    const ofCharacters = (LETTERS_OF_CHARACTER - 1) * (text.match(CHARACTERS)?.length ?? 0);
    return sum + letters + ofCharacters + (LETTERS_OF_KANA - 1) * (text.match(KANA)?.length ?? 0);
  }, 0);
}

function scriptName(script: string): string {
  return new Intl.DisplayNames(['en'], { type: 'script' }).of(script) ?? script;
}

/** Behind a colon stands a part of a format: `чч:мм:ссZ`. */
const MIXED_WORD =
  /(?<!\p{L}:)(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{2,}/gu;
const LOOKALIKE = new RegExp(`[${LOOKALIKES}]`, 'u');

/** In code and addresses, too, where the wrong letter cannot be seen and does the most damage. */
function mixedWords({ source, target }: Pick<CheckedPair, 'source' | 'target'>): Finding[] {
  if (!LOOKALIKE.test(target)) return [];
  const findings: Finding[] = [];
  for (const { 0: word, index } of target.matchAll(MIXED_WORD)) {
    const latin = word.replace(/\P{Script=Latin}/gu, '');
    const other = word.replace(/\p{Script=Latin}/gu, '');
    if (latin === '' || other === '' || source.includes(word)) continue;
    // In `URLы` and `наZIP` the letters are an ending or a word; where every letter has a twin, somebody took the wrong keyboard.
    const isAffix = word.endsWith(other) || (word.startsWith(other) && other.length > 1);
    if (isAffix && latin === latin.toUpperCase()) continue;
    if (!Array.from(other).every((letter) => LOOKALIKE.test(letter))) continue;
    findings.push({
      check: 'script-wrong',
      message: `“${word}” mixes letters of two scripts that look alike.`,
      source: [],
      target: [{ start: index, end: index + word.length }],
      pattern: word,
    });
  }
  return findings;
}

/** A character of the other kind may be a name's; two different ones that outnumber the own kind's are not. */
const FEWEST_OTHER_CHARACTERS = 2;

function otherChinese(target: Prose, { locale }: CheckContext): Finding[] {
  const { language, script } = customsOf(locale.tag);
  if (language !== 'zh' || (script !== 'Hans' && script !== 'Hant')) return [];
  const { simplified, traditional } = chineseCharacters();
  const [own, other] = script === 'Hans' ? [simplified, traditional] : [traditional, simplified];
  const characters = Array.from(target.text);
  const foreign = characters.filter((character) => other.has(character));
  if (new Set(foreign).size < FEWEST_OTHER_CHARACTERS) return [];
  if (foreign.length <= characters.filter((character) => own.has(character)).length) return [];
  const kind = script === 'Hans' ? 'traditional' : 'simplified';
  return [
    {
      check: 'script-wrong',
      message: `The target is written in ${kind} characters.`,
      source: [],
      target: [target.rangeOf(0, target.text.length)],
    },
  ];
}
