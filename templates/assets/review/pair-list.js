import { make } from '../elements.js';
import { reviewBar } from './bar.js';
import { button, card } from './card.js';
import { decide, onDecision, patternKey, settled } from './decisions.js';
import { listenToKeys, showReviewKeys } from './keys.js';
import { articleAt, load, reviewUrl } from './locale-data.js';
import { replaceCard } from './mode.js';
import { explainWords } from './word-evidence.js';

/** @import { Article } from './card.js' */
/** @import { LocaleIndex } from './locale-data.js' */

/** @typedef {{ checks: string[], severities: string[], patterns: string[], findings: number[][] }} Findings */

const SHOWN = 30;
const place = /** @type {HTMLElement} */ (document.querySelector('.pair-list'));

/** @type {Map<string, Promise<Article>>} */
const articles = new Map();

/** @param {string} name */
function articleOf(name) {
  const known = articles.get(name) ?? load(`data/${name}`);
  articles.set(name, /** @type {Promise<Article>} */ (known));
  return /** @type {Promise<Article>} */ (known);
}

/**
 * The pairs that an address asks for, by their numbers.
 * @param {LocaleIndex} index
 * @param {Findings} all
 * @param {URLSearchParams} filter
 */
function select(index, { checks, severities, patterns, findings }, filter) {
  const check = checks.indexOf(filter.get('check') ?? '');
  const severity = severities.indexOf(filter.get('severity') ?? '');
  const pattern = patterns.indexOf(filter.get('pattern') ?? '');
  const dismissed = filter.get('dismissed') === 'yes' ? 1 : 0;
  const state = index.stateNames.indexOf(filter.get('state') ?? '');
  const type = filter.get('type');
  const byFinding = ['check', 'severity', 'pattern', 'dismissed'].some((key) => filter.has(key));
  const numbers = byFinding
    ? findings
        .filter(
          ([, ofCheck, ofSeverity, ofPattern, isDismissed]) =>
            (check === -1 || ofCheck === check) &&
            (severity === -1 || ofSeverity === severity) &&
            (!filter.has('pattern') || ofPattern === pattern) &&
            isDismissed === dismissed,
        )
        .map(([pair = 0]) => pair)
    : Array.from(index.states, (_, pair) => pair);
  return [...new Set(numbers)].filter(
    (pair) =>
      (state === -1 || index.states[pair] === String(state)) &&
      (type === null || (articleAt(index, pair)[4] || 'unknown') === type),
  );
}

/**
 * @param {string} label
 * @param {string} name
 * @param {readonly string[]} values
 * @param {URLSearchParams} filter
 */
function choice(label, name, values, filter) {
  const field = /** @type {HTMLSelectElement} */ (make('select'));
  field.append(make('option', { value: '' }, 'any'));
  for (const value of values) field.append(make('option', { value }, value.replace('-', ' ')));
  field.value = filter.get(name) ?? '';
  field.addEventListener('change', () => {
    const next = new URLSearchParams(location.hash.slice(1));
    if (field.value === '') next.delete(name);
    else next.set(name, field.value);
    if (name === 'check') next.delete('pattern');
    next.delete('page');
    location.hash = next.toString();
  });
  return make('label', {}, `${label} `, field);
}

const [index, findings] = await Promise.all([
  /** @type {Promise<LocaleIndex>} */ (load('index.json')),
  /** @type {Promise<Findings>} */ (load('findings.json')),
]);
const locale = index.target.lang;
const bar = reviewBar({ onHelp: () => void showReviewKeys() });
const filters = make('div', { class: 'filters', role: 'group', 'aria-label': 'Which pairs' });
const title = make('p', { class: 'progress', role: 'status' });
const bulk = make('div', { class: 'bulk' });
const list = make('div', { class: 'pairs' });
const pages = make('nav', { class: 'list-pages', 'aria-label': 'Pages' });
place.append(filters, bar, title, bulk, list, pages);

/** @type {{ article: Article, id: string }[]} */
let shown = [];
let turn = 0;

