import type { TextSpan } from '../../model/text.ts';

/** A word of a text and its offset. */
export interface TextWord {
  readonly text: string;
  readonly start: number;
}

/** Gives the range from the first of some words of one text to the end of the last; empty, at its beginning, for none. */
export function spanOfWords(words: readonly TextWord[]): TextSpan {
  const last = words.at(-1);
  return { start: words[0]?.start ?? 0, end: (last?.start ?? 0) + (last?.text.length ?? 0) };
}

const LATIN_LETTER = 1;
const OTHER_LETTER = 2;
const MARK = 3;
const APOSTROPHE = 4;

let kinds: Uint8Array | undefined;

/** What each UTF-16 code unit is; patterns of Unicode properties are far too slow to ask them of every character. */
function characterKinds(): Uint8Array {
  if (kinds) return kinds;
  kinds = new Uint8Array(0x10000);
  for (let code = 0; code < 0x10000; code++) {
    const character = String.fromCharCode(code);
    if (/\p{Script=Latin}/u.test(character)) kinds[code] = LATIN_LETTER;
    else if (/\p{M}/u.test(character)) kinds[code] = MARK;
    // Halves of surrogate pairs are letters of scripts beyond the basic plane, mostly Chinese characters.
    else if (/\p{L}/u.test(character)) kinds[code] = OTHER_LETTER;
    else if (character === "'" || character === '’') kinds[code] = APOSTROPHE;
  }
  return kinds;
}

/**
 * Cuts a text into words. Those of Latin letters end where another script begins, so that a name is found in scripts without
 * spaces, too. `wordsOf("Windowsのdon't") // => 'Windows', 'の', "don't"`
 */
export function wordsOf(text: string): TextWord[] {
  const kindOf = characterKinds();
  const words: TextWord[] = [];
  let position = 0;
  while (position < text.length) {
    const kind = kindOf[text.charCodeAt(position)];
    if (kind !== LATIN_LETTER && kind !== OTHER_LETTER) {
      position++;
      continue;
    }
    const start = position++;
    for (; position < text.length; position++) {
      const next = kindOf[text.charCodeAt(position)];
      const goesOn =
        next === kind ||
        next === MARK ||
        (next === APOSTROPHE && kind === LATIN_LETTER && kindOf[text.charCodeAt(position + 1)] === LATIN_LETTER);
      if (!goesOn) break;
    }
    words.push({ text: text.slice(start, position), start });
  }
  return words;
}
