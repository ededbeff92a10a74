/* Runs while the page of languages is being read: the reader's own comes first, and nothing has moved when it is seen. */
(() => {
  const KEY = 'diglot-locale';
  const list = document.querySelector('.locale-choice');
  /** @type {readonly (string | null)[]} */
  let wanted = navigator.languages;
  try {
    wanted = [localStorage.getItem(KEY), ...wanted];
  } catch {
    // The browser's own languages are known all the same.
  }
  list.addEventListener('click', ({ target }) => {
    const { lang } = target.closest('a') ?? {};
    try {
      if (lang) localStorage.setItem(KEY, lang);
    } catch {
      // The next choice is as easy as this one.
    }
  });
  const links = [...list.querySelectorAll('a')];
  const languageOf = (/** @type {string} */ tag) => tag.toLowerCase().split('-')[0];
  const find = (/** @type {string} */ tag) =>
    links.find(({ lang }) => lang.toLowerCase() === tag.toLowerCase()) ??
    links.find(({ lang }) => languageOf(lang) === languageOf(tag));
  for (const tag of wanted) {
    const link = tag && find(tag);
    if (!link) continue;
    link.classList.add('own');
    list.prepend(link.parentElement);
    return;
  }
})();
