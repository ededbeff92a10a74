/** A button on every block of code that copies it. Where a page may not use the clipboard, there are no buttons. */

import { loadStyleSheet } from '../elements.js';

const COPIED_FOR = 2000;

/**
 * The code as it is in the translation, without the original halves of segments and without controls.
 * @param {HTMLElement} block
 */
function textOf(block) {
  const copy = /** @type {HTMLElement} */ (block.cloneNode(true));
  for (const other of copy.querySelectorAll('.source, .segment-controls')) other.remove();
  return (copy.textContent ?? '').replace(/\n$/, '');
}

/** @param {HTMLElement} block */
function addButton(block) {
  const { copy = '', copied = '' } = block.dataset;
  const frame = document.createElement('div');
  frame.className = 'code-frame';
  // Code begins at the left in every language, and the button must not cover that.
  frame.dir = block.dir;
  block.replaceWith(frame);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy-code';
  button.textContent = copy;
  button.setAttribute('aria-live', 'polite');
  frame.append(block, button);

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(textOf(block));
    } catch {
      // The browser has said no; the code can still be selected.
      return;
    }
    button.textContent = copied;
    button.classList.add('copied');
    clearTimeout(timer);
    timer = setTimeout(() => {
      button.textContent = copy;
      button.classList.remove('copied');
    }, COPIED_FOR);
  });
}

// Not everywhere is there a clipboard: pages without HTTPS have none.
if ('clipboard' in navigator) {
  await loadStyleSheet(new URL('copy-code.css', import.meta.url));
  for (const block of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('pre[data-copy]')))
    addButton(block);
}
