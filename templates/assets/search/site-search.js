import { applyDifference, fetchBytes, fetchFile } from './bytes.js';
import { Bundle } from './bundle.js';
import { Engine } from './engine.js';
import { fuse } from './fuse.js';
import { hasTitle, promoteTitles } from './promote-titles.js';
import { isCode, isLatin, maySearchSource } from './query.js';
import { FIRST_WORDS } from './shard.js';

/**
 * @typedef {object} Place where a site's search bundles are
 * @property {string} url folder of the locale's own bundle
 * @property {string} language of the locale, as a BCP 47 tag
 * @property {string} [sourceUrl] folder of the source locale's bundle, if there is another one
 * @property {string} [sourceLanguage]
 */

/** With so many pages found by words of the reader's own language, a first look does without those that only the original has. */
const ENOUGH = 20;

/** Searches the pages of a locale in their own language and in the source's. */
export class SiteSearch {
  /** @type {Promise<Opened> | undefined} */
  #own;
  /** @type {Promise<Bundle> | undefined} */
  #source;
  /** @type {Promise<BundleList> | undefined} */
  #sourceList;

  /** @param {Place} place */
  constructor(place) {
    this.place = place;
  }

  /**
   * Fetches what searches need before there is one, first what all of them do. Where the reader's own language has the letters of
   * the source's, any query may be in either.
   */
  async warm() {
    await this.open();
    if (isLatin(this.place.language)) await this.openSource();
  }

  /** Fetches what every search needs; rejects if that fails, and tries again the next time. */
  open() {
    this.#own ??= openOwn(this.place);
    this.#own.catch(() => (this.#own = undefined));
    // Few bytes, for which the source's would wait.
    this.#listSource()?.catch(() => undefined);
    return this.#own;
  }

  /** Fetches what a search in the source language needs, if the site has it. */
  async openSource() {
    const list = this.#listSource();
    if (!list) return undefined;
    this.#source ??= openSource(this.place, this.open(), list);
    this.#source.catch(() => (this.#source = undefined));
    return this.#source;
  }

  #listSource() {
    const { sourceUrl } = this.place;
    if (!sourceUrl) return undefined;
    this.#sourceList ??= readList(sourceUrl);
    this.#sourceList.catch(() => (this.#sourceList = undefined));
    return this.#sourceList;
  }

  /**
   * Finds the pages of a query, best first. A quick search leaves the source out where the reader's own language has all
   * words, and enough to show or a page of this very title: it is as much to fetch again.
   * @param {string} query
   * @param {{ isQuick?: boolean }} [options]
   * @returns {Promise<import('./fuse.js').Result[]>}
   */
  async search(query, { isQuick = false } = {}) {
    const { own } = await this.open();
    const isForSource = maySearchSource(query);
    // Beside the search in the reader's own language, not behind it.
    const askSource = () => {
      const asking = this.#searchSource(query);
      // Whether it fails is asked where it is waited for.
      asking.catch(() => undefined);
      return asking;
    };
    let asking = isForSource && !isLatin(own.language) ? askSource() : undefined;
    const mayDoWithout = isForSource && isQuick && !isCode(query) && (await own.knows(query));
    if (isForSource && !mayDoWithout) asking ??= askSource();
    const ofOwn = await searchBundle(own, query);
    if (mayDoWithout) {
      const results = fuse(ofOwn, [], own);
      const isEnough = ofOwn.filter(({ isCertain }) => isCertain).length >= ENOUGH;
      if (isEnough || (await hasTitle(results, query, own))) return promoteTitles(results, query, own);
    }
    const ofSource = isForSource ? await (asking ?? askSource()) : [];
    if (ofOwn.length + ofSource.length > 0) return promoteTitles(fuse(ofOwn, ofSource, own), query, own);
    const [anyOfOwn, anyOfSource] = await searchAny(query, own, isForSource ? await this.openSource() : undefined);
    return promoteTitles(fuse(anyOfOwn, anyOfSource, own), query, own);
  }

  /** @param {string} query */
  async #searchSource(query) {
    const source = await this.openSource();
    return source ? searchBundle(source, query) : [];
  }
}

/**
 * @param {Bundle} bundle
 * @param {string} query
 */
async function searchBundle(bundle, query) {
  const hits = await bundle.search(query);
  if (!isCode(query)) return hits;
  const exact = await bundle.search(query, { isExact: true });
  const ids = new Set(exact.map(({ id }) => id));
  const marked = hits.map((hit) => ({ ...hit, isSimilar: !ids.has(hit.id) }));
  return [...marked.filter(({ isSimilar }) => !isSimilar), ...marked.filter(({ isSimilar }) => isSimilar)];
}

/**
 * Finds the pages that have any words of a query. Where one language alone has each of the words, the query is in that one; of the other,
 * which may have names and codes in common with it, the longest words are enough, and have been fetched.
 * @param {string} query
 * @param {Bundle} own
 * @param {Bundle | undefined} source
 */
async function searchAny(query, own, source) {
  const [isOfOwn, isOfSource = false] = await Promise.all([own.knows(query), source?.knows(query)]);
  return Promise.all([
    own.searchAny(query, isOfSource && !isOfOwn ? FIRST_WORDS : Infinity),
    source?.searchAny(query, isOfOwn && !isOfSource ? FIRST_WORDS : Infinity) ?? [],
  ]);
}

/**
 * @typedef {{ shards: number, hasSourceDifference: boolean, hasEveryPage: boolean }} BundleList
 * @typedef {{ own: Bundle, webAssembly: Uint8Array, engine: Engine, hasSourceDifference: boolean }} Opened
 */

/**
 * @param {Place} place
 * @returns {Promise<Opened>}
 */
async function openOwn({ url, language }) {
  const fetching = fetchBytes(`${url}wasm.pagefind`, 'no-cache');
  const starting = fetching.then((bytes) => Engine.start(bytes));
  // Whether it fails is asked where it is waited for.
  starting.catch(() => undefined);
  const { shards, hasSourceDifference, hasEveryPage } = await readList(url);
  const own = await Bundle.open(url, language, shards, starting);
  if (hasEveryPage) own.homeOfAll = url.replace(/pagefind\/$/, '');
  return { own, webAssembly: await fetching, engine: await starting, hasSourceDifference };
}

/**
 * @param {Place} place
 * @param {Promise<Opened>} opening
 * @param {Promise<BundleList>} list
 */
async function openSource({ url, sourceUrl = '', sourceLanguage = '' }, opening, list) {
  const starting = opening.then((opened) => startSource(url, opened));
  starting.catch(() => undefined);
  const { shards } = await list;
  return Bundle.open(sourceUrl, sourceLanguage, shards, starting);
}

/**
 * Starts the WebAssembly for the source language, of which only the difference is fetched.
 * @param {string} url
 * @param {Opened} opened
 */
async function startSource(url, { webAssembly, engine, hasSourceDifference }) {
  if (!hasSourceDifference) return engine;
  return Engine.start(applyDifference(webAssembly, await fetchBytes(`${url}source-wasm.pagefind`, 'no-cache')));
}

/**
 * @param {string} url
 * @returns {Promise<BundleList>}
 */
async function readList(url) {
  return (await fetchFile(`${url}indexes.json`, 'no-cache')).json();
}
