import { make } from '../elements.js';

/** @typedef {{ start: number, end: number }} Span */

/** What reads like code: code spans, tags, addresses, links' targets. */
const CODE = /`+[^`]+`+|<\/?[a-z][^>]*>|<[a-z]+:[^>]*>|\]\([^)]*\)|https?:\/\/\S+/gi;

/**
 * Writes a half of a pair, Markdown as written, with some ranges marked. What reads like code stands left to right by itself.
 * @param {string} text
 * @param {{ lang: string, dir: string }} language
 * @param {readonly (Span & { kind: string })[]} marks `kind` is the class of the mark
 */
export function half(text, { lang, dir }, marks) {
  const codes = [...text.matchAll(CODE)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
  const wanted = marks.map((mark) => withWidth(mark, text.length)).filter(({ start, end }) => start < end);
  const edges = new Set([0, text.length]);
  for (const { start, end } of [...codes, ...wanted]) edges.add(start).add(end);
  const places = [...edges].filter((place) => place <= text.length).sort((one, other) => one - other);
  const element = make('p', { class: 'half', lang, dir });
  /** @type {{ span: Span | undefined, box: HTMLElement }} */
  let open = { span: undefined, box: element };
  places.slice(0, -1).forEach((start, i) => {
    const end = places[i + 1] ?? text.length;
    const covers = (/** @type {Span} */ span) => span.start <= start && span.end >= end;
    const code = codes.find(covers);
    if (code !== open.span) {
      open = { span: code, box: code ? make('code', { dir: 'ltr' }) : element };
      if (code) element.append(open.box);
    }
    const kinds = [...new Set(wanted.filter(covers).map(({ kind }) => kind))];
    const piece = text.slice(start, end);
    open.box.append(kinds.length === 0 ? piece : make('mark', { class: kinds.join(' ') }, piece));
  });
  if (text === '') element.append(make('span', { class: 'empty', lang: 'en', dir: 'ltr' }, '(empty)'));
  return element;
}

/**
 * Puts the halves of a pair beside each other, both with the leading of the target's script, so that their lines meet.
 * @param {{ lang: string }} target
 * @param {...HTMLElement} halves
 */
export function sideBySide({ lang }, ...halves) {
  return make('div', { class: 'pair-halves', lang }, ...halves);
}

/**
 * A place between two characters is shown on the one before it.
 * @template {Span} Mark
 * @param {Mark} mark
 * @param {number} length
 * @returns {Mark}
 */
function withWidth(mark, length) {
  const end = Math.min(mark.end, length);
  return mark.start < end ? { ...mark, end } : { ...mark, start: Math.max(0, end - 1), end };
}
