/** How many words an excerpt has; of languages without spaces, pieces of words. */
const LENGTH = { words: 26, pieces: 48 };

/** What is between the words of languages without spaces. */
const PIECES = '\u200b';

/**
 * @typedef {{ text: string, isMarked: boolean }} Piece
 * @typedef {{ location: number, score: number }} Place
 */

/**
 * Cuts from a text the part that says most of what was searched for.
 * @param {string} content
 * @param {readonly Place[]} places where what was found stands, in words
 * @param {number} [from] the first word that may be shown
 * @param {number} [to] the word behind the last
 * @returns {Piece[]}
 */
export function makeExcerpt(content, places, from = 0, to = Infinity) {
  const hasPieces = content.includes(PIECES);
  const words = hasPieces ? content.split(PIECES) : content.split(/[^\S\ufeff]+/);
  const end = Math.min(to, words.length);
  const length = Math.min(hasPieces ? LENGTH.pieces : LENGTH.words, end - from);
  const inside = places.filter(({ location }) => location >= from && location < end);
  const start = Math.max(from, Math.min(densest(inside, length, from), end - length));
  const marked = new Set(inside.map(({ location }) => location));
  /** @type {Piece[]} */
  const pieces = [];
  for (let i = start; i < start + length; i++) {
    const last = pieces.at(-1);
    const isMarked = marked.has(i);
    const word = words[i];
    const space = !last || hasPieces ? '' : ' ';
    if (last?.isMarked === isMarked) last.text += space + word;
    else if (last?.isMarked) pieces.push({ text: space + word, isMarked });
    else {
      if (last) last.text += space;
      pieces.push({ text: word, isMarked });
    }
  }
  // Spaces belong to words of languages without, and to what follows rather than to what is marked.
  pieces.forEach((piece, i) => {
    const text = piece.text.trimEnd();
    if (!piece.isMarked || text === piece.text) return;
    if (pieces[i + 1]) pieces[i + 1].text = ` ${pieces[i + 1].text}`;
    piece.text = text;
  });
  // What ended the title before.
  if (pieces[0] && !pieces[0].isMarked) pieces[0].text = pieces[0].text.replace(/^[\s.]+/, '');
  if (start > from) pieces.unshift({ text: '… ', isMarked: false });
  if (start + length < end) pieces.push({ text: ' …', isMarked: false });
  return pieces;
}

/**
 * Where the excerpt begins that holds most of what was found, with some words before the first.
 * @param {readonly Place[]} places
 * @param {number} length
 * @param {number} from
 */
function densest(places, length, from) {
  let best = from;
  let most = -1;
  for (const { location: start } of places) {
    const sum = places.reduce(
      (total, { location, score }) => (location >= start && location < start + length ? total + score : total),
      0,
    );
    if (sum > most) [best, most] = [start, sum];
  }
  return Math.max(from, best - Math.floor(length / 5));
}
