import { words } from './words.js';

const KEY = 'diglot-theme';

/** Names of the themes, and the keys of what they are called. */
const THEMES = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' };

/**
 * Puts a button for each theme into the menu, the first time that it is opened.
 * @param {HTMLDetailsElement} menu
 */
export async function fillThemeSwitch(menu) {
  const said = await words();
  if (menu.querySelector('button')) return;
  const buttons = Object.entries(THEMES).map(([theme, word]) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.value = theme;
    button.textContent = said[word] ?? theme;
    return button;
  });
  const list = document.createElement('div');
  list.append(...buttons);
  menu.append(list);

  const mark = (/** @type {string} */ chosen) => {
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.value === chosen));
  };
  mark(document.documentElement.dataset.theme ?? 'system');
  list.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    choose(target.value);
    mark(target.value);
  });
}

/** @param {string} theme */
function choose(theme) {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Where storage is forbidden, the choice lasts as long as the page.
  }
}
