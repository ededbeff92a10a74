/**
 * Reads words of which each says how much it shares with the one before, as `shareBeginnings` wrote them.
 * @param {string} text
 * @returns {string[]}
 */
export function readSharedBeginnings(text) {
  let word = '';
  return Array.from(text.matchAll(/(\p{Cc})(\P{Cc}*)/gu), ([, shared, rest]) => {
    word = word.slice(0, shared.charCodeAt(0)) + rest;
    return word;
  });
}
