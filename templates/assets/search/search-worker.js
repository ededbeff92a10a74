/**
 * Searches beside the page, which can be read, scrolled and typed in meanwhile: Pagefind's WebAssembly takes longer to start and
 * to answer, on a phone, than a key may wait. Only what is shown goes to the page.
 */

import { describe } from './describe.js';
import { choose, countValues, FACETS, loadFacets } from './facets.js';
import { isOnlySimilar } from './fuse.js';
import { SiteSearch } from './site-search.js';
import { answerCalls } from './worker-calls.js';

/**
 * What is asked of a site.
 * @typedef {object} Question
 * @property {import('./site-search.js').Place} place
 * @property {string} query
 * @property {import('./facets.js').Choices} choices
 * @property {boolean} isQuick whether a first look is enough
 *
 * @typedef {import('./fuse.js').Result} Result
 * @typedef {{ all: Result[], results: Result[] }} Found what was found, and what a reader's choices leave of it
 */

/** How many answers are kept for what is asked about them: more than are on their way at once. */
const KEPT = 8;

/** The latest answers, by what was asked. @type {Map<string, Promise<Found>>} */
const answers = new Map();

/** @type {SiteSearch | undefined} */
let search;

/** @param {import('./site-search.js').Place} place */
const siteOf = (place) => (search ??= new SiteSearch(place));

/** @param {import('./site-search.js').Place} place */
async function facetsOf(place) {
  const site = siteOf(place);
  const [{ own }, source] = await Promise.all([site.open(), site.openSource()]);
  return loadFacets(source ? [own, source] : [own]);
}

/**
 * @param {Question} question
 * @returns {Promise<Found>}
 */
async function find({ place, query, choices, isQuick }) {
  const hasChoices = Object.values(choices).some((choice) => choice);
  const all = await siteOf(place).search(query, { isQuick: isQuick && !hasChoices });
  return { all, results: hasChoices ? choose(all, choices, await facetsOf(place)) : all };
}

/** @param {Question} question */
function answer(question) {
  const key = JSON.stringify(question);
  const found = answers.get(key) ?? find(question);
  answers.delete(key);
  answers.set(key, found);
  found.catch(() => answers.delete(key));
  for (const oldest of [...answers.keys()].slice(0, -KEPT)) answers.delete(oldest);
  return found;
}

answerCalls({
  /** Fetches what searches need before there is one. @param {import('./site-search.js').Place} place */
  warm: (place) => siteOf(place).warm(),

  /** Tells how many pages were found, and whether no page has the code that was searched for. @param {Question} question */
  async ask(question) {
    const { all, results } = await answer(question);
    return { count: results.length, isSimilar: all.length > 0 && all.every(isOnlySimilar) };
  },

  /**
   * Gives what is to be shown of some results.
   * @param {Question} question
   * @param {number} from
   * @param {number} to
   */
  async describe(question, from, to) {
    const [{ results }, { own }] = await Promise.all([answer(question), siteOf(question.place).open()]);
    return Promise.all(results.slice(from, to).map((result) => describe(result, own)));
  },

  /** Counts, for each facet, the values among everything that was found. @param {Question} question */
  async countFacets(question) {
    const [{ all }, valuesOf] = await Promise.all([answer(question), facetsOf(question.place)]);
    const names = /** @type {(keyof typeof FACETS)[]} */ (Object.keys(FACETS));
    return Object.fromEntries(names.map((name) => [name, countValues(all, name, valuesOf)]));
  },
});
