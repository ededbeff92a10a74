const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, dt, dd, td, th, figcaption, summary, pre, div';

/**
 * The pieces of a segment's two halves, in the order of the text. Where the halves are the same there is no source.
 * @param {string} id the segment's permalink: `ttu-999d6-102`
 * @returns {{ target: HTMLElement[], source: HTMLElement[] }}
 */
export function halvesOf(id) {
  const first = document.getElementById(id);
  if (!first) return { target: [], source: [] };
  const mixed = first.closest('.mixed');
  const block = mixed ?? first.closest(BLOCKS) ?? document.body;
  const target = /** @type {HTMLElement[]} */ ([
    first,
    ...block.querySelectorAll(`[data-continues="${CSS.escape(id)}"]`),
  ]);
  if (mixed) {
    const part = mixed.nextElementSibling?.querySelector(`[data-stu="${CSS.escape(id.slice(4))}"]`);
    return { target, source: part ? [/** @type {HTMLElement} */ (part)] : [] };
  }
  const halves = /** @type {HTMLElement[]} */ ([...block.querySelectorAll('.target, .source')]);
  const next = halves[halves.indexOf(/** @type {HTMLElement} */ (target.at(-1))) + 1];
  return { target, source: next?.matches('.source') ? [next] : [] };
}

/**
 * The pieces of both halves that the current view shows.
 * @param {string} id
 */
export function shownHalves(id) {
  const { target, source } = halvesOf(id);
  return [...target, ...source].filter((half) => half.getClientRects().length > 0);
}

/**
 * The permalink of the segment in which something stands, in whichever half.
 * @param {EventTarget | null} inside
 */
export function segmentAt(inside) {
  const half = inside instanceof Element ? inside.closest('.target, [data-stu], .source') : null;
  if (!half) return undefined;
  const part = half.getAttribute('data-stu');
  if (part !== null) return `ttu-${part}`;
  const target = half.matches('.target') ? half : half.previousElementSibling;
  const piece = target?.matches('.target') ? target : [...(target?.querySelectorAll('.target') ?? [])].at(-1);
  return piece ? piece.id || (piece.getAttribute('data-continues') ?? undefined) : undefined;
}

/**
 * Lets the next Tab go on from where the segment stands in the text.
 * @param {string} id
 */
export function goOnFrom(id) {
  const half = shownHalves(id)[0];
  if (!half) return;
  half.tabIndex = -1;
  half.addEventListener('blur', () => half.removeAttribute('tabindex'), { once: true });
  half.focus({ preventScroll: true });
}