async function show() {
  const own = ++turn;
  const filter = new URLSearchParams(location.hash.slice(1));
  const numbers = select(index, findings, filter);
  const used = [...new Set(findings.findings.map(([, check = 0]) => check))].map(
    (check) => findings.checks[check] ?? '',
  );
  filters.replaceChildren(
    choice('Check', 'check', used.sort(), filter),
    choice('Severity', 'severity', findings.severities, filter),
    choice('State', 'state', index.stateNames, filter),
    choice('Translated by', 'type', ['MT', 'HT', 'unknown'], filter),
  );
  const last = Math.max(1, Math.ceil(numbers.length / SHOWN));
  const current = Math.min(last, Math.max(1, Number(filter.get('page') ?? 1) || 1));
  title.textContent = `${numbers.length.toLocaleString('en')} ${numbers.length === 1 ? 'pair' : 'pairs'}`;
  showBulk(filter, numbers.length);
  const wanted = numbers.slice((current - 1) * SHOWN, current * SHOWN);
  const loaded = await Promise.all(
    wanted.map(async (number) => {
      const [name, , , first] = articleAt(index, number);
      const article = await articleOf(name);
      return { article, id: article.pairs[number - first]?.id ?? '' };
    }),
  );
  // Another address was asked for meanwhile.
  if (own !== turn) return;
  shown = loaded;
  list.replaceChildren(...cards());
  if (loaded.length === 0) list.append(make('p', { class: 'nothing' }, 'No pair is like that.'));
  pages.replaceChildren(...(last === 1 ? [] : pageLinks(filter, current, last)));
}

function cards() {
  const known = settled(locale);
  return shown.flatMap(({ article, id }, place) => {
    const pair = article.pairs.find((candidate) => candidate.id === id);
    if (!pair) return [];
    const element = card(article, pair, known, { showsArticle: true, pairsUrl: `${reviewUrl}pairs/` });
    // Several articles of a list may have pairs of one id.
    element.id = `pair-${place + 1}`;
    element.dataset.place = String(place);
    return [element];
  });
}

/**
 * @param {URLSearchParams} filter
 * @param {number} count
 */
function showBulk(filter, count) {
  const [check, pattern] = [filter.get('check'), filter.get('pattern')];
  if (check === null || pattern === null || count === 0) return bulk.replaceChildren();
  const key = patternKey(check, pattern);
  const dismissed = settled(locale).isDismissed({
    key: '',
    check,
    pattern,
    isDismissed: filter.get('dismissed') === 'yes',
  });
  bulk.replaceChildren(
    check === 'misaligned'
      ? make('p', {}, 'Segments out of place in one article')
      : make('p', {}, 'Pattern ', make('bdi', { class: 'pattern' }, pattern)),
    button(dismissed ? 'Restore all of this pattern' : 'Dismiss all of this pattern', () =>
      decide({ locale, act: dismissed ? 'restore' : 'dismiss', key }),
    ),
  );
}

/**
 * @param {URLSearchParams} filter
 * @param {number} current
 * @param {number} last
 */
function pageLinks(filter, current, last) {
  const link = (/** @type {number} */ page, /** @type {string} */ label) => {
    const next = new URLSearchParams(filter);
    next.set('page', String(page));
    return make('a', { href: `#${next}` }, label);
  };
  return [
    ...(current > 1 ? [link(current - 1, 'Previous page')] : []),
    make('span', {}, `Page ${current} of ${last.toLocaleString('en')}`),
    ...(current < last ? [link(current + 1, 'Next page')] : []),
  ];
}

onDecision(() => {
  const old = /** @type {HTMLElement[]} */ ([...list.querySelectorAll('.pair')]);
  cards().forEach((fresh, i) => {
    const before = old[i];
    if (!before) return;
    if (before.classList.contains('current')) fresh.classList.add('current');
    if (!fresh.isEqualNode(before)) replaceCard(before, fresh);
  });
  showBulk(new URLSearchParams(location.hash.slice(1)), list.childElementCount);
});
listenToKeys(list, {
  isOn: () => true,
  articleOf: (_, element) => shown[Number(/** @type {HTMLElement} */ (element).dataset.place)]?.article,
  settled: () => settled(locale),
  onWord: explainWords(list).step,
});
addEventListener('hashchange', () => void show());
await show();
