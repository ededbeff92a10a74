import { place } from './place.js';
import { WorkerCalls } from './worker-calls.js';

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

const worker = new WorkerCalls(() => new Worker(new URL('./search-worker.js', import.meta.url), { type: 'module' }));

/** What was found; the worker, which has it, tells of it. */
export class Answer {
  #question;

  /**
   * @param {import('./search-worker.js').Question} question
   * @param {{ count: number, isSimilar: boolean }} found
   */
  constructor(question, { count, isSimilar }) {
    this.#question = question;
    this.query = question.query;
    /** How many pages there are. */
    this.count = count;
    /** Whether no page has the code that was searched for, and what was found is only like it. */
    this.isSimilar = isSimilar;
  }

  /**
   * Fetches what is to be shown of some results.
   * @param {number} from
   * @param {number} to
   * @returns {Promise<import('./describe.js').Description[]>}
   */
  describe(from, to) {
    return worker.call('describe', this.#question, from, to);
  }

  /**
   * Fetches what results may be narrowed down by: for each facet its values, and how many pages have each.
   * @returns {Promise<Record<string, [string, number][]>>}
   */
  countFacets() {
    return worker.call('countFacets', this.#question);
  }
}

/** Answers queries as they are typed: the last one alone, and not before a pause. */
export class Session {
  #last = 0;

  /** Fetches what searches need, before there is one. */
  warm() {
    // A search says so if that fails.
    worker.call('warm', place).catch(() => undefined);
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
    const question = { place, query, choices, isQuick };
    const found = await worker.call('ask', question);
    return number === this.#last ? new Answer(question, found) : undefined;
  }

  /** Drops what was asked. */
  stop() {
    this.#last++;
  }
}
