import { make } from '../elements.js';
import { half, sideBySide } from './half.js';
import { articleAt, load, reviewUrl } from './locale-data.js';
import { pairUrl } from './pair-url.js';

/** @import { LocaleIndex } from './locale-data.js' */

const STEP = 50;
const place = /** @type {HTMLElement} */ (document.querySelector('.concordance'));

const form = make('form', { class: 'filters', role: 'search' });
const input = /** @type {HTMLInputElement} */ (
  make('input', { type: 'search', name: 'q', autocomplete: 'off', dir: 'auto' })
);
const where = /** @type {HTMLSelectElement} */ (make('select', { name: 'in' }));
for (const [value, label] of [
  ['both', 'both halves'],
  ['target', 'translation'],
  ['source', 'source'],
]) {
  where.append(make('option', { value }, label ?? ''));
}
const whole = /** @type {HTMLInputElement} */ (make('input', { type: 'checkbox', name: 'words' }));
form.append(
  make('label', { class: 'wide' }, 'Words or a phrase ', input),
  make('label', {}, 'In ', where),
  make('label', {}, whole, ' Whole words'),
);
const status = make('p', { class: 'progress', role: 'status' }, 'Loading the pairs …');
const list = make('ol', { class: 'hits' });
const more = /** @type {HTMLButtonElement} */ (make('button', { type: 'button', hidden: true }, 'Show more'));
place.append(form, status, list, more);

const asked = new URLSearchParams(location.hash.slice(1));
input.value = asked.get('q') ?? '';
where.value = asked.get('in') ?? 'both';
if (where.selectedIndex === -1) where.value = 'both';
whole.checked = asked.get('words') === 'yes';

/** @type {LocaleIndex} */
const index = await load('index.json');
const worker = new Worker(new URL('./concordance-worker.js', import.meta.url), { type: 'module' });
let limit = STEP;
let turn = 0;

function ask() {
  const phrase = input.value.trim();
  const address = new URLSearchParams({ q: phrase, in: where.value, words: whole.checked ? 'yes' : 'no' });
  history.replaceState(history.state, '', phrase === '' ? location.pathname : `#${address}`);
  turn++;
  if (phrase === '') {
    list.replaceChildren();
    more.hidden = true;
    status.textContent = `${index.states.length.toLocaleString('en')} pairs to look in`;
    return;
  }
  worker.postMessage({ asked: turn, phrase, where: where.value, wholeWords: whole.checked, limit });
}

worker.addEventListener('message', ({ data }) => {
  if ('ready' in data) {
    if (data.ready) ask();
    else status.textContent = 'The pairs cannot be loaded.';
    return;
  }
  // A later question has been asked meanwhile.
  if (data.asked !== turn) return;
  status.textContent = `${data.count.toLocaleString('en')} ${data.count === 1 ? 'pair' : 'pairs'}`;
  status.dataset.milliseconds = String(Math.round(data.milliseconds));
  list.replaceChildren(...data.hits.map(hitItem));
  more.hidden = data.count <= limit;
});

/** @param {import('./concordance-worker.js').Hit} hit */
function hitItem({ pair, id, source, target, side, start, length }) {
  const [, url, title] = articleAt(index, pair);
  const mark = [{ start, end: start + length, kind: 'mark-hit' }];
  const name = make('bdi', { dir: 'ltr' }, id);
  return make(
    'li',
    { class: 'hit' },
    sideBySide(
      index.target,
      half(target, index.target, side === 'target' ? mark : []),
      half(source, index.source, side === 'source' ? mark : []),
    ),
    make(
      'p',
      { class: 'pair-head' },
      url === '' ? name : make('a', { href: pairUrl(url, id) }, name),
      make('bdi', { lang: index.target.lang, dir: index.target.dir, class: 'pair-article' }, title),
    ),
  );
}

form.addEventListener('input', () => {
  limit = STEP;
  ask();
});
form.addEventListener('submit', (event) => event.preventDefault());
more.addEventListener('click', () => {
  limit += STEP;
  ask();
});
worker.postMessage({
  locale: index.target.lang,
  urls: index.parts.map(([name]) => new URL(reviewUrl + name, location.href).href),
});
