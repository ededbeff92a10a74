/* For servers that know but one page for addresses that lead nowhere: leads on to that of the locale in the address. */
(() => {
  const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('.locale-choice a'));
  for (const { pathname } of links) {
    const page = `${pathname}404.html`;
    if (location.pathname.startsWith(pathname) && location.pathname !== page) location.replace(page);
  }
})();
