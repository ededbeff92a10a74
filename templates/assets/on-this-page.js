/** How far down a heading is taken for the one being read, as a part of the window's height. */
const READING_LINE = 0.3;

/**
 * Marks, in the list of a page's parts, the one that is being read.
 * @param {HTMLElement} list
 */
export function followReading(list) {
  const parts = [...list.querySelectorAll('a')].flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  let isWaiting = false;

  function mark() {
    isWaiting = false;
    const line = innerHeight * READING_LINE;
    const current = parts.findLast(({ heading }) => heading.getBoundingClientRect().top < line);
    for (const { link } of parts) {
      if (link === current?.link) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }

  addEventListener(
    'scroll',
    () => {
      if (!isWaiting) requestAnimationFrame(mark);
      isWaiting = true;
    },
    { passive: true },
  );
  mark();
}
