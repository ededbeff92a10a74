import { loadStyleSheet, make } from '../elements.js';
import { reviewBar } from './bar.js';
import { card } from './card.js';
import { onDecision, settled } from './decisions.js';
import { listenToKeys, makeCurrent, showReviewKeys } from './keys.js';
import { explainWords } from './word-evidence.js';

/** @import { Article } from './card.js' */

/** @type {Promise<void> | undefined} */
let entered;

/**
 * Shows the pairs of the article for review, below the choice of views. What is shown stays when the reader goes to another view.
 * @param {HTMLInputElement} choice the view's radio button
 */
export function enterReview(choice) {
  entered ??= enter(choice).catch((error) => {
    entered = undefined;
    throw error;
  });
  return entered;
}

/** @param {HTMLInputElement} choice */
async function enter(choice) {
  const reviewUrl = choice.dataset.review ?? '';
  const place = make('div', { class: 'review review-mode', lang: 'en', dir: 'ltr' });
  const content = document.querySelector('.content');
  content?.before(place);
  const [response] = await Promise.all([
    fetch(`${reviewUrl}data/${dataName(reviewUrl)}`),
    loadStyleSheet(new URL('review.css', import.meta.url)),
  ]);
  if (!response.ok) {
    place.append(make('p', { role: 'status' }, 'This article has no pairs to review.'));
    return;
  }
  /** @type {Article} */
  const article = await response.json();
  show(article, place, choice, `${reviewUrl}pairs/`);
}

/**
 * The name of the article's data, as the page's address tells it: `a/seed.json`.
 * @param {string} reviewUrl
 */
function dataName(reviewUrl) {
  const home = reviewUrl.slice(0, -'review/'.length);
  const below = location.pathname.slice(home.length).replace(/(?:^|\/)(?:index\.html)?$/, '');
  return `${below || 'index'}.json`;
}

/** What is shown of an article's pairs. @type {Record<string, (pair: import('./card.js').Pair, known: import('./card.js').Settled) => boolean>} */
const FILTERS = {
  'All pairs': () => true,
  'With open findings': ({ findings = [] }, known) => findings.some((finding) => !known.isDismissed(finding)),
  'Not yet reviewed': (pair, known) => !isReviewed(pair, known),
  'Needs edit': (pair, known) => known.stateOf(pair) === 'needs-edit',
};

/**
 * @param {import('./card.js').Pair} pair
 * @param {import('./card.js').Settled} known
 */
function isReviewed(pair, known) {
  return ['reviewed', 'final'].includes(known.stateOf(pair));
}

/**
 * @param {Article} article
 * @param {HTMLElement} place
 * @param {HTMLInputElement} choice
 * @param {string} pairsUrl
 */
function show(article, place, choice, pairsUrl) {
  const locale = article.target.lang;
  const list = make('div', { class: 'pairs' });
  const progress = make('p', { class: 'progress', role: 'status' });
  const select = /** @type {HTMLSelectElement} */ (make('select'));
  for (const name of Object.keys(FILTERS)) select.append(make('option', {}, name));
  const bar = reviewBar({ onHelp: () => void showReviewKeys() });
  bar.prepend(make('label', {}, 'Show ', select));

  const fill = () => {
    const known = settled(locale);
    const fits = FILTERS[select.value] ?? (() => true);
    list.replaceChildren(
      ...article.pairs.filter((pair) => fits(pair, known)).map((pair) => card(article, pair, known, { pairsUrl })),
    );
    if (list.childElementCount === 0)
      list.append(make('p', { class: 'nothing' }, 'No pair of this article is like that.'));
    tell();
  };
  const tell = () => {
    const known = settled(locale);
    const reviewed = article.pairs.filter((pair) => isReviewed(pair, known)).length;
    const open = article.pairs
      .flatMap(({ findings = [] }) => findings)
      .filter((finding) => !known.isDismissed(finding)).length;
    progress.textContent = `${reviewed} of ${article.pairs.length} pairs reviewed, ${open} ${open === 1 ? 'finding' : 'findings'} open`;
  };
  /** Writes again what a decision has changed, and leaves pairs in the list that it would no longer select. */
  const refresh = () => {
    const known = settled(locale);
    for (const old of /** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll('.pair'))) {
      const pair = article.pairs.find(({ id }) => id === old.dataset.id);
      if (!pair) continue;
      const fresh = card(article, pair, known, { pairsUrl });
      if (old.classList.contains('current')) fresh.classList.add('current');
      if (fresh.isEqualNode(old)) continue;
      replaceCard(old, fresh);
    }
    tell();
  };
  select.addEventListener('change', fill);
  onDecision(refresh);
  fill();
  const title = make('h1', { lang: article.target.lang, dir: article.target.dir }, article.title);
  place.append(title, bar, progress, list);
  const { step } = explainWords(list);

  const isOn = () => choice.checked;
  listenToKeys(list, {
    isOn,
    articleOf: () => article,
    settled: () => settled(locale),
    onWord: step,
    onMove: (id) => history.replaceState(history.state, '', `#ttu-${encodeURIComponent(id)}`),
  });
  const reveal = () => {
    if (!isOn()) return;
    const id = decodeURIComponent(location.hash).replace(/^#ttu-/, '');
    const found = /** @type {HTMLElement | null} */ (list.querySelector(`[data-id="${CSS.escape(id)}"]`));
    if (found) makeCurrent(list, found, 'center');
  };
  addEventListener('hashchange', reveal);
  reveal();
}

/**
 * Puts a card in the place of an old one, and the focus where it was.
 * @param {HTMLElement} old
 * @param {HTMLElement} fresh
 */
export function replaceCard(old, fresh) {
  const { activeElement } = document;
  const stops = [...old.querySelectorAll('button, a, summary')];
  const stop = activeElement ? stops.indexOf(activeElement) : -1;
  const had = old.contains(activeElement);
  for (const details of /** @type {NodeListOf<HTMLDetailsElement>} */ (old.querySelectorAll('details'))) {
    const same = /** @type {HTMLDetailsElement | null} */ (fresh.querySelector(`.${details.className}`));
    if (same) same.open = details.open;
  }
  old.replaceWith(fresh);
  if (!had) return;
  const next = /** @type {HTMLElement | undefined} */ ([...fresh.querySelectorAll('button, a, summary')][stop]);
  (next ?? fresh).focus({ preventScroll: true });
}
