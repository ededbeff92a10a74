import { make } from '../elements.js';
import { button } from './card.js';
import { load, reviewUrl } from './locale-data.js';

/** @typedef {'source' | 'target'} Side */
/** @typedef {{ word: string, start: number, end: number }} PlacedWord */
/** @typedef {{ word: string, probability: number, pairs: number }} Counterpart probability in hundredths */

/** Words are known by as many letters as the site's table has of them. */
const STEM_LENGTH = 6;

/** Of a longer selection, so many words are explained. */
const MOST_WORDS = 5;

/** How long a selection must rest, in milliseconds. */
const REST = 150;

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** @type {Map<Side, Promise<Record<string, (string | number)[]>>>} */
const tables = new Map();

/** @param {Side} side */
function tableOf(side) {
  const known = tables.get(side) ?? load(`words-${side}.json`);
  tables.set(side, known);
  known.catch(() => tables.delete(side));
  return known;
}

/**
 * The words of a half, those of scripts without spaces as dictionaries have them.
 * @param {string} text
 * @returns {PlacedWord[]}
 */
function wordsOf(text) {
  return [...text.matchAll(/[\p{L}\p{M}]+|\p{Nd}+/gu)].flatMap(({ 0: run, index }) =>
    Array.from(segmenter.segment(run), ({ segment: word, index: within }) => {
      const start = index + within;
      return { word, start, end: start + word.length };
    }),
  );
}

/** @param {string} word */
function stemOf(word) {
  return word.normalize('NFKC').toLowerCase().slice(0, STEM_LENGTH);
}

/**
 * What a word stands for, the likeliest first.
 * @param {Record<string, (string | number)[]>} table
 * @param {string} word
 * @returns {Counterpart[]}
 */
function counterpartsOf(table, word) {
  const whole = word.normalize('NFKC').toLowerCase();
  const key = [whole, stemOf(word)].find((candidate) => Object.hasOwn(table, candidate));
  const row = key === undefined ? [] : (table[key] ?? []);
  return Array.from({ length: row.length / 3 }, (_, i) => ({
    word: String(row[3 * i]),
    probability: Number(row[3 * i + 1]),
    pairs: Number(row[3 * i + 2]),
  }));
}

/** @param {number} probability in hundredths */
function howOften(probability) {
  const [, words] = /** @type {[number, string][]} */ ([
    [80, 'nearly always'],
    [50, 'mostly'],
    [25, 'often'],
    [10, 'sometimes'],
    [0, 'seldom'],
  ]).find(([least]) => probability >= least) ?? [0, 'seldom'];
  return words;
}

/**
 * A range of the document for a range of an element's text.
 * @param {HTMLElement} element
 * @param {PlacedWord} word
 */
function rangeOf(element, { start, end }) {
  const range = new Range();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let passed = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (start >= passed && start < passed + length) range.setStart(node, start - passed);
    if (end > passed && end <= passed + length) {
      range.setEnd(node, end - passed);
      break;
    }
    passed += length;
  }
  return range;
}

/**
 * Marks words without touching the document; a browser that cannot do so tells of them all the same.
 * @param {string} name
 * @param {Range[]} ranges
 */
function mark(name, ranges) {
  if ('highlights' in CSS) CSS.highlights.set(name, new Highlight(...ranges));
}

/**
 * Explains the words that a reviewer selects, or walks to by keyboard, in the halves of the pairs in a list: what they stand for in this
 * language, which of that stands in the other half, and what is elsewhere.
 * @param {HTMLElement} list
 */
