/**
 * What reading gains where scripts run: the view is remembered and follows the address, and every segment has a control
 * in the margin. Views themselves are style sheets' business and need nothing from here.
 */

const VIEW_KEY = 'diglot-view';
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, dt, dd, td, th, figcaption, summary, pre';

const content = /** @type {HTMLElement} */ (document.querySelector('.content'));
const template = /** @type {HTMLTemplateElement} */ (document.querySelector('#segment-panel-template'));

/** @type {NodeListOf<HTMLInputElement>} */
const choices = document.querySelectorAll('.view-switch input');

/** Storage may be forbidden altogether; the choice then lasts as long as the page. */
function rememberedView() {
  try {
    return localStorage.getItem(VIEW_KEY);
  } catch {
    return null;
  }
}

/** @param {string} view */
function rememberView(view) {
  try {
    localStorage.setItem(VIEW_KEY, view);
  } catch {
    // Nothing depends on it.
  }
}

function currentView() {
  return [...choices].find((choice) => choice.checked)?.value ?? 'translation';
}

/**
 * Values of `view` in an address that name a way of reading; others name a version of the product.
 * @param {URLSearchParams} parameters
 */
function viewsIn(parameters) {
  return parameters.getAll('view').filter((value) => [...choices].some((choice) => choice.value === value));
}

/**
 * Address of this page in a view: `…/?view=interlinear#ttu-999d6-102`.
 * @param {string} view
 * @param {string} hash
 */
function addressOf(view, hash) {
  const url = new URL(location.href);
  for (const value of viewsIn(url.searchParams)) url.searchParams.delete('view', value);
  if (view !== 'translation') url.searchParams.append('view', view);
  url.hash = hash;
  return url.href;
}

function restoreView() {
  const wanted = viewsIn(new URLSearchParams(location.search))[0] ?? rememberedView();
  const choice = [...choices].find(({ value }) => value === wanted);
  if (!choice || choice.checked) return;
  choice.checked = true;
  // The browser went to the fragment before the page had this view's shape.
  if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
}

for (const choice of choices) {
  choice.addEventListener('change', () => {
    closePanel();
    rememberView(choice.value);
    history.replaceState(history.state, '', addressOf(choice.value, location.hash));
  });
}

/**
 * The pieces of a segment's two halves, in the order of the text.
 * @param {string} id
 * @returns {{ target: Element[], source: Element[] }}
 */
function halvesOf(id) {
  const first = document.getElementById(id);
  if (!first) return { target: [], source: [] };
  const block = first.closest(BLOCKS) ?? content;
  const target = [first, ...block.querySelectorAll(`[data-continues="${CSS.escape(id)}"]`)];
  const last = /** @type {Element} */ (target.at(-1));
  const halves = [...block.querySelectorAll('.target, .source')];
  const next = halves[halves.indexOf(last) + 1];
  return { target, source: next?.matches('.source') ? [next] : [] };
}

/* Controls are made when their block comes near: an article may have ten thousand segments. */

/** @param {Element} block */
function addControls(block) {
  const segments = [...block.querySelectorAll('.target[id]')].filter((target) => target.closest(BLOCKS) === block);
  if (segments.length === 0) return;
  const group = document.createElement('span');
  group.className = 'segment-controls';
  for (const [i, { id }] of segments.entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.segment = id;
    button.setAttribute('aria-label', label(id));
    button.setAttribute('aria-expanded', 'false');
    // One tab stop for each block; the arrow keys lead from segment to segment.
    button.tabIndex = i === 0 ? 0 : -1;
    group.append(button);
  }
  block.append(group);
}

/**
 * Names a segment in words; the id inside is isolated, for in right-to-left words its halves would change places.
 * @param {string} id
 */
function label(id) {
  return (template.dataset.controlLabel ?? '').replace('{id}', `\u2066${id.replace(/^ttu-/, '')}\u2069`);
}

const nearby = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      nearby.unobserve(target);
      addControls(target);
    }
  },
  { rootMargin: '100% 0%' },
);

/** @param {EventTarget | null} target */
function controlAt(target) {
  return target instanceof Element ? /** @type {HTMLButtonElement | null} */ (target.closest('[data-segment]')) : null;
}

