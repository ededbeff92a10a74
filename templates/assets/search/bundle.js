import { isUnspaced, parseQuery } from './query.js';
import { Shard } from './shard.js';

/**
 * @typedef {{ location: number, score: number }} Place
 * @typedef {object} Hit
 * @property {string} id
 * @property {number} score
 * @property {Place[]} places
 * @property {boolean} isCertain whether all words of the query are known there, rather than some that are like them
 * @property {boolean} [isSimilar] whether the page has only what is like the code that was searched for
 * @property {Bundle} bundle
 * @property {Shard} shard
 */

/** The search index of one locale: some shards, and one WebAssembly for all. */
export class Bundle {
  /**
   * Fetches what every search needs.
   * @param {string} url folder of the bundle
   * @param {string} language of the bundle, as a BCP 47 tag
   * @param {number} count how many shards there are
   * @param {Promise<import('./engine.js').Engine>} starting
   */
  static async open(url, language, count, starting) {
    const shards = Array.from({ length: count }, (_, i) => Shard.open(`${url}${i}/`, starting));
    return new Bundle(language, await Promise.all(shards));
  }

  /**
   * @param {string} language
   * @param {Shard[]} shards
   */
  constructor(language, shards) {
    this.language = language;
    this.shards = shards;
    /** The locale's home, if there is a page below it for whatever the source has. @type {string | undefined} */
    this.homeOfAll = undefined;
  }

  /** @param {string} word */
  #isCommon(word) {
    return this.shards.every(({ common }) => common.has(word));
  }

  /** Whether a page of this id is in the index. @param {string} id */
  has(id) {
    return this.shards.some(({ numbers }) => numbers.has(id));
  }

  /**
   * Whether there may be pages with all words of a query rather than some that are like them. Fetches what a search fetches.
   * @param {string} query
   */
  async knows(query) {
    const parsed = this.#parse(query);
    if (parsed.text === '') return false;
    const known = await Promise.all(this.shards.map(async (shard) => shard.knows(await this.#cut(parsed, shard))));
    return known.includes(true);
  }

  /** How many different words of a query are searched for. @param {string} query */
  countWords(query) {
    return new Set(this.#parse(query).text.split(' ')).size;
  }

  /**
   * Finds the pages of a query, best first.
   * @param {string} query
   * @param {{ isExact?: boolean }} [options]
   * @returns {Promise<Hit[]>}
   */
  async search(query, options) {
    const parsed = { ...this.#parse(query), ...options };
    return parsed.text === '' ? [] : this.#find(parsed);
  }

  /**
   * Finds the pages that have any words of a query, or any of its longest ones, those with most of them first.
   * @param {string} query
   * @param {number} most how many words count
   * @returns {Promise<Hit[]>}
   */
  async searchAny(query, most) {
    const { text, written } = this.#parse(query);
    if (text === '') return [];
    const all = text.split(' ').map((word, i) => ({ text: word, written: written.split(' ')[i], isExact: false }));
    const longest = new Set([...all].sort((a, b) => b.text.length - a.text.length).slice(0, most));
    const words = all.filter((word) => longest.has(word));
    /** @type {Map<string, Hit>} */
    const hits = new Map();
    for (const found of await Promise.all(words.map((word) => this.#find(word)))) {
      for (const hit of found) {
        const known = hits.get(hit.id);
        const places = known ? [...known.places, ...hit.places] : hit.places;
        hits.set(hit.id, { ...hit, places, score: hit.score + (known?.score ?? 0) });
      }
    }
    return [...hits.values()].sort((a, b) => b.score - a.score);
  }

  /** @param {string} query */
  #parse(query) {
    return parseQuery(query, this.language, (word) => this.#isCommon(word));
  }

  /**
   * @param {import('./query.js').Query} query
   * @param {Shard} shard
   */
  async #cut(query, shard) {
    return isUnspaced(this.language) ? shard.cut(query) : query;
  }

  /** @param {import('./query.js').Query} query */
  async #find(query) {
    const search = async (/** @type {Shard} */ shard) => shard.search(await this.#cut(query, shard));
    const found = await Promise.all(this.shards.map(search));
    const hits = found.flatMap((results, i) =>
      results.map((result) => ({ ...result, bundle: this, shard: this.shards[i] })),
    );
    return hits.sort((a, b) => b.score - a.score);
  }

  /**
   * What is shown of a page, if the index has it.
   * @param {string} id
   * @returns {Promise<import('./shard.js').Fragment | undefined>}
   */
  async fragment(id) {
    return this.shards.find(({ numbers }) => numbers.has(id))?.fragment(id);
  }
}
