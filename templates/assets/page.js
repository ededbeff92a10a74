/**
 * What pages gain where scripts run: search, a table of contents that opens, choices that are remembered. What there is to be used
 * comes with the first sign of a reader.
 */

import { keepScroll } from './contents-scroll.js';
import { firstSign } from './first-sign.js';
import { tellShortcuts } from './search.js';

if (document.readyState === 'loading') {
  await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}
tellShortcuts();

/* Beside the text */

const sidebar = /** @type {HTMLElement | null} */ (document.querySelector('.sidebar'));
if (sidebar) {
  keepScroll(sidebar);
  firstSign()
    .then(() => import('./contents.js'))
    .then(({ openContents }) => openContents(sidebar));
}
const parts = /** @type {HTMLElement | null} */ (document.querySelector('.on-this-page'));
if (parts) {
  const follow = () => import('./on-this-page.js').then(({ followReading }) => followReading(parts));
  // Who has not begun to read stands above all parts.
  if (scrollY > 0) follow();
  else addEventListener('scroll', follow, { once: true, passive: true });
}

/**
 * Resolves when alternatives must be there to choose from: at once if the address or the device may name one of them.
 * @param {string[]} keys of what the device remembers
 */
function whenWanted(keys) {
  let isKnown = location.search !== '' || location.hash !== '';
  try {
    isKnown ||= keys.some((key) => localStorage.getItem(key) !== null);
  } catch {
    // Where storage is forbidden, nothing is remembered.
  }
  return isKnown ? Promise.resolve() : firstSign();
}

if (document.querySelector('.tabGroup')) whenWanted(['diglot-tabs']).then(() => import('./features/tabs.js'));

const pickers = /** @type {NodeListOf<HTMLSelectElement>} */ (document.querySelectorAll('.pickers select'));
if (pickers.length > 0) {
  const names = [...pickers].map(({ dataset }) => `diglot-${dataset.name}`);
  // The list of headings leaves out those that are hidden.
  const isSeen = document.querySelector('.zone[hidden] :is(h2, h3)') !== null;
  (isSeen ? Promise.resolve() : whenWanted(names)).then(() => import('./features/pickers.js'));
}

/* What is there to be used */

firstSign().then(() => {
  import('./menus.js');
  if (document.querySelector('pre[data-copy]')) import('./features/code.js');
  if (document.querySelector('a.lightbox')) import('./features/lightbox.js');
  if (document.querySelector('a.video-link')) import('./features/video.js');
});
