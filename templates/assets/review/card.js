import { make } from '../elements.js';
import { decide, patternKey } from './decisions.js';
import { half, sideBySide } from './half.js';
import { oneSidedOf, sentencesOf } from './pair-evidence.js';
import { pairUrl } from './pair-url.js';

/** @import { Span } from './half.js' */

/**
 * A pair with all evidence, as the site's files have it.
 * @typedef {object} Pair
 * @property {string} id
 * @property {number} line
 * @property {string} source
 * @property {string} target
 * @property {string} key
 * @property {string} state
 * @property {Finding[]} [findings]
 * @property {{ score: number, verdict: string, betterId?: string }} [alignment]
 * @property {string} [staleness]
 * @property {{ text: string, kind: string }[]} [sourceChange]
 * @property {{ target: string, count: number, url?: string }[]} [rivals]
 * @property {{ source: Span[], target: Span[] }[]} [sentences]
 * @property {{ kind: string, side: 'source' | 'target', range: Span }[]} [oneSided]
 *
 * @typedef {object} Finding
 * @property {string} check
 * @property {string} message
 * @property {{ start: number, end: number }[]} source
 * @property {{ start: number, end: number }[]} target
 * @property {string} key
 * @property {string} severity
 * @property {string} [suggestion]
 * @property {{ range: { start: number, end: number }, text: string }} [fix]
 * @property {string} [pattern]
 * @property {boolean} [isDismissed]
 * @property {number} [alike]
 *
 * @typedef {object} Article
 * @property {string} path
 * @property {string} title
 * @property {string} [url]
 * @property {{ lang: string, dir: string }} target
 * @property {{ lang: string, dir: string }} source
 * @property {Pair[]} pairs
 *
 * @typedef {ReturnType<typeof import('./decisions.js').settled>} Settled
 */

/**
 * Makes what a reviewer sees of a pair: both halves with marks, its state, findings, other translations.
 * @param {Article} article
 * @param {Pair} pair
 * @param {Settled} settled
 * @param {{ showsArticle?: boolean, pairsUrl: string }} options
 */
export function card(article, pair, settled, { showsArticle = false, pairsUrl }) {
  const state = settled.stateOf(pair);
  const findings = pair.findings ?? [];
  const open = findings.filter((finding) => !settled.isDismissed(finding));
  // A finding about all of a half has nothing to point out in it.
  const marks = (/** @type {'source' | 'target'} */ side) =>
    open.flatMap(({ severity, [side]: ranges }) =>
      ranges
        .filter(({ start, end }) => start > 0 || end < pair[side].length)
        .map((range) => ({ ...range, kind: `mark-${severity}` })),
    );
  const element = make('section', {
    class: 'pair',
    id: `pair-${pair.id}`,
    tabindex: '-1',
    'aria-label': `Pair ${pair.id}`,
    'data-id': pair.id,
  });
  element.append(
    head(article, pair, state, showsArticle),
    sideBySide(
      article.target,
      sideOf('target', half(pair.target, article.target, marks('target'))),
      sideOf('source', half(pair.source, article.source, marks('source'))),
    ),
  );
  if (pair.sentences) element.append(sentencesOf(pair, pair.sentences, article));
  if (pair.sourceChange) element.append(changeOf(pair.sourceChange, article));
  if (findings.length > 0) {
    const list = make('ul', { class: 'findings' });
    for (const finding of findings)
      list.append(findingItem(article, pair, finding, settled.isDismissed(finding), pairsUrl));
    element.append(list);
  }
  if (pair.oneSided) element.append(oneSidedOf(pair, pair.oneSided, article));
  if (pair.rivals) element.append(rivalsOf(pair.rivals, article));
  element.append(actions(article, pair, state));
  return element;
}

/**
 * @param {'source' | 'target'} side
 * @param {HTMLElement} element
 */
function sideOf(side, element) {
  element.dataset.side = side;
  return element;
}

/**
 * @param {Article} article
 * @param {Pair} pair
 * @param {string} state
 * @param {boolean} showsArticle
 */
