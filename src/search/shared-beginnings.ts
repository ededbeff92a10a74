/** A beginning that a word shares with the one before is told by one control character. */
const MOST_SHARED = 31;

/**
 * Writes words one behind the other, of each the number of UTF-16 code units that it shares with the one before, as a control
 * character, and the rest. Words hold no control characters: `['seed', 'seeds'] // => '\0seed\4s'`
 */
export function shareBeginnings(words: readonly string[]): string {
  return words.map((word, i) => restBehind(word, words[i - 1] ?? '')).join('');
}

function restBehind(word: string, before: string): string {
  let shared = 0;
  while (shared < MOST_SHARED && shared < word.length && word[shared] === before[shared]) shared++;
  // Half a pair of code units is no text.
  if (/[\ud800-\udbff]$/.test(word.slice(0, shared))) shared--;
  return String.fromCharCode(shared) + word.slice(shared);
}