/** @param {HTMLButtonElement | null} control */
function light(control) {
  for (const half of content.querySelectorAll('.lit')) half.classList.remove('lit');
  if (!control) return;
  const { target, source } = halvesOf(control.dataset.segment ?? '');
  for (const half of [...target, ...source]) half.classList.add('lit');
}

/** @param {number} step */
function moveFocus(step) {
  const controls = [.../** @type {NodeListOf<HTMLElement>} */ (content.querySelectorAll('[data-segment]'))];
  controls[controls.findIndex((control) => control === document.activeElement) + step]?.focus();
}

/* The panel shows one segment at a time. */

/** @type {{ panel: HTMLElement, control: HTMLButtonElement } | undefined} */
let open;

function closePanel() {
  if (!open) return;
  const { panel, control } = open;
  open = undefined;
  control.setAttribute('aria-expanded', 'false');
  if (panel.contains(document.activeElement)) control.focus({ preventScroll: true });
  panel.remove();
  light(null);
}

/** @param {HTMLButtonElement} control */
function openPanel(control) {
  const id = control.dataset.segment ?? '';
  const view = currentView();
  const otherHalf = view === 'source' ? 'target' : 'source';
  const panel = /** @type {HTMLElement} */ (
    /** @type {DocumentFragment} */ (template.content.cloneNode(true)).firstElementChild
  );
  const find = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (panel.querySelector(selector));

  find('#segment-panel-title').textContent = label(id);
  find(`.half-label:not([data-half="${otherHalf}"])`).remove();
  const text = find('.other-half');
  const halves = halvesOf(id);
  for (const half of halves[otherHalf]) {
    text.lang = half.getAttribute('lang') ?? '';
    text.dir = half.getAttribute('dir') ?? '';
    text.append(...half.cloneNode(true).childNodes);
  }
  for (const copy of text.querySelectorAll('[id]')) copy.removeAttribute('id');

  const address = addressOf(view, id);
  /** @type {HTMLAnchorElement} */ (find('.segment-links a')).href = address;
  const copy = find('.segment-copy');
  // Browsers lend the clipboard to secure origins only; the link can be copied by hand everywhere.
  copy.hidden = !navigator.clipboard;
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(address);
    const status = find('[role="status"]');
    status.textContent = status.dataset.copied ?? '';
  });
  find('.segment-close').addEventListener('click', closePanel);
  panel.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !panel.contains(relatedTarget)) closePanel();
  });

  open = { panel, control };
  control.setAttribute('aria-expanded', 'true');
  // Beside the block in the document, so that Tab goes on from there.
  let block = /** @type {Element} */ (control);
  while (block.parentElement && block.parentElement !== content) block = block.parentElement;
  block.after(panel);
  const bottoms = [control, ...halves.target, ...halves.source].map((part) => part.getBoundingClientRect().bottom);
  panel.style.insetBlockStart = `${Math.max(...bottoms) - content.getBoundingClientRect().top + 6}px`;
  panel.focus({ preventScroll: true });
  panel.scrollIntoView({ block: 'nearest' });
  light(control);
}

content.addEventListener('click', ({ target }) => {
  const control = controlAt(target);
  if (!control) return;
  const isOpen = open?.control === control;
  closePanel();
  if (!isOpen) openPanel(control);
});
content.addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || !controlAt(event.target)) return;
  if (event.key === 'ArrowDown') moveFocus(1);
  else if (event.key === 'ArrowUp') moveFocus(-1);
  else return;
  event.preventDefault();
});
for (const type of ['pointerover', 'focusin']) {
  content.addEventListener(type, ({ target }) => {
    if (!open) light(controlAt(target));
  });
}
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') closePanel();
});
document.addEventListener('pointerdown', ({ target }) => {
  if (open && target instanceof Node && !open.panel.contains(target) && !controlAt(target)) closePanel();
});

restoreView();
const blocks = new Set([...content.querySelectorAll('.target[id]')].map((target) => target.closest(BLOCKS)));
for (const block of blocks) if (block) nearby.observe(block);