function head(article, { id, line, alignment, staleness }, state, showsArticle) {
  const row = make('p', { class: 'pair-head' });
  const name = make('bdi', { dir: 'ltr' }, id);
  row.append(article.url ? make('a', { href: pairUrl(article.url, id) }, name) : name);
  row.append(make('span', {}, `line ${line}`));
  if (showsArticle) {
    row.append(
      make('bdi', { lang: article.target.lang, dir: article.target.dir, class: 'pair-article' }, article.title),
    );
    if (!article.url) row.append(make('code', {}, article.path));
  }
  if (alignment) {
    const { score, verdict, betterId } = alignment;
    const told = verdict === 'fits' ? '' : `, ${verdict.replace('-', ' ')}`;
    const better = betterId ? `, fits ${betterId} better` : '';
    row.append(make('span', { class: 'score' }, `fit ${Math.round(score * 100)} %${told}${better}`));
  }
  if (staleness && staleness !== 'unchanged') row.append(make('span', { class: 'stale' }, `original ${staleness}`));
  row.append(make('span', { class: `state part-${state}` }, state.replace('-', ' ')));
  return row;
}

/**
 * @param {Article} article
 * @param {Pair} pair
 * @param {Finding} finding
 * @param {boolean} isDismissed
 * @param {string} pairsUrl
 */
function findingItem(article, pair, finding, isDismissed, pairsUrl) {
  const { check, severity, message, suggestion, fix, pattern, alike = 1 } = finding;
  const item = make('li', { class: isDismissed ? 'dismissed' : undefined, 'data-finding': finding.key });
  const text = make('div', { class: 'finding-text' });
  text.append(
    make('span', { class: `severity severity-${severity}` }, severity),
    ' ',
    make('span', { class: 'check' }, check),
    ' ',
  );
  text.append(isDismissed ? make('s', {}, message) : message);
  if (suggestion) text.append(' ', make('span', { class: 'suggestion' }, suggestion));
  if (fix) {
    text.append(
      ' Right would be ',
      make('bdi', { class: 'fix', lang: article.target.lang }, fix.text || '(nothing)'),
      '.',
    );
  }
  item.append(text);
  const locale = article.target.lang;
  const act = isDismissed ? 'restore' : 'dismiss';
  const row = make('div', { class: 'finding-actions' });
  row.append(
    button(isDismissed ? 'Restore' : 'Dismiss', () =>
      decide({ locale, act, key: finding.key, path: article.path, id: pair.id }),
    ),
  );
  if (pattern !== undefined && alike > 1) {
    const label = `${isDismissed ? 'Restore' : 'Dismiss'} all ${alike.toLocaleString('en')} like this`;
    row.append(
      button(label, () => decide({ locale, act, key: patternKey(check, pattern), path: article.path, id: pair.id })),
      make('a', { href: `${pairsUrl}#${new URLSearchParams({ check, pattern })}` }, 'Show them'),
    );
  }
  item.append(row);
  return item;
}

/**
 * @param {NonNullable<Pair['rivals']>} rivals
 * @param {Article} article
 */
function rivalsOf(rivals, { target }) {
  const details = make('details', { class: 'rivals' });
  details.append(make('summary', {}, `Other translations of this source (${rivals.length})`));
  const list = make('ul');
  for (const { target: text, count, url } of rivals) {
    const words = make('span', { lang: target.lang, dir: target.dir }, text);
    list.append(make('li', {}, url ? make('a', { href: url }, words) : words, ` × ${count}`));
  }
  details.append(list);
  return details;
}

/**
 * @param {NonNullable<Pair['sourceChange']>} change
 * @param {Article} article
 */
function changeOf(change, { source }) {
  const text = make('p', { class: 'change', lang: source.lang, dir: source.dir });
  for (const { text: words, kind } of change) {
    text.append(kind === 'same' ? words : make(kind === 'added' ? 'ins' : 'del', {}, words));
  }
  return make('div', {}, make('p', { class: 'change-label' }, 'What the original says now'), text);
}

/**
 * @param {Article} article
 * @param {Pair} pair
 * @param {string} state
 */
function actions({ target, path }, { key, id }, state) {
  const set = (/** @type {string} */ wanted) => () =>
    decide({ locale: target.lang, act: 'state', key, ...(wanted === state ? {} : { state: wanted }), path, id });
  const row = make('div', { class: 'pair-actions' });
  row.append(
    button('Accept', set('reviewed'), state === 'reviewed'),
    button('Needs edit', set('needs-edit'), state === 'needs-edit'),
  );
  return row;
}

/**
 * @param {string} label
 * @param {() => void} onClick
 * @param {boolean} [isPressed]
 */
export function button(label, onClick, isPressed) {
  const pressed = isPressed === undefined ? undefined : String(isPressed);
  const element = make('button', { type: 'button', 'aria-pressed': pressed }, label);
  element.addEventListener('click', onClick);
  return element;
}
