/**
 * Makes tabs of the groups in an article. What a reader chooses holds for every group that has such a tab, on this page
 * and on the next ones, and stands in the address: `…/?tabs=visual-studio,windows`.
 */

const TABS_KEY = 'diglot-tabs';
const PARAMETER = 'tabs';

/** Whether the browser's search finds text in hidden panels, and says so. */
const searchOpens = 'onbeforematch' in document.body;

/**
 * @typedef {{ link: HTMLAnchorElement, panel: HTMLElement, ids: string[], condition: string }} Tab
 * @typedef {{ tabs: Tab[] }} Group
 */

/** What was chosen, the latest first. @type {string[]} */
let chosen = wantedTabs();

function wantedTabs() {
  const asked = new URLSearchParams(location.search).get(PARAMETER);
  const remembered = rememberedTabs();
  return asked === null ? remembered : [...new Set([...asked.split(','), ...remembered])];
}

/** Storage may be forbidden altogether; the choice then lasts as long as the page. */
function rememberedTabs() {
  try {
    return (localStorage.getItem(TABS_KEY) ?? '').split(',').filter(Boolean);
  } catch {
    return [];
  }
}

function rememberTabs() {
  try {
    localStorage.setItem(TABS_KEY, chosen.slice(0, 20).join(','));
  } catch {
    // Nothing depends on it.
  }
}

/**
 * @param {HTMLElement} element
 * @returns {Group}
 */
function readGroup(element) {
  const list = /** @type {HTMLElement} */ (element.querySelector(':scope > .tab-list'));
  list.setAttribute('role', 'tablist');
  list.setAttribute('aria-label', element.dataset.label ?? '');
  const tabs = [...list.querySelectorAll('a')].map((link) => {
    const panel = /** @type {HTMLElement} */ (document.getElementById(decodeURIComponent(link.hash.slice(1))));
    link.id ||= `${panel.id}_tab`;
    link.setAttribute('role', 'tab');
    link.setAttribute('aria-controls', panel.id);
    link.parentElement?.setAttribute('role', 'presentation');
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', link.id);
    for (const title of panel.querySelectorAll(':scope > .tab-title')) title.setAttribute('hidden', '');
    return { link, panel, ids: (link.dataset.tab ?? '').split('+'), condition: link.dataset.condition ?? '' };
  });
  return { tabs };
}

/** @type {Group[]} */
const groups = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.tabGroup'))].map(readGroup);

/** Shows in every group the tab that was chosen last, else the one that comes first. */
function show() {
  /** @type {Set<string>} */
  const shown = new Set();
  for (const { tabs } of groups) {
    const fulfilled = tabs.filter(({ condition }) => condition === '' || shown.has(condition));
    const possible = fulfilled.length > 0 ? fulfilled : tabs.slice(0, 1);
    const wanted = chosen.map((id) => possible.find(({ ids }) => ids.includes(id))).find(Boolean);
    const active = wanted ?? possible.find(({ link }) => 'first' in link.dataset) ?? possible[0];
    for (const tab of tabs) {
      const isActive = tab === active;
      if (tab.link.parentElement) tab.link.parentElement.hidden = !possible.includes(tab);
      tab.link.setAttribute('aria-selected', String(isActive));
      tab.link.tabIndex = isActive ? 0 : -1;
      if (isActive) tab.panel.hidden = false;
      else if (searchOpens) tab.panel.setAttribute('hidden', 'until-found');
      else tab.panel.hidden = true;
    }
    for (const id of active?.ids ?? []) shown.add(id);
  }
}

/** @param {Tab} tab */
function choose({ link, ids }) {
  const place = link.getBoundingClientRect().top;
  chosen = [...new Set([...ids, ...chosen])];
  rememberTabs();
  show();
  // Other groups above may have changed their height; what the reader looks at stays where it is.
  scrollBy(0, link.getBoundingClientRect().top - place);
  const here = new Set(groups.flatMap(({ tabs }) => tabs.flatMap((tab) => tab.ids)));
  const url = new URL(location.href);
  url.searchParams.set(PARAMETER, chosen.filter((id) => here.has(id)).join(','));
  history.replaceState(history.state, '', url.href.replaceAll('%2C', ','));
}

/**
 * Opens the tabs around an element.
 * @param {Element | null} element
 */
function open(element) {
  const around = groups
    .flatMap(({ tabs }) => tabs)
    .filter(({ panel, link }) => {
      return panel.hasAttribute('hidden') && element !== null && (panel.contains(element) || link.contains(element));
    });
  for (const tab of around) chosen = [...new Set([...tab.ids, ...chosen])];
  if (around.length > 0) show();
  return around.length > 0;
}

/** Goes to the part of the page that the address names, if it stands in a hidden panel. */
function openFragment() {
  const element = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (open(element)) element?.scrollIntoView();
}

for (const { tabs } of groups) {
  for (const tab of tabs) {
    tab.link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      choose(tab);
    });
    tab.link.addEventListener('keydown', (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const possible = tabs.filter(({ link }) => !link.parentElement?.hidden);
      const onward = getComputedStyle(tab.link).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
      const position = possible.indexOf(tab);
      let next;
      if (event.key === 'Home') next = 0;
      else if (event.key === 'End') next = possible.length - 1;
      else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
        next = (position + (event.key === onward ? 1 : -1) + possible.length) % possible.length;
      }
      const target = next === undefined ? undefined : possible[next];
      if (!target) return;
      event.preventDefault();
      choose(target);
      target.link.focus({ preventScroll: true });
    });
    tab.panel.addEventListener('beforematch', () => open(tab.panel));
  }
}

show();
openFragment();
addEventListener('hashchange', openFragment);
