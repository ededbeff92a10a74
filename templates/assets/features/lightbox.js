/** Shows an image larger in a dialog, where following its link would lead away from the article. */

import { loadStyleSheet } from '../elements.js';

loadStyleSheet(new URL('lightbox.css', import.meta.url));

/** @param {HTMLAnchorElement} link */
function enlarge(link) {
  const dialog = document.createElement('dialog');
  dialog.className = 'lightbox-dialog';
  const small = link.querySelector('img');
  const image = document.createElement('img');
  image.alt = small?.alt ?? '';
  image.src = link.href;
  dialog.setAttribute('aria-label', image.alt);
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-label', link.dataset.close ?? '');
  dialog.append(button, image);
  button.addEventListener('click', () => dialog.close());
  // The dialog itself is what lies around the image.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  image.addEventListener('error', () => location.assign(link.href));
  link.after(dialog);
  dialog.showModal();
}

for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('a.lightbox'))) {
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    enlarge(link);
  });
}
