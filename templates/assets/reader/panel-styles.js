/** @type {Promise<void> | undefined} */
let loading;

/** Loads the style sheet of what only some readers open. A page without it is readable, so nobody is told if that fails. */
export function panelStyles() {
  loading ??= new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = new URL('panel.css', import.meta.url).href;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    document.head.append(link);
  });
  return loading;
}
