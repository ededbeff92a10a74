import { applyDifference, fetchBytes, fetchFile } from './bytes.js';
import { Bundle } from './bundle.js';
import { Engine } from './engine.js';
import { fuse } from './fuse.js';
import { hasTitle, promoteTitles } from './promote-titles.js';
import { isCode, maySearchSource } from './query.js';

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

  /** @param {Place} place */
  constructor(place) {
    this.place = place;
  }

  /** Fetches what every search needs; rejects if that fails, and tries again the next time. */
  open() {
    this.#own ??= openOwn(this.place);
    this.#own.catch(() => (this.#own = undefined));
    return this.#own;
  }

  /** Fetches what a search in the source language needs, if the site has it. */
  async openSource() {
    const { sourceUrl } = this.place;
    if (!sourceUrl) return undefined;
    this.#source ??= this.open().then((opened) => openSource(this.place, opened));
    this.#source.catch(() => (this.#source = undefined));
    return this.#source;
  }

  /**
   * Finds the pages of a query, best first. A quick search leaves the source out where the reader's own language has all
   * words and enough to show, or a page of this very title: it is as much to fetch again.
   * @param {string} query
   * @param {{ isQuick?: boolean }} [options]
   * @returns {Promise<import('./fuse.js').Result[]>}
   */
  async search(query, { isQuick = false } = {}) {
    const { own } = await this.open();
    const ofOwn = await searchBundle(own, query);
    if (isQuick && !isCode(query)) {
      const results = fuse(ofOwn, [], own);
      const isEnough = ofOwn.filter(({ isCertain }) => isCertain).length >= ENOUGH;
      if (isEnough || (await hasTitle(results, query, own))) return promoteTitles(results, query, own);
    }
    const source = maySearchSource(query) ? await this.openSource() : undefined;
    const ofSource = source ? await searchBundle(source, query) : [];
    if (ofOwn.length + ofSource.length > 0) return promoteTitles(fuse(ofOwn, ofSource, own), query, own);
    return promoteTitles(fuse(await own.searchAny(query), (await source?.searchAny(query)) ?? [], own), query, own);
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
  return [...hits.filter(({ id }) => ids.has(id)), ...hits.filter(({ id }) => !ids.has(id))];
}

/**
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
 * @param {Opened} opened
 */
async function openSource({ url, sourceUrl = '', sourceLanguage = '' }, { webAssembly, engine, hasSourceDifference }) {
  const starting = hasSourceDifference
    ? fetchBytes(`${url}source-wasm.pagefind`, 'no-cache').then((bytes) =>
        Engine.start(applyDifference(webAssembly, bytes)),
      )
    : Promise.resolve(engine);
  starting.catch(() => undefined);
  const { shards } = await readList(sourceUrl);
  return Bundle.open(sourceUrl, sourceLanguage, shards, starting);
}

/**
 * @param {string} url
 * @returns {Promise<{ shards: number, hasSourceDifference: boolean, hasEveryPage: boolean }>}
 */
async function readList(url) {
  return (await fetchFile(`${url}indexes.json`, 'no-cache')).json();
}
