import { loadStyleSheet } from '../elements.js';
import { words } from '../words.js';
import { goOnFrom, segmentAt, shownHalves } from './halves.js';

/** @import { Reader } from '../reader.js' */

/**
 * What the text asks of the controls.
 * @typedef {object} Controls
 * @property {(id: string, takesFocus?: boolean) => Promise<void>} toggle opens the panel of a segment, or closes it if it is open
 * @property {(step: 1 | -1) => void} step goes to the next segment or to the one before
 */

/** Side of a control in pixels: the least that fingers are given. */
const SIDE = 24;

/**
 * Gives every segment a control in the margin. All of them stand in one toolbar outside of the text, so that they are one
 * stop for Tab, and no part of what is selected, copied or read aloud. They are made when their segments come near: an
 * article may have ten thousand.
 * @param {Reader} reader
 * @returns {Promise<Controls>}
 */
export async function makeControls(reader) {
  const { content } = reader;
  const looks = loadStyleSheet(new URL('controls.css', import.meta.url));
  const [label] = await Promise.all([words().catch(() => undefined), looks]);
  const targets = [.../** @type {NodeListOf<HTMLElement>} */ (content.querySelectorAll('.target[id]'))];
  /** @type {Map<string, number>} */
  const places = new Map(targets.map(({ id }, index) => [id, index]));
  /** @type {(HTMLButtonElement | undefined)[]} */
  const controls = targets.map(() => undefined);
  let last = -1;
  /** @type {typeof import('./panel.js') | undefined} */
  let panels;

  const bar = document.createElement('div');
  bar.className = 'segment-controls';
  bar.lang = document.documentElement.lang;
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-orientation', 'vertical');
  bar.setAttribute('aria-label', label?.keyOpenSegment ?? '');
  // Before all segments: Tab goes on behind the segment that it leaves, and must not come to the bar again.
  content.prepend(bar);

  /** @param {string} id */
  function nameOf(id) {
    const phrase = reader.view() === 'source' ? label?.showTranslation : label?.showSource;
    // In right-to-left words the parts of an id would change places.
    return (phrase ?? '{id}').replace('{id}', `\u2066${id.slice(4)}\u2069`);
  }

  /** @param {number} index */
  function controlAt(index) {
    const known = controls[index];
    if (known) return known;
    const id = targets[index]?.id ?? '';
    const control = document.createElement('button');
    control.type = 'button';
    control.dataset.segment = id;
    control.tabIndex = bar.firstChild ? -1 : 0;
    control.setAttribute('aria-label', nameOf(id));
    control.setAttribute('aria-haspopup', 'dialog');
    control.setAttribute('aria-expanded', 'false');
    controls[index] = control;
    bar.insertBefore(control, index > last ? null : (controls.find((next, i) => next && i > index) ?? null));
    last = Math.max(last, index);
    return control;
  }

  /** Puts each control beside the line on which its segment begins: next to, or else below, those that are there already. */
  function place() {
    const { top } = bar.getBoundingClientRect();
    const columns = Math.max(1, Math.floor(bar.clientWidth / SIDE));
    const lines = controls.flatMap((control, index) => {
      if (!control) return [];
      const line = shownHalves(targets[index]?.id ?? '')[0]?.getClientRects()[0];
      return [{ control, start: line ? line.top + line.height / 2 - SIDE / 2 - top : undefined }];
    });
    const taken = Array.from({ length: columns }, () => -Infinity);
    for (const { control, start } of lines) {
      control.hidden = start === undefined;
      if (start === undefined) continue;
      const open = taken.findIndex((end) => end <= start + 1);
      const column = open === -1 ? taken.indexOf(Math.min(...taken)) : open;
      const block = Math.round(Math.max(start, taken[column] ?? 0));
      taken[column] = block + SIDE;
      control.style.insetBlockStart = `${block}px`;
      control.style.insetInlineStart = `${column * SIDE}px`;
    }
  }

  /** @param {HTMLButtonElement} control */
  function makeStop(control) {
    for (const other of bar.querySelectorAll('[tabindex="0"]')) other.setAttribute('tabindex', '-1');
    control.tabIndex = 0;
  }

  /** @param {HTMLButtonElement} control */
  function focus(control) {
    makeStop(control);
    control.focus({ preventScroll: true });
    control.scrollIntoView({ block: 'nearest' });
  }

  /**
   * The control of the next segment that is shown, forwards or backwards from an index, that one's first.
   * @param {number} from
   * @param {1 | -1} step
   */
  function shownFrom(from, step) {
    let index = from;
    while (targets[index] && shownHalves(targets[index]?.id ?? '').length === 0) index += step;
    if (!targets[index]) return undefined;
    const isNew = !controls[index];
    const control = controlAt(index);
    if (isNew) place();
    return control;
  }

  /** The control of the first segment in the window, below what sticks to its top. */
  function firstInWindow() {
    const edge = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;
    const index = targets.findIndex(({ id }) => (shownHalves(id)[0]?.getBoundingClientRect().bottom ?? 0) > edge);
    return shownFrom(Math.max(0, index), 1);
  }

  /** @param {string | undefined} id */
  function light(id) {
    for (const half of content.querySelectorAll('.lit')) half.classList.remove('lit');
    for (const half of id === undefined ? [] : shownHalves(id)) half.classList.add('lit');
  }

  /**
   * @param {string} id
   * @param {boolean} [takesFocus]
   */
  async function toggle(id, takesFocus = true) {
    const control = shownFrom(places.get(id) ?? -1, 1);
    if (!control) return;
    panels ??= await import('./panel.js');
    const isOpen = panels.openSegment() === id;
    panels.closePanel();
    if (isOpen) return;
    makeStop(control);
    await panels.openPanel(reader, { id, control, takesFocus, onClose: () => light(undefined) });
    light(id);
  }

  /** @param {EventTarget | null} inside */
  function segmentOfControl(inside) {
    const control = inside instanceof Element ? inside.closest('[data-segment]') : null;
    return control instanceof HTMLElement ? control.dataset.segment : undefined;
  }

  /** The segment whose control or open panel an element is in. @param {Element | null} element */
  function segmentAround(element) {
    return element?.closest('.segment-panel') ? panels?.openSegment() : segmentOfControl(element);
  }

  /** @param {1 | -1} step */
  function step(step) {
    const from = document.activeElement;
    const id = segmentAround(from);
    const next = id === undefined ? firstInWindow() : shownFrom((places.get(id) ?? 0) + step, step);
    if (!next) return;
    const wasOpen = from?.closest('.segment-panel');
    panels?.closePanel();
    focus(next);
    if (wasOpen) void toggle(next.dataset.segment ?? '');
  }

  content.addEventListener('click', ({ target }) => {
    const id = segmentOfControl(target);
    if (id !== undefined) void toggle(id);
  });
  document.addEventListener('keydown', (event) => {
    const { key, target, shiftKey } = event;
    if (key === 'Escape') panels?.closePanel();
    if (event.altKey || event.ctrlKey || event.metaKey || !(target instanceof Element)) return;
    const id = segmentAround(target);
    if (key === 'Tab') {
      if (id === undefined) {
        const control = firstInWindow();
        if (control) makeStop(control);
      } else if (!target.closest('.segment-panel') || panels?.isLastStop(shiftKey)) {
        panels?.closePanel();
        goOnFrom(id);
      }
    } else if (id !== undefined && (key === 'ArrowDown' || key === 'ArrowUp')) {
      event.preventDefault();
      step(key === 'ArrowDown' ? 1 : -1);
    }
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Element && !target.closest('.segment-panel, [data-segment]')) panels?.closePanel();
  });

  /* A control shows when its segment is pointed at; a control that is pointed at or focused lights its segment. */
  content.addEventListener('pointerover', ({ target }) => {
    const id = segmentAt(target);
    for (const other of bar.querySelectorAll('.near')) other.classList.remove('near');
    if (id !== undefined) controls[places.get(id) ?? -1]?.classList.add('near');
  });
  for (const [type, show] of /** @type {const} */ ([
    ['pointerover', true],
    ['focusin', true],
    ['pointerout', false],
    ['focusout', false],
  ])) {
    bar.addEventListener(type, ({ target }) => {
      if (!panels?.openSegment()) light(show ? segmentOfControl(target) : undefined);
    });
  }

  const nearby = new IntersectionObserver(
    (entries) => {
      const seen = entries.filter(({ isIntersecting }) => isIntersecting);
      for (const { target } of seen) {
        nearby.unobserve(target);
        for (const half of target.querySelectorAll('.target[id]')) controlAt(places.get(half.id) ?? 0);
      }
      if (seen.length > 0) place();
    },
    { rootMargin: '100% 0%' },
  );
  for (const block of new Set(targets.map((target) => outermost(target, content)))) nearby.observe(block);
  new ResizeObserver(place).observe(content);
  for (const choice of document.querySelectorAll('.view-switch input')) {
    choice.addEventListener('change', () => {
      panels?.closePanel();
      for (const control of controls) control?.setAttribute('aria-label', nameOf(control.dataset.segment ?? ''));
      place();
    });
  }
  return { toggle, step };
}

/**
 * The part of the content in which an element stands.
 * @param {Element} element
 * @param {Element} content
 */
function outermost(element, content) {
  let part = element;
  while (part.parentElement && part.parentElement !== content) part = part.parentElement;
  return part;
}
