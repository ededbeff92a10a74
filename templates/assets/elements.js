/**
 * Makes an element: `make('a', { href: '/', class: 'x' }, 'text', child)`. An attribute that is false or undefined is left out.
 * @param {string} name
 * @param {Record<string, string | boolean | undefined>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElement}
 */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

/** @type {Map<string, Promise<void>>} */
const loading = new Map();

/**
 * Loads a style sheet that the page may not have yet. A page without it can be read, so nobody is told if that fails.
 * @param {URL} url
 * @returns {Promise<void>}
 */
export function loadStyleSheet({ href }) {
  const known = loading.get(href);
  if (known) return known;
  const isThere = Array.from(document.styleSheets).some((sheet) => sheet.href === href);
  const loaded = isThere ? Promise.resolve() : addStyleSheet(href);
  loading.set(href, loaded);
  return loaded;
}

/** @param {string} href */
function addStyleSheet(href) {
  const link = make('link', { rel: 'stylesheet', href });
  return new Promise((resolve) => {
    for (const type of ['load', 'error']) link.addEventListener(type, () => resolve(), { once: true });
    document.head.append(link);
  });
}
