import type { Finding } from '../../model/finding.ts';
import type { CheckedPair, PairCheck } from '../check.ts';
import { customsOf } from '../locale-customs.ts';
import { lettersOf } from '../languages/scripts.ts';

/** Finds characters of targets that were lost in another encoding: `fÃ¼r`, `f\uFFFDr`, `f?r`, control characters, `&amp;quot;`. */
export const textGarbled: PairCheck = {
  code: 'text-garbled',
  find(pair, { locale }) {
    const { source, target } = pair;
    const certain = [...encodedTwice(source, target), ...unclosedEntities(source, target), ...replacedLetters(pair)];
    // Most targets have nothing of the kind.
    if (!SUSPICIOUS.test(target)) return certain;
    const { script } = customsOf(locale.tag);
    const own = script === 'Latn' ? undefined : lettersOf(script);
    const misreadText = READINGS.flatMap((reading) => misread(source, target, own, reading));
    return [...misreadText, ...unreadable(source, target), ...certain];
  },
};

/** What Windows-1252 has at 0x80 to 0x9F, in that order; where it has nothing, the control character. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const NEXT_BYTES = `[\u0080-\u00bf${WINDOWS_1252}]`;
/** The bytes of one character in UTF-8, each read as a character. */
const SEQUENCE = `(?:[\u00c2-\u00df]${NEXT_BYTES}|[\u00e0-\u00ef]${NEXT_BYTES}{2}|[\u00f0-\u00f4]${NEXT_BYTES}{3})`;
const MISREAD = new RegExp(`(?:${SEQUENCE})+`, 'gu');

/** What Windows-1251 has from 0x80 on, in that order. */
const WINDOWS_1251 = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 128 }, (_, i) => 0x80 + i));
/** Two Cyrillic letters or more: one alone may be a capital and what follows it. */
const MISREAD_CYRILLIC = `(?:[РС][${WINDOWS_1251.slice(0, 64)}]){2,}`;

/** How bytes of UTF-8 may be read, and what is then seen. */
interface Reading {
  readonly pattern: RegExp;
  readonly byteOf: (character: string) => number;
}

const READINGS: readonly Reading[] = [
  {
    pattern: MISREAD,
    byteOf: (character) => {
      const at = WINDOWS_1252.indexOf(character);
      return at === -1 ? character.charCodeAt(0) : 0x80 + at;
    },
  },
  { pattern: new RegExp(MISREAD_CYRILLIC, 'gu'), byteOf: (character) => 0x80 + WINDOWS_1251.indexOf(character) },
];
const UNREADABLE = /[\uFFFD\u0080-\u009f]+/gu;
const UNREADABLE_HERE = /[\uFFFD\u0080-\u009f]/u;
const SUSPICIOUS = new RegExp(`${SEQUENCE}|${MISREAD_CYRILLIC}|[\uFFFD\u0080-\u009f]`, 'u');

/** Latin letters with marks, signs and punctuation; not those of phonetic script, as which `É”` would be read. */
const LATIN = /^[\u00a0-\u017f\u01a0-\u01b0\u0218-\u021b\u1e00-\u1eff\u2010-\u203a\u20ac\u2122]+$/u;

/** Finds UTF-8 that was read in another encoding, if what was meant is Latin or in the locale's own script. */
function misread(source: string, target: string, own: RegExp | undefined, { pattern, byteOf }: Reading): Finding[] {
  return Array.from(target.matchAll(pattern)).flatMap(({ 0: written, index }) => {
    const meant = decoded(written, byteOf);
    if (meant === undefined || source.includes(written)) return [];
    if (!LATIN.test(meant) && !Array.from(meant).every((letter) => own?.test(letter))) return [];
    return [
      {
        check: 'text-garbled',
        message: `“${written}” is “${meant}”, read in another encoding.`,
        source: [],
        target: [{ start: index, end: index + written.length }],
        suggestion: `Write “${meant}”.`,
        pattern: `${written} → ${meant}`,
      },
    ];
  });
}

