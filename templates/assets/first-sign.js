/** What tells that somebody is reading; assistive technology follows a link, presses a button, moves the focus or scrolls. */
const SIGNS = ['pointermove', 'pointerdown', 'click', 'keydown', 'focusin', 'scroll', 'selectionchange'];

/** Resolves at the next sign of a reader: before the first, nobody misses what is there to be used. */
export function firstSign() {
  return new Promise((resolve) => {
    for (const sign of SIGNS) addEventListener(sign, resolve, { once: true, capture: true, passive: true });
  });
}
