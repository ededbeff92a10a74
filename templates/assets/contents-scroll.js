/**
 * Keeps the place to which the reader has scrolled a table of contents from page to page; the current entry is always seen.
 * @param {HTMLElement} sidebar
 */
export function keepScroll(sidebar) {
  const key = `diglot-contents ${sidebar.dataset.contents}`;
  try {
    sidebar.scrollTop = Number(sessionStorage.getItem(key));
  } catch {
    // It begins at its top, then.
  }
  const current = sidebar.querySelector('[aria-current]')?.getBoundingClientRect();
  const frame = sidebar.getBoundingClientRect();
  if (current && (current.top < frame.top || current.bottom > Math.min(frame.bottom, innerHeight))) {
    sidebar.scrollTop += current.top - frame.top - frame.height / 3;
  }
  addEventListener('pagehide', () => {
    try {
      sessionStorage.setItem(key, String(sidebar.scrollTop));
    } catch {
      // See above.
    }
  });
}
