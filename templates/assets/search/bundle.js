import { fetchBytes, fetchFile } from './bytes.js';
import { decodeCbor } from './cbor.js';
import { isUnspaced, parseQuery } from './query.js';

/** How much each of Pagefind's measures counts: its own defaults, set here so that a new version cannot change them. */
const RANKING = {
  term_similarity: 1,
  page_length: 0.75,
  term_saturation: 1.4,
  term_frequency: 1,
  meta_weights: { title: 5 },
};

/**
 * @typedef {{ location: number, score: number }} Place
 * @typedef {{ id: string, score: number, places: Place[], bundle: Bundle, shard: Shard }} Hit
 * @typedef {object} Fragment
 * @property {string} url
 * @property {string} content
 * @property {{ title?: string }} meta
 * @property {{ element: string, id: string, text?: string, location: number }[]} anchors
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
   * Finds the pages of a query, best first.
   * @param {string} query
   * @param {{ isExact?: boolean }} [options]
   * @returns {Promise<Hit[]>}
   */
  async search(query, options) {
    const parsed = { ...parseQuery(query, this.language, (word) => this.#isCommon(word)), ...options };
    return parsed.text === '' ? [] : this.#find(parsed);
  }

  /**
   * Finds the pages that have any words of a query, those with most of them first.
   * @param {string} query
   * @returns {Promise<Hit[]>}
   */
  async searchAny(query) {
    const { text, written } = parseQuery(query, this.language, (word) => this.#isCommon(word));
    if (text === '') return [];
    const words = text.split(' ').map((word, i) => ({ text: word, written: written.split(' ')[i], isExact: false }));
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

  /** @param {import('./query.js').Query} query */
  async #find(query) {
    const search = async (/** @type {Shard} */ shard) =>
      shard.search(isUnspaced(this.language) ? await shard.cut(query) : query);
    const found = await Promise.all(this.shards.map(search));
    const hits = found.flatMap((results, i) =>
      results.map((result) => ({ ...result, bundle: this, shard: this.shards[i] })),
    );
    return hits.sort((a, b) => b.score - a.score);
  }

  /**
   * What is shown of a page, if the index has it.
   * @param {string} id
   * @returns {Promise<Fragment | undefined>}
   */
  async fragment(id) {
    return this.shards.find(({ numbers }) => numbers.has(id))?.fragment(id);
  }
}

class Shard {
  /** @type {Map<string, Promise<void>>} */
  #words = new Map();
  /** All words that were fetched. @type {Set<string>} */
  #keys = new Set();
  /** @type {Map<string, Promise<Fragment>>} */
  #fragments = new Map();
  /** @type {Promise<object> | undefined} */
  #facets;

  /**
   * @param {string} url
   * @param {Promise<import('./engine.js').Engine>} starting
   */
  static async open(url, starting) {
    // Everything else stands in a folder that this names; a copy of another build would name one that is no more.
    const metadata = await fetchBytes(`${url}metadata.pagefind`, 'no-cache');
    const [names, pages] = /** @type {[string, [string][]]} */ (decodeCbor(metadata));
    const [folder, ...common] = names.split(' ');
    const engine = await starting;
    return new Shard(url, `${url}${folder}/`, common, pages, engine, engine.open(metadata, RANKING));
  }

  /**
   * @param {string} url
   * @param {string} folder
   * @param {string[]} common
   * @param {[string][]} pages
   * @param {import('./engine.js').Engine} engine
   * @param {number} address
   */
  constructor(url, folder, common, pages, engine, address) {
    this.url = url;
    this.folder = folder;
    /** Words that are in very many pages. */
    this.common = new Set(common);
    /** The number of each page by its id. */
    this.numbers = new Map(pages.map(([id], number) => [id, number]));
    this.engine = engine;
    this.address = address;
  }

  /**
   * Cuts words that the index knows only in pieces: browsers cut languages without spaces by other dictionaries.
   * @param {import('./query.js').Query} query
   * @returns {Promise<import('./query.js').Query>}
   */
  async cut(query) {
    const pieces = await Promise.all(query.text.split(' ').map((word) => this.#pieces(word)));
    const text = pieces.flat().join(' ');
    return text === query.text ? query : { text, written: text, isExact: query.isExact };
  }

  /**
   * @param {string} word
   * @returns {Promise<string[]>}
   */
  async #pieces(word) {
    await this.#loadWordsOf(word);
    let longest = '';
    for (const key of this.#keys) {
      if (key.startsWith(word)) return [word];
      if (key.length > longest.length && word.startsWith(key)) longest = key;
    }
    return longest === '' ? [word] : [longest, ...(await this.#pieces(word.slice(longest.length)))];
  }

  /** @param {string} text */
  async #loadWordsOf(text) {
    await Promise.all(this.engine.listFiles(this.address, text).map((file) => this.#loadWords(file)));
  }

  /** @param {import('./query.js').Query} query */
  async search({ text, written, isExact }) {
    await this.#loadWordsOf(text);
    if (!text.split(' ').every((word) => this.#mayKnow(word))) return [];
    const { results } = this.engine.search(this.address, text, written, isExact);
    return results.map(({ p, s, l }) => ({
      id: p,
      score: s,
      places: l.map((place) => ({ location: place.l, score: place.s })),
    }));
  }

  /**
   * Whether the index has a word like this one: with the same beginning, or one that stands within it, as stems do. Pagefind
   * shortens a word that it does not know until one is left that it knows: `alignment` would be found wherever `a` stands.
   * @param {string} word
   */
  #mayKnow(word) {
    const beginning = word.slice(0, Math.ceil(word.length / 2));
    const shortest = Math.max(3, word.length / 3);
    for (const key of this.#keys) {
      if (key.startsWith(beginning)) return true;
      // Stemming may change a first letter behind a prefix: `menyapu` is `sapu`.
      if (key.length >= shortest && word.indexOf(key.slice(1)) > 1) return true;
    }
    return false;
  }

  /** @param {string} file */
  #loadWords(file) {
    return remember(this.#words, file, async () => {
      const words = await fetchBytes(`${this.folder}words/${file}.pagefind`);
      this.address = this.engine.addWords(this.address, words);
      const [entries] = /** @type {[[string][]]} */ (decodeCbor(words));
      for (const [key] of entries) this.#keys.add(key);
    });
  }

  /** @param {string} id */
  fragment(id) {
    return remember(this.#fragments, id, async () => {
      const bytes = await fetchBytes(`${this.folder}pages/${id}.pagefind`);
      return JSON.parse(new TextDecoder().decode(bytes));
    });
  }

  /** What results are narrowed down by. @returns {Promise<any>} */
  facets() {
    this.#facets ??= fetchFile(`${this.url}facets.json`, 'no-cache').then((response) => response.json());
    this.#facets.catch(() => (this.#facets = undefined));
    return this.#facets;
  }
}

/**
 * Does something once for each key, unless it failed.
 * @template Value
 * @param {Map<string, Promise<Value>>} known
 * @param {string} key
 * @param {() => Promise<Value>} make
 * @returns {Promise<Value>}
 */
function remember(known, key, make) {
  const made = known.get(key) ?? make();
  known.set(key, made);
  made.catch(() => known.delete(key));
  return made;
}
