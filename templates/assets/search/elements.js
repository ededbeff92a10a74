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

/**
 * Puts values into a sentence: `fill('Results: {count}', { count: '3' }) // => 'Results: 3'`
 * @param {string} sentence
 * @param {Record<string, string>} values
 */
export function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}

/** Loads the style sheet of search, once. */
export function loadStyles() {
  const href = new URL('../search.css', import.meta.url).href;
  if (Array.from(document.styleSheets).some((sheet) => sheet.href === href)) return Promise.resolve();
  const link = make('link', { rel: 'stylesheet', href });
  return new Promise((resolve) => {
    link.addEventListener('load', resolve, { once: true });
    // What is found can be read without its looks.
    link.addEventListener('error', resolve, { once: true });
    document.head.append(link);
  });
}
