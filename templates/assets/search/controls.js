import { make } from '../elements.js';
import { FACETS } from './facets.js';

const { lang } = document.documentElement;

/** Words for the two translation types. */
const TRANSLATION_TYPES = { MT: 'machineTranslated', HT: 'humanTranslated' };

/**
 * Fills an element with the boxes by which a reader narrows results down and sorts them. What they offer is fetched when it is
 * opened.
 * @param {HTMLDetailsElement} element
 * @param {Record<string, string>} words
 * @param {() => import('./session.js').Answer | undefined} latest the answer whose values are offered
 * @param {(choices: import('./facets.js').Choices) => void} changed
 */
export function makeControls(element, words, latest, changed) {
  const names = /** @type {(keyof typeof FACETS)[]} */ (Object.keys(FACETS));
  const selects = new Map(names.map((name) => [name, make('select', { name })]));
  const sort = make('select', { name: 'sort' });
  sort.append(new Option(words.sortRelevance, ''), new Option(words.sortNewest, 'date'));
  const boxes = [...selects].map(([name, select]) => label(words[FACETS[name]], select));
  element.append(make('div', {}, ...boxes, label(words.sortBy, sort)));

  /** @type {import('./facets.js').Choices} */
  let choices = {};

  const refresh = async () => {
    if (!element.open) return;
    const facets = await latest()?.countFacets();
    for (const [name, select] of selects) {
      const counts = facets?.[name] ?? [];
      const chosen = choices[name];
      if (chosen && !counts.some(([value]) => value === chosen)) counts.push([chosen, 0]);
      const options = counts.map(([value, count]) => {
        const type = /** @type {'MT' | 'HT'} */ (value);
        const text = name === 'translation' ? words[TRANSLATION_TYPES[type]] : value;
        return new Option(`${text} (${count.toLocaleString(lang)})`, value);
      });
      select.replaceChildren(new Option(words.filterAny, ''), ...options);
      /** @type {HTMLSelectElement} */ (select).value = chosen ?? '';
      // A choice among one is none.
      /** @type {HTMLElement} */ (select.parentElement).hidden = counts.length < 2 && !chosen;
    }
  };

  element.addEventListener('toggle', () => refresh().catch(() => undefined));
  element.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement)) return;
    choices = { ...choices, [target.name]: target.value };
    changed(choices);
  });

  return {
    /** Offers the values of the latest answer. */
    refresh: () => refresh().catch(() => undefined),
    /** @param {import('./facets.js').Choices} wanted */
    set(wanted) {
      choices = wanted;
      /** @type {HTMLSelectElement} */ (sort).value = wanted.sort ?? '';
      if (names.some((name) => wanted[name]) || wanted.sort) element.open = true;
      refresh().catch(() => undefined);
    },
  };
}

/**
 * @param {string} text
 * @param {HTMLElement} select
 */
function label(text, select) {
  return make('label', {}, make('span', {}, text), select);
}
