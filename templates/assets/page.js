/** What pages gain where scripts run: themes, a remembered language, menus that close, a table of contents that opens. */

import { firstSign } from './first-sign.js';
import './search.js';

const MENUS = '.locale-switch, .theme-switch';

if (document.readyState === 'loading') {
  await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}

/* Menus: one at a time, closed by Escape and by anything else that is clicked. */

const menus = /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll(MENUS));

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

/* Parts of the page that few pages have */

const sidebar = /** @type {HTMLElement | null} */ (document.querySelector('.sidebar'));
if (sidebar) import('./contents.js').then(({ openContents }) => openContents(sidebar));
const parts = /** @type {HTMLElement | null} */ (document.querySelector('.on-this-page'));
if (parts) {
  const follow = () => import('./on-this-page.js').then(({ followReading }) => followReading(parts));
  // Who has not begun to read stands above all parts.
  if (scrollY > 0) follow();
  else addEventListener('scroll', follow, { once: true, passive: true });
}

/* What parts of few articles do when they are used */
firstSign().then(() => {
  if (document.querySelector('pre[data-copy]')) import('./features/code.js');
  if (document.querySelector('a.lightbox')) import('./features/lightbox.js');
  if (document.querySelector('a.video-link')) import('./features/video.js');
});