function decoded(written: string, byteOf: Reading['byteOf']): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(Array.from(written, byteOf)));
  } catch {
    return undefined;
  }
}

function unreadable(source: string, target: string): Finding[] {
  if (UNREADABLE_HERE.test(source)) return [];
  const ranges = Array.from(target.matchAll(UNREADABLE)).filter(
    ({ 0: found, index }) => !isPartOfMisread(found, index, target),
  );
  if (ranges.length === 0) return [];
  return [
    {
      check: 'text-garbled',
      message: 'The target has characters that nobody can read: they were lost in another encoding.',
      source: [],
      target: ranges.map(({ 0: found, index }) => ({ start: index, end: index + found.length })),
      suggestion: suggestionFor(ranges.map(([found]) => found)),
    },
  ];
}

/** A control character is mostly what Windows-1252 has in its place: a dash for U+0097. */
function suggestionFor(found: readonly string[]): string {
  const meant = found.map((characters) => Array.from(characters, meantBy).join(''));
  return meant.some((text) => UNREADABLE_HERE.test(text))
    ? 'Write what stood there.'
    : `Write ${meant.map((text) => `“${text}”`).join(', ')}.`;
}

function meantBy(character: string): string {
  return WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? character;
}

/** Control characters within misread text are reported with it. */
function isPartOfMisread(found: string, index: number, target: string): boolean {
  return Array.from(target.matchAll(MISREAD)).some(
    (match) => match.index <= index && index + found.length <= match.index + match[0].length,
  );
}

const TWICE = /&amp;(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,5});/gi;

/** Finds entities whose `&` was encoded once more, so that readers see `&quot;`. */
function encodedTwice(source: string, target: string): Finding[] {
  return Array.from(target.matchAll(TWICE))
    .filter(([written]) => !source.includes(written))
    .map(({ 0: written, index }) => {
      const meant = written.replace('&amp;', '&');
      return {
        check: 'text-garbled',
        message: `Readers see “${meant}”, for it was encoded twice.`,
        source: [],
        target: [{ start: index, end: index + written.length }],
        suggestion: `Write ${meant}`,
        pattern: `${written} → ${meant}`,
      };
    });
}

/** Entities without their semicolon; before `=` it may be a parameter of an address. */
const UNCLOSED = /&(?:nbsp|lt|gt|amp|quot|mdash|ndash|hellip|copy|reg|trade|times|rarr|larr)(?![\w;=])/g;

/** Finds entities that lost their semicolon, so that readers see `&mdash`. */
function unclosedEntities(source: string, target: string): Finding[] {
  if (source.search(UNCLOSED) >= 0) return [];
  return Array.from(target.matchAll(UNCLOSED), ({ 0: written, index }) => ({
    check: 'text-garbled' as const,
    message: `Readers see “${written}”, for its semicolon is missing.`,
    source: [],
    target: [{ start: index, end: index + written.length }],
    fix: { range: { start: index, end: index + written.length }, text: `${written};` },
    suggestion: `Write ${written};`,
    pattern: written,
  }));
}

/** Question marks before small letters, within a word or at its beginning, or in a row: what an encoding writes for letters that it lacks. */
const REPLACED = /(?<=\p{L})\?+(?=\p{Ll})|(?<![\p{L}\p{M}\p{N}\p{P}\p{S}])\?+(?=\p{Ll}{2})|\?{3,}/gu;

function replacedLetters(pair: CheckedPair): Finding[] {
  if (!pair.target.includes('?')) return [];
  const { source, target } = pair.prose();
  if (source.text.search(REPLACED) >= 0) return [];
  return Array.from(target.text.matchAll(REPLACED), ({ 0: marks, index }) => ({
    check: 'text-garbled' as const,
    message: 'Question marks stand for letters: these were lost in another encoding.',
    source: [],
    target: [target.rangeOf(index, index + marks.length)],
    suggestion: 'Write the letters.',
  })).slice(0, 1);
}
