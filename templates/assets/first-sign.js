/** What tells that somebody is reading. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'scroll'];

/** Milliseconds: some tools by which people read give no sign. */
const LATEST = 4000;

/** Resolves at the first sign of a reader, before which nobody misses what is there to be used; after a while in any case. */
export function firstSign() {
  return new Promise((resolve) => {
    for (const sign of SIGNS) addEventListener(sign, resolve, { once: true, capture: true, passive: true });
    setTimeout(resolve, LATEST);
  });
}
