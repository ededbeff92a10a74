import type { Finding } from '../../model/finding.ts';
import type { TextSpan } from '../../model/text.ts';
import type { PairCheck } from '../check.ts';
import { customsOf } from '../locale-customs.ts';
import { proseOf, type Prose } from '../prose.ts';

/** Finds words that stand twice in a row in the target only. */
export const wordDoubled: PairCheck = {
  code: 'word-doubled',
  find: (pair, { locale }) => {
    const { hasSpaces, doublings, language } = customsOf(locale.tag);
    const { source, target } = proseOf(pair, 'words');
    // The source says something twice, so the target may.
    if (DOUBLED_WORD.test(source.text)) return [];
    const found = Array.from(target.text.matchAll(new RegExp(DOUBLED_WORD, 'giu')))
      .filter(({ 1: word = '', 2: again = '' }) => isMistake(word, again, language, doublings))
      // A name on the screen and the word behind it are two: `**Bericht herunterladen** herunterladen`.
      .filter(({ 0: both, index }) => isUninterrupted(target.rangeOf(index, index + both.length), both))
      .map(({ 0: both, 1: word = '', index }) => findingFor(target, index, both.length, word));
    return hasSpaces ? found : [...found, ...doubledCharacters(target)];
  },
};

const DOUBLED_WORD = /(?<![\p{L}\p{M}\p{N}'’.-])(\p{L}[\p{L}\p{M}]+)[ \u00A0\n]+(\1)(?![\p{L}\p{M}\p{N}'’-])/iu;

function isMistake(word: string, again: string, language: string, doublings: ReadonlySet<string>): boolean {
  if (doublings.has(word.toLowerCase())) return false;
  if (word === again) return true;
  // `The the`, but not `com COM`, nor `wenn Sie sie`.
  return language !== 'de' && again === again.toLowerCase() && word.slice(1) === again.slice(1);
}

function isUninterrupted({ start, end }: TextSpan, text: string): boolean {
  return end - start === text.length;
}

// Without spaces between words, two characters are doubled in good style (`いろいろ`, `研究研究`), five hardly are, nor is a
// particle that marks an object.
const DOUBLED_CHARACTERS = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{4,}|[\p{Script=Thai}\p{Script=Lao}]{6,})\1|(を)を/gu;

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
