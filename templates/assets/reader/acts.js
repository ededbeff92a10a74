/** What readers do to views and segments by keys, by Alt and a click and by long presses; the address follows the view. */

import { hasLetterKeys, isTyping } from '../letter-keys.js';
import { addressOf } from './address.js';
import { makeControls } from './controls.js';
import { segmentAt } from './halves.js';

/** @import { Reader } from '../reader.js' */

/** Milliseconds. */
const LONG_PRESS = 550;

/**
 * Lets the reader act, and makes up for what was done before anything could answer.
 * @param {Reader} reader
 * @param {readonly Event[]} early in the order in which it was done
 */
export function takePart(reader, early) {
  const { content, choices } = reader;
  const controls = makeControls(reader);

  /** @param {KeyboardEvent} event */
  function pressKey({ key, target, altKey, ctrlKey, metaKey, defaultPrevented }) {
    if (altKey || ctrlKey || metaKey || defaultPrevented || !hasLetterKeys()) return;
    if (!(target instanceof Element) || isTyping(target)) return;
    if (key === 'v') {
      const next = choices[(choices.findIndex(({ checked }) => checked) + 1) % choices.length];
      keepPlace(content, () => next?.click());
    } else if (key === 'j' || key === 'k') {
      controls.then(({ step }) => step(key === 'j' ? 1 : -1));
    } else if (key === '?') {
      import('./shortcuts.js').then(({ showShortcuts }) => showShortcuts());
    }
  }

  /** @param {MouseEvent} event */
  function click(event) {
    const id = event.altKey ? segmentAt(event.target) : undefined;
    if (id === undefined) return;
    event.preventDefault();
    controls.then(({ toggle }) => toggle(id));
  }

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let press;

  /** A long press leaves selected what it selects. @param {PointerEvent} event */
  function pressPointer({ pointerType, target }) {
    clearTimeout(press);
    if (pointerType === 'mouse' || (target instanceof Element && target.closest('a, button'))) return;
    const id = segmentAt(target);
    if (id !== undefined) press = setTimeout(() => controls.then(({ toggle }) => toggle(id, false)), LONG_PRESS);
  }

  /** @param {Event} event */
  function change({ target }) {
    if (choices.includes(/** @type {HTMLInputElement} */ (target))) {
      history.replaceState(history.state, '', addressOf(reader, location.hash));
    }
  }

  const release = () => clearTimeout(press);

  /** @type {Readonly<Record<string, (event: any) => void>>} */
  const answers = {
    keydown: pressKey,
    click,
    pointerdown: pressPointer,
    pointerup: release,
    pointercancel: release,
    scroll: release,
    change,
  };
  for (const event of early) answers[event.type]?.(event);
  for (const [type, answer] of Object.entries(answers)) {
    document.addEventListener(type, answer, { passive: type !== 'click' });
  }
}

/**
 * Changes the view, and keeps the segment at the top of the window where it is.
 * @param {HTMLElement} content
 * @param {() => void} change
 */
function keepPlace(content, change) {
  const halves = [...content.querySelectorAll('.target, .source')];
  const top = (/** @type {Element} */ half) => half.getClientRects()[0]?.top ?? -1;
  const first = halves.findIndex((half) => top(half) >= 0);
  const before = first === -1 ? 0 : top(/** @type {Element} */ (halves[first]));
  change();
  const shown = halves.slice(Math.max(0, first)).find((half) => half.getClientRects().length > 0);
  if (scrollY > 0 && shown) scrollBy({ top: top(shown) - before, behavior: 'instant' });
}
