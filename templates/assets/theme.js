/* Runs before the page is painted, so that no other theme than the reader's flashes up. */
(() => {
  try {
    const theme = localStorage.getItem('diglot-theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Where storage is forbidden, the system's theme it is.
  }
})();
