/**
 * What pages gain where scripts run: menus that close, a remembered language, a table of contents that opens. What there is to be
 * used in the text comes with the first sign of a reader.
 */

import { keepScroll } from './contents-scroll.js';
import { firstSign } from './first-sign.js';
import './search.js';

if (document.readyState === 'loading') {
  await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}

/* Menus: one at a time, closed by Escape and by anything else that is clicked. */

const menus = /** @type {NodeListOf<HTMLDetailsElement>} */ (
  document.querySelectorAll('.locale-switch, .theme-switch')
);

/** @param {EventTarget | null} inside */
function closeMenus(inside) {
  for (const menu of menus) if (!(inside instanceof Node && menu.contains(inside))) menu.open = false;
}

document.addEventListener('pointerdown', ({ target }) => closeMenus(target));
document.addEventListener('focusin', ({ target }) => closeMenus(target));
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const menu of menus) {
    if (!menu.open) continue;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  }
});

document.querySelector('.theme-switch')?.addEventListener('toggle', async ({ currentTarget }) => {
  const { fillThemeSwitch } = await import('./theme-switch.js');
  await fillThemeSwitch(/** @type {HTMLDetailsElement} */ (currentTarget));
});

/* The language that a reader chose stands first where the site asks for one. */

for (const link of document.querySelectorAll('.locale-switch a, .locale-choice a')) {
  link.addEventListener('click', () => {
    try {
      localStorage.setItem('diglot-locale', link.getAttribute('lang') ?? '');
    } catch {
      // The next choice is as easy as this one.
    }
  });
}

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

/* What is there to be used in the text */

firstSign().then(() => {
  if (document.querySelector('pre[data-copy]')) import('./features/code.js');
  if (document.querySelector('a.lightbox')) import('./features/lightbox.js');
  if (document.querySelector('a.video-link')) import('./features/video.js');
});
