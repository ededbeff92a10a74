/** How many words an excerpt has; of languages without spaces, pieces of words. */
const LENGTH = { words: 26, pieces: 48 };

/** What is between the words of languages without spaces. */
const PIECES = '\u200b';

/**
 * @typedef {{ text: string, isMarked: boolean }} Piece
 * @typedef {{ location: number, score: number }} Place
 */

/** What may enclose a word, or end its sentence. */
const BEFORE = /^[\p{Ps}\p{Pi}"'¿¡]+/u;
const ENDS = /[\s.,:;!?…。、，：；！？"'\p{Pf}]/u;
const [OPENING, CLOSING] = [/\p{Ps}/gu, /\p{Pe}/gu];

/**
 * The words of a text, which places count.
 * @param {string} content
 */
export function wordsOf(content) {
  return content.includes(PIECES) ? content.split(PIECES) : content.split(/[^\S\ufeff]+/);
}

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
  const words = wordsOf(content);
  const end = Math.min(to, words.length);
  const length = Math.min(hasPieces ? LENGTH.pieces : LENGTH.words, end - from);
  const inside = places.filter(({ location }) => location >= from && location < end);
  const start = Math.max(from, Math.min(densest(inside, length, from), end - length));
  const marked = new Set(inside.map(({ location }) => location));
  const pieces = markWords(words.slice(start, start + length), (i) => marked.has(start + i), hasPieces ? '' : ' ');
  // What ended the heading before.
  if (pieces[0] && !pieces[0].isMarked) pieces[0].text = pieces[0].text.replace(/^[\s.]+/, '');
  if (start > from) pieces.unshift({ text: '… ', isMarked: false });
  if (start + length < end) pieces.push({ text: ' …', isMarked: false });
  return pieces;
}

/**
 * Puts words together to what is marked and what is not.
 * @param {readonly string[]} words
 * @param {(index: number) => boolean} isMarked
 * @param {string} space what stands between words
 * @returns {Piece[]}
 */
function markWords(words, isMarked, space) {
  /** @type {Piece[]} */
  const pieces = [];
  const add = (/** @type {string} */ text, /** @type {boolean} */ isMarked) => {
    const last = pieces.at(-1);
    if (last?.isMarked === isMarked) last.text += text;
    else if (text !== '') pieces.push({ text, isMarked });
  };
  words.forEach((word, i) => {
    const between = i === 0 ? '' : space;
    if (!isMarked(i)) {
      add(between + word, false);
      return;
    }
    const before = BEFORE.exec(word)?.[0] ?? '';
    const rest = word.slice(before.length);
    const end = endOf(rest);
    // One mark for words that follow one another.
    const follows = i > 0 && isMarked(i - 1) && before === '' && pieces.at(-1)?.isMarked === true;
    add(between + before, follows);
    add(rest.slice(0, end), true);
    add(rest.slice(end), false);
  });
  return pieces;
}

/**
 * Where a word ends without what ends its sentence or encloses it; the brackets of `get()` are its own.
 * @param {string} word
 */
function endOf(word) {
  let end = word.length;
  while (end > 0) {
    const rest = word.slice(0, end);
    const isOver = (rest.match(CLOSING)?.length ?? 0) > (rest.match(OPENING)?.length ?? 0);
    if (!ENDS.test(rest[end - 1]) && !(isOver && /\p{Pe}$/u.test(rest))) break;
    end--;
  }
  return end;
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
