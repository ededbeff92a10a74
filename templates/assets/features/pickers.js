/**
 * Lets a reader choose a version or one of several alternatives, and shows what is meant for it only. The choice holds
 * for the next pages as well, and stands in the address: `…/?view=product-2.0`, `…/?pivots=windows`.
 */

const KEY = 'diglot-';
const PARAMETERS = { moniker: 'view', pivot: 'pivots' };

/** Whether the browser's search finds text in hidden parts, and says so. */
const searchOpens = 'onbeforematch' in document.body;

/** @type {HTMLSelectElement[]} */
const pickers = [...document.querySelectorAll('.content .picker select')];

/** @type {HTMLElement[]} */
const parts = [...document.querySelectorAll('.content [data-monikers], .content .zone[data-pivot]')];

/** @param {HTMLSelectElement} picker */
function kindOf(picker) {
  return picker.dataset.picker === 'moniker' ? 'moniker' : 'pivot';
}

/** @param {HTMLElement} part */
function kindOfPart(part) {
  return 'monikers' in part.dataset ? 'moniker' : 'pivot';
}

/**
 * The versions or alternatives for which a part of the article is meant.
 * @param {HTMLElement} part
 */
function meantFor(part) {
  return (part.dataset.monikers ?? part.dataset.pivot ?? '').split(' ').filter(Boolean);
}

/** @param {HTMLSelectElement} picker */
function optionsOf(picker) {
  return [...picker.options].map(({ value }) => value).filter(Boolean);
}

/**
 * All values of a picker's parameter in an address.
 * @param {URL} url
 * @param {HTMLSelectElement} picker
 */
function valuesIn(url, picker) {
  return url.searchParams.getAll(PARAMETERS[kindOf(picker)]).flatMap((value) => value.split(','));
}

/**
 * Storage may be forbidden altogether; the choice then lasts as long as the page.
 * @param {HTMLSelectElement} picker
 */
function remembered(picker) {
  try {
    return localStorage.getItem(KEY + picker.dataset.name);
  } catch {
    return null;
  }
}

/** @param {HTMLSelectElement} picker */
function remember(picker) {
  try {
    localStorage.setItem(KEY + picker.dataset.name, picker.value);
  } catch {
    // Nothing depends on it.
  }
}

/** Shows the parts that are meant for what is chosen, and those about which nobody is asked. */
function show() {
  for (const part of parts) {
    const kind = kindOfPart(part);
    const own = meantFor(part);
    const deciding = pickers.filter(
      (picker) => kindOf(picker) === kind && (kind === 'moniker' || optionsOf(picker).some((id) => own.includes(id))),
    );
    const isShown = deciding.length === 0 || deciding.some(({ value }) => value === '' || own.includes(value));
    part.toggleAttribute('data-chosen', isShown && deciding.some(({ value }) => value !== ''));
    if (isShown) part.hidden = false;
    else if (searchOpens) part.setAttribute('hidden', 'until-found');
    else part.hidden = true;
  }
  showOutline();
}

/** Leaves only those entries in the list of headings that lead to what is shown. */
function showOutline() {
  const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('.on-this-page a'));
  for (const link of links) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const entry = link.closest('li');
    if (entry) entry.hidden = parts.some((part) => part.hasAttribute('hidden') && part.contains(heading));
  }
}

/**
 * Puts a choice into the address. The parameter of versions is also that of the reader's view, which stays.
 * @param {HTMLSelectElement} picker
 */
function writeAddress(picker) {
  const url = new URL(location.href);
  const parameter = PARAMETERS[kindOf(picker)];
  const own = optionsOf(picker);
  const values = valuesIn(url, picker).filter((value) => !own.includes(value));
  if (picker.value) values.push(picker.value);
  url.searchParams.delete(parameter);
  if (kindOf(picker) === 'moniker') for (const value of values) url.searchParams.append(parameter, value);
  else if (values.length > 0) url.searchParams.set(parameter, values.join(','));
  history.replaceState(history.state, '', url.href.replaceAll('%2C', ','));
}

/**
 * Chooses what shows an element that the choices hide.
 * @param {Element | null} element
 */
function reveal(element) {
  const hidden = parts.filter((part) => part.hasAttribute('hidden') && element !== null && part.contains(element));
  for (const part of hidden) {
    for (const picker of pickers.filter((candidate) => kindOf(candidate) === kindOfPart(part))) {
      const own = meantFor(part);
      picker.value = optionsOf(picker).find((id) => own.includes(id)) ?? picker.options[0]?.value ?? '';
    }
  }
  if (hidden.length > 0) show();
  return hidden.length > 0;
}

/** Goes to the part of the page that the address names, if it is hidden. */
function revealFragment() {
  const element = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (reveal(element)) element?.scrollIntoView();
}

const url = new URL(location.href);
for (const picker of pickers) {
  const options = optionsOf(picker);
  const wanted = [...valuesIn(url, picker), remembered(picker)].find((value) => value && options.includes(value));
  if (wanted) picker.value = wanted;
  picker.addEventListener('change', () => {
    remember(picker);
    writeAddress(picker);
    show();
  });
}

for (const part of parts) part.addEventListener('beforematch', () => reveal(part));
show();
revealFragment();
addEventListener('hashchange', revealFragment);
