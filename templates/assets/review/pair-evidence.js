import { make } from '../elements.js';
import { sideBySide } from './half.js';

/** @import { Article, Pair } from './card.js' */
/** @import { Span } from './half.js' */

/**
 * Shows which sentences of a pair stand for each other, side by side; open at once where one stands for none.
 * @param {Pair} pair
 * @param {NonNullable<Pair['sentences']>} groups
 * @param {Article} article
 */
export function sentencesOf(pair, groups, { target, source }) {
  const alone = groups.filter(standsAlone).length;
  const details = /** @type {HTMLDetailsElement} */ (make('details', { class: 'sentences', open: alone > 0 }));
  const counts = ['target', 'source'].map((side) =>
    groups.reduce((sum, group) => sum + group[/** @type {'source' | 'target'} */ (side)].length, 0),
  );
  const told = alone === 0 ? '' : `, ${alone} without a counterpart`;
  details.append(make('summary', {}, `Sentences: ${counts[0]} for ${counts[1]}${told}`));
  const list = make('ol');
  for (const group of groups) {
    list.append(
      make(
        'li',
        {},
        sideBySide(
          target,
          sentence(pair.target, group.target, target, 'Nothing in the translation'),
          sentence(pair.source, group.source, source, 'Nothing in the source'),
        ),
      ),
    );
  }
  details.append(list);
  return details;
}

/**
 * Whether one side of a group has no sentence.
 * @param {NonNullable<Pair['sentences']>[number]} group
 */
function standsAlone({ source, target }) {
  return source.length === 0 || target.length === 0;
}

/**
 * @param {string} half
 * @param {Span[]} spans
 * @param {{ lang: string, dir: string }} language
 * @param {string} nothing
 */
function sentence(half, spans, { lang, dir }, nothing) {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return make('p', { class: 'nothing-here', lang: 'en' }, nothing);
  return make('p', { lang, dir }, half.slice(first.start, last.end));
}

/**
 * Lists the code, links, numbers and names that one half alone has, beside what findings tell.
 * @param {Pair} pair
 * @param {NonNullable<Pair['oneSided']>} tokens
 * @param {Article} article
 */
export function oneSidedOf(pair, tokens, article) {
  const list = make('ul', { class: 'one-sided' });
  for (const [side, label] of /** @type {const} */ ([
    ['target', 'Only in the translation: '],
    ['source', 'Only in the source: '],
  ])) {
    const ofSide = tokens.filter((token) => token.side === side);
    if (ofSide.length === 0) continue;
    const item = make('li', {}, label);
    ofSide.forEach(({ kind, range }, place) => {
      const text = pair[side].slice(range.start, range.end);
      const { lang } = article[side];
      item.append(place === 0 ? '' : ', ', `${kind} `, make('bdi', { class: 'token', lang, dir: 'ltr' }, text));
    });
    list.append(item);
  }
  return list;
}
