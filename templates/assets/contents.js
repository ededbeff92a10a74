/**
 * The table of contents beside an article. Pages hold the branch in which they stand; what is below other entries comes
 * from one file for each table, fetched when the reader first opens one of them.
 */

let labelCount = 0;

/**
 * Lets the reader open and close what is below the entries of a table of contents.
 * @param {HTMLElement} sidebar
 */
export function openContents(sidebar) {
  const tree = sidebar.querySelector('ul');
  if (!tree) return;
  const url = sidebar.dataset.contents ?? '';
  for (const item of tree.querySelectorAll('li')) addExpander(item, url);
}

/**
 * Puts a button beside an entry with others below it; an entry that leads nowhere becomes the button itself.
 * @param {HTMLLIElement} item
 * @param {string} url
 */
export function addExpander(item, url) {
  const list = item.querySelector('ul');
  if (!list && !item.classList.contains('more')) return;
  const label = /** @type {HTMLElement} */ (item.firstElementChild);
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-expanded', String(Boolean(list)));
  if (label.matches('span, .group')) {
    button.append(...label.childNodes);
    button.className = label.className;
    button.lang = label.lang;
    label.replaceWith(button);
  } else {
    label.id = `contents-entry-${++labelCount}`;
    button.setAttribute('aria-labelledby', label.id);
    label.after(button);
  }
  button.addEventListener('click', async () => {
    const below = item.querySelector('ul') ?? (await fetchBelow(item, button, url));
    const isOpen = button.getAttribute('aria-expanded') === 'true';
    button.setAttribute('aria-expanded', String(!isOpen));
    below.hidden = isOpen;
  });
}

/**
 * @param {HTMLLIElement} item
 * @param {HTMLButtonElement} button
 * @param {string} url
 */
async function fetchBelow(item, button, url) {
  const { addBelow } = await import('./contents-below.js');
  return addBelow(item, button, url);
}
