/**
 * Opens search, whose scripts and styles are fetched when it is first used; without scripts the link leads to its page.
 * Runs as soon as it is there, which may be before the page is.
 */

import { hasLetterKeys } from './letter-keys.js';

/** The link that opens search; a site without search has none. */
const opener = () => /** @type {HTMLAnchorElement | null} */ (document.querySelector('.search-open'));

/**
 * What is typed while search is being fetched belongs to its query.
 * @param {Event} event
 */
async function open(event) {
  event.preventDefault();
  let typed = '';
  /** @param {KeyboardEvent} event */
  const keep = (event) => {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    typed += event.key;
  };
  addEventListener('keydown', keep, { capture: true });
  try {
    const search = document.querySelector('.search-area') ? import('./search/page.js') : import('./search/dialog.js');
    await (await search).openSearch(() => typed);
  } catch {
    location.href = opener()?.href ?? '';
  } finally {
    removeEventListener('keydown', keep, { capture: true });
  }
}

document.addEventListener('click', (event) => {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (isPlain && event.target instanceof Element && event.target.closest('.search-open')) open(event);
});
document.addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  const isTyping = target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
  const isShortcut =
    key.toLowerCase() === 'k'
      ? ctrlKey !== metaKey && !altKey
      : key === '/' && !isTyping && !ctrlKey && !metaKey && hasLetterKeys();
  if (isShortcut && opener()) open(event);
});

/** Tells assistive technology by which keys search opens; the page must be there. */
export function tellShortcuts() {
  opener()?.setAttribute('aria-keyshortcuts', `${hasLetterKeys() ? '/ ' : ''}Control+K Meta+K`);
}
