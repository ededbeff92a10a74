/** Menus of the header: one is open at a time, and Escape closes it, as does anything else that is clicked. */

const menus = /** @type {NodeListOf<HTMLDetailsElement>} */ (
  document.querySelectorAll('.locale-switch, .theme-switch')
);

/** @param {EventTarget | null} inside */
function closeOthers(inside) {
  for (const menu of menus) if (!(inside instanceof Node && menu.contains(inside))) menu.open = false;
}

document.addEventListener('pointerdown', ({ target }) => closeOthers(target));
document.addEventListener('focusin', ({ target }) => closeOthers(target));
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const menu of menus) {
    if (!menu.open) continue;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  }
});

// The language that a reader chose stands first where the site asks for one.
document.querySelector('.locale-switch')?.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link) return;
  try {
    localStorage.setItem('diglot-locale', link.lang);
  } catch {
    // The next choice is as easy as this one.
  }
});

const themes = /** @type {HTMLDetailsElement | null} */ (document.querySelector('.theme-switch'));
const offerThemes = async () => {
  if (!themes?.open) return;
  const { fillThemeSwitch } = await import('./theme-switch.js');
  await fillThemeSwitch(themes);
};
themes?.addEventListener('toggle', offerThemes);
// It may have been opened before this script was there.
offerThemes();
