import { describe } from './describe.js';
import { isOnlySimilar } from './fuse.js';
import { place } from './place.js';
import { SiteSearch } from './site-search.js';

/** How long no key must be pressed before a search, in milliseconds. */
const PAUSE = 80;

/**
 * How long to wait for the next input, in milliseconds: not at all where more than a character came at once, as what is pasted
 * or dictated does.
 * @param {Event} event
 */
export function pauseAfter(event) {
  if (!(event instanceof InputEvent) || event.isComposing) return PAUSE;
  const { inputType, data } = event;
  const isWhole =
    inputType.startsWith('insertFrom') || inputType === 'insertReplacementText' || (data ?? '').length > 1;
  return isWhole ? 0 : PAUSE;
}

const site = new SiteSearch(place);

/** What was found, and what is left of it by a reader's choices. */
export class Answer {
  /**
   * @param {string} query
   * @param {import('./fuse.js').Result[]} all
   * @param {import('./fuse.js').Result[]} results
   * @param {import('./bundle.js').Bundle} own
   */
  constructor(query, all, results, own) {
    this.query = query;
    this.all = all;
    this.results = results;
    this.own = own;
    /** Whether no page has the code that was searched for, and what was found is only like it. */
    this.isSimilar = all.length > 0 && all.every(isOnlySimilar);
  }

  /**
   * Fetches what is to be shown of some results.
   * @param {number} from
   * @param {number} to
   */
  describe(from, to) {
    return Promise.all(this.results.slice(from, to).map((result) => describe(result, this.own)));
  }
}

/** Answers queries as they are typed: the last one alone, and not before a pause. */
export class Session {
  #last = 0;

  /** Fetches what every search needs, before there is one. */
  warm() {
    // A search says so if that fails.
    site.open().catch(() => undefined);
  }

  /** What results are narrowed down by. */
  async facets() {
    const [{ own }, source] = await Promise.all([site.open(), site.openSource()]);
    const { loadFacets } = await import('./facets.js');
    return loadFacets(source ? [own, source] : [own]);
  }

  /**
   * Gives the answer, or nothing if there was another query meanwhile.
   * @param {string} query
   * @param {import('./facets.js').Choices} choices
   * @param {{ pause?: number, isQuick?: boolean }} [options] the pause in milliseconds; whether a first look is enough
   * @returns {Promise<Answer | undefined>}
   */
  async ask(query, choices, { pause = PAUSE, isQuick = false } = {}) {
    const number = ++this.#last;
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    if (number !== this.#last) return undefined;
    const hasChoices = Object.values(choices).some((choice) => choice);
    const all = await site.search(query, { isQuick: isQuick && !hasChoices });
    const results = hasChoices ? await this.#choose(all, choices) : all;
    const { own } = await site.open();
    return number === this.#last ? new Answer(query, all, results, own) : undefined;
  }

  /**
   * @param {import('./fuse.js').Result[]} all
   * @param {import('./facets.js').Choices} choices
   */
  async #choose(all, choices) {
    const [{ choose }, facetsOf] = await Promise.all([import('./facets.js'), this.facets()]);
    return choose(all, choices, facetsOf);
  }

  /** Drops what was asked. */
  stop() {
    this.#last++;
  }
}
