/**
 * Holds the texts of all pairs of a locale, folded once, and finds what is asked for in them.
 */

/** @typedef {{ pair: number, id: string, source: string, target: string, start: number, length: number, side: 'source' | 'target' }} Hit */

/** @type {{ id: string, source: string, target: string, foldedSource: string, foldedTarget: string }[]} */
let pairs = [];
let locale = '';

/**
 * Lower case, character for character, so that places are the same in both texts.
 * @param {string} text
 */
function fold(text) {
  const folded = text.toLocaleLowerCase(locale);
  if (folded.length === text.length) return folded;
  return Array.from({ length: text.length }, (_, i) => {
    const char = text.charAt(i);
    const lower = char.toLocaleLowerCase(locale);
    return lower.length === 1 ? lower : char;
  }).join('');
}

const WORD = /[\p{L}\p{M}\p{N}_]/u;

/**
 * @param {string} text
 * @param {number} start
 * @param {number} length
 */
function isWord(text, start, length) {
  return !WORD.test(text.charAt(start - 1)) && !WORD.test(text.charAt(start + length));
}

/**
 * The best place of a phrase in a text, and how good it is: the whole text, its beginning, a word, a part of one.
 * @param {string} text
 * @param {string} phrase
 * @param {boolean} wholeWords
 */
function bestPlace(text, phrase, wholeWords) {
  let best;
  for (let start = text.indexOf(phrase); start !== -1; start = text.indexOf(phrase, start + 1)) {
    const whole = isWord(text, start, phrase.length);
    if (wholeWords && !whole) continue;
    const rank = text.length === phrase.length ? 0 : whole ? (start === 0 ? 1 : 2) : 3;
    if (!best || rank < best.rank) best = { start, rank };
    if (rank <= 1) break;
  }
  return best;
}

/**
 * @param {string} phrase
 * @param {'both' | 'source' | 'target'} where
 * @param {boolean} wholeWords
 * @param {number} limit
 */
function find(phrase, where, wholeWords, limit) {
  const folded = fold(phrase.normalize('NFC'));
  /** @type {(Hit & { rank: number })[]} */
  const hits = [];
  pairs.forEach(({ id, source, target, foldedSource, foldedTarget }, pair) => {
    const inTarget = where === 'source' ? undefined : bestPlace(foldedTarget, folded, wholeWords);
    const inSource = where === 'target' ? undefined : bestPlace(foldedSource, folded, wholeWords);
    const best = inTarget && (!inSource || inTarget.rank <= inSource.rank) ? inTarget : inSource;
    if (!best) return;
    const side = best === inTarget ? 'target' : 'source';
    hits.push({ pair, id, source, target, side, start: best.start, length: folded.length, rank: best.rank });
  });
  hits.sort(
    (one, other) =>
      one.rank - other.rank ||
      one.target.length + one.source.length - other.target.length - other.source.length ||
      one.pair - other.pair,
  );
  return { count: hits.length, hits: hits.slice(0, limit) };
}

addEventListener('message', async ({ data }) => {
  if (data.urls) {
    ({ locale } = data);
    const parts = await Promise.all(
      data.urls.map(async (/** @type {string} */ url) => {
        const response = await fetch(url);
        if (!response.ok) throw new Error(`${url}: ${response.status}`);
        return /** @type {Promise<[string, string, string][]>} */ (response.json());
      }),
    ).catch(() => undefined);
    if (parts) {
      pairs = parts.flat().map(([id, source, target]) => ({
        id,
        source,
        target,
        foldedSource: fold(source),
        foldedTarget: fold(target),
      }));
    }
    postMessage({ ready: parts !== undefined });
    return;
  }
  const start = performance.now();
  const found = find(data.phrase, data.where, data.wholeWords, data.limit);
  postMessage({ asked: data.asked, milliseconds: performance.now() - start, ...found });
});
