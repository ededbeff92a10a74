/**
 * Whether a word is another one with one letter lost, added, changed or exchanged with the next (Damerau 1964), in any case. In acronyms
 * letters are only exchanged, `MFA` and `MSA` are two; and at the end of names languages change letters: `Outlooks`.
 */
export function isMisspelling(word: string, name: string): boolean {
  const [one, other] = [word.toLowerCase(), name.toLowerCase()];
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const [rest, otherRest] = [one.slice(start), other.slice(start)];
  if (isExchanged(rest, otherRest)) return true;
  if (name === name.toUpperCase() || name.length < SHORTEST_NAME) return false;
  if (rest === '' || otherRest === '' || rest.length + otherRest.length === 2) return false;
  const [shortened, otherShortened] = [rest.slice(1), otherRest.slice(1)];
  return shortened === otherShortened || shortened === otherRest || rest === otherShortened;
}

/** Shorter names have too many words beside them. */
const SHORTEST_NAME = 5;

function isExchanged(one: string, other: string): boolean {
  const [first, second] = one;
  return second !== undefined && other === `${second}${first ?? ''}${one.slice(2)}`;
}
