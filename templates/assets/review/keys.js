import { hasLetterKeys, isTyping } from '../letter-keys.js';
import { decide, undo } from './decisions.js';

/** Shows which keys do what. */
export async function showReviewKeys() {
  const { showShortcuts } = await import('../reader/shortcuts.js');
  await showShortcuts(REVIEW_KEYS);
}

/** What each letter does in review, for the list of shortcuts. @type {[string[], string][]} */
const REVIEW_KEYS = [
  [['J'], 'Next pair'],
  [['K'], 'Previous pair'],
  [['N'], 'Next open finding'],
  [['P'], 'Previous open finding'],
  [['A'], 'Accept: the pair is reviewed'],
  [['E'], 'The pair needs an edit'],
  [['D'], 'Dismiss the first open finding of the pair'],
  [['U'], 'Undo the last decision'],
  [['W'], 'What the next word of the pair stands for'],
  [['Q'], 'What the word before stands for'],
];

/**
 * Makes letters work on the pairs in a list.
 * @param {HTMLElement} list
 * @param {{ isOn: () => boolean, articleOf: (id: string, card: Element) => import('./card.js').Article | undefined, settled: () => import('./card.js').Settled, onWord: (card: Element, by: 1 | -1) => void, onMove?: (id: string) => void }} context
 */
export function listenToKeys(list, { isOn, articleOf, settled, onWord, onMove }) {
  const cards = () => /** @type {HTMLElement[]} */ ([...list.querySelectorAll('.pair')]);
  const current = () => {
    const focused = document.activeElement?.closest('.pair');
    return /** @type {HTMLElement | undefined} */ (
      focused && list.contains(focused) ? focused : (list.querySelector('.pair.current') ?? undefined)
    );
  };
  const go = (/** @type {HTMLElement | undefined} */ card) => {
    if (!card) return;
    makeCurrent(list, card, 'nearest');
    onMove?.(card.dataset.id ?? '');
  };
  const step = (/** @type {1 | -1} */ by, /** @type {(card: HTMLElement) => boolean} */ fits = () => true) => {
    const all = cards();
    const here = all.indexOf(/** @type {HTMLElement} */ (current()));
    const start = here === -1 && by === -1 ? all.length : here;
    for (let i = start + by; i >= 0 && i < all.length; i += by) {
      const card = /** @type {HTMLElement} */ (all[i]);
      if (fits(card)) return go(card);
    }
  };
  const hasOpen = (/** @type {HTMLElement} */ card) => card.querySelector('.findings > li:not(.dismissed)') !== null;
  const pairHere = () => {
    const card = current();
    const id = card?.dataset.id;
    const article = card && id !== undefined ? articleOf(id, card) : undefined;
    const pair = article?.pairs.find((candidate) => candidate.id === id);
    return article && pair ? { article, pair } : undefined;
  };
  const word = (/** @type {1 | -1} */ by) => {
    const card = current();
    if (card) onWord(card, by);
  };
  const setState = (/** @type {string} */ state) => {
    const here = pairHere();
    if (!here) return;
    const { article, pair } = here;
    decide({ locale: article.target.lang, act: 'state', key: pair.key, state, path: article.path, id: pair.id });
  };
  /** @type {Record<string, () => void>} */
  const acts = {
    j: () => step(1),
    k: () => step(-1),
    n: () => step(1, hasOpen),
    p: () => step(-1, hasOpen),
    a: () => setState('reviewed'),
    e: () => setState('needs-edit'),
    d: () => {
      const here = pairHere();
      const finding = here?.pair.findings?.find((candidate) => !settled().isDismissed(candidate));
      if (!here || !finding) return;
      const { article, pair } = here;
      decide({ locale: article.target.lang, act: 'dismiss', key: finding.key, path: article.path, id: pair.id });
    },
    u: () => void undo(),
    w: () => word(1),
    q: () => word(-1),
    '?': () => void showReviewKeys(),
  };
  // Before others that use the same letters for reading.
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || !isOn() || !hasLetterKeys()) return;
      if (!(event.target instanceof Element) || isTyping(event.target)) return;
      const act = acts[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    },
    true,
  );
}

/**
 * Makes a pair the one that keys work on, and shows it.
 * @param {HTMLElement} list
 * @param {HTMLElement} card
 * @param {ScrollLogicalPosition} block where in the window
 */
export function makeCurrent(list, card, block) {
  for (const other of list.querySelectorAll('.pair.current')) other.classList.remove('current');
  card.classList.add('current');
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block });
}