export function explainWords(list) {
  const panel = make('div', { class: 'word-panel', role: 'group', 'aria-label': 'Words', hidden: true });
  const said = make('div', { role: 'status' });
  const close = button('Close', () => clear());
  panel.append(said, close);
  list.after(panel);
  let turn = 0;

  const clear = () => {
    turn++;
    panel.hidden = true;
    said.replaceChildren();
    for (const name of ['word', 'counterpart']) mark(name, []);
  };

  /** @param {HTMLElement} half @param {PlacedWord[]} words */
  const explain = async (half, words) => {
    const own = ++turn;
    const side = /** @type {Side} */ (half.dataset.side);
    const other = /** @type {HTMLElement | null} */ (
      half.parentElement?.querySelector(`.half[data-side]:not([data-side="${side}"])`)
    );
    if (!other) return;
    mark(
      'word',
      words.map((word) => rangeOf(half, word)),
    );
    mark('counterpart', []);
    const table = await tableOf(side).catch(() => undefined);
    if (own !== turn) return;
    panel.hidden = false;
    if (!table) return said.replaceChildren(make('p', {}, 'What words stand for could not be loaded.'));
    const others = wordsOf(other.textContent ?? '');
    /** @type {PlacedWord[]} */
    const met = [];
    const rows = words.map(({ word }) => {
      const counterparts = counterpartsOf(table, word);
      const isHere = (/** @type {Counterpart} */ { word: counterpart }) =>
        others.some((candidate) => stemOf(candidate.word) === stemOf(counterpart));
      met.push(...others.filter(({ word: here }) => counterparts.some(({ word }) => stemOf(word) === stemOf(here))));
      return rowOf(
        half,
        other,
        word,
        counterparts.filter(isHere),
        counterparts.filter((one) => !isHere(one)),
      );
    });
    mark(
      'counterpart',
      met.map((word) => rangeOf(other, word)),
    );
    said.replaceChildren(...rows);
  };

  /** Where `step` is. @type {{ card: Element, place: number } | undefined} */
  let here;

  /**
   * Explains the next word of a pair, or the one before: those of the translation, then those of the source.
   * @param {Element} card
   * @param {1 | -1} by
   */
  const step = (card, by) => {
    const halves = /** @type {HTMLElement[]} */ ([...card.querySelectorAll('.half[data-side]')]);
    const all = halves.flatMap((half) => wordsOf(half.textContent ?? '').map((word) => ({ half, word })));
    if (all.length === 0) return;
    const before = here?.card === card ? here.place : by === 1 ? -1 : all.length;
    const place = (before + by + all.length) % all.length;
    here = { card, place };
    const next = all[place];
    if (next) void explain(next.half, [next.word]);
  };

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let resting;
  document.addEventListener('selectionchange', () => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      const found = selectedWords(list);
      if (found && found.words.length > 0) void explain(found.half, found.words);
    }, REST);
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && !panel.hidden) clear();
  });
  return { step };
}

/**
 * The words that are selected in one half of a pair, or stand at the caret.
 * @param {HTMLElement} list
 */
function selectedWords(list) {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const start = range.startContainer;
  const half = /** @type {HTMLElement | null | undefined} */ (
    (start instanceof Element ? start : start.parentElement)?.closest('.half[data-side]')
  );
  if (!half || !list.contains(half)) return undefined;
  const before = new Range();
  before.selectNodeContents(half);
  before.setEnd(range.startContainer, range.startOffset);
  const from = before.toString().length;
  const to = from + range.toString().length;
  const words = wordsOf(half.textContent ?? '').filter((word) =>
    range.collapsed ? word.start <= from && from <= word.end : word.start < to && from < word.end,
  );
  return { half, words: words.slice(0, range.collapsed ? 1 : MOST_WORDS) };
}

/**
 * @param {HTMLElement} half
 * @param {HTMLElement} other
 * @param {string} word
 * @param {Counterpart[]} here
 * @param {Counterpart[]} elsewhere
 */
function rowOf(half, other, word, here, elsewhere) {
  const own = make('bdi', { class: 'word', lang: half.lang, dir: half.dir }, word);
  const row = make('div', { class: 'word-row' });
  if (here.length + elsewhere.length === 0) {
    row.append(make('p', {}, own, ' stands for nothing that is known: no other pair has it beside the same word.'));
  } else {
    const place = other.dataset.side === 'source' ? 'in the source of this pair' : 'in the translation of this pair';
    row.append(make('p', {}, own, ' stands for …'));
    if (here.length > 0) row.append(listOf(place, 'here', other, here));
    else row.append(make('p', { class: 'word-missing' }, `None of what it stands for is ${place}.`));
    if (elsewhere.length > 0) row.append(listOf('elsewhere', 'elsewhere', other, elsewhere));
  }
  const asked = new URLSearchParams({ q: word, in: half.dataset.side ?? 'both', words: 'yes' });
  row.append(
    make('p', {}, make('a', { href: `${reviewUrl}concordance/#${asked}` }, 'All pairs with ', own.cloneNode(true))),
  );
  return row;
}

/**
 * @param {string} label
 * @param {string} kind
 * @param {HTMLElement} other
 * @param {Counterpart[]} counterparts
 */
function listOf(label, kind, other, counterparts) {
  const list = make('ul', { class: `word-counterparts ${kind}`, 'aria-label': label });
  for (const { word, probability, pairs } of counterparts) {
    list.append(
      make(
        'li',
        {},
        make('bdi', { class: 'word', lang: other.lang, dir: other.dir }, word),
        ` ${howOften(probability)} (${probability} %), both in ${pairs.toLocaleString('en')} pairs`,
      ),
    );
  }
  return make('div', {}, make('p', { class: 'word-place' }, label), list);
}
