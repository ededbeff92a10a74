/**
 * @typedef {{ p: string, s: number, l: { w: number, s: number, l: number }[] }} EngineResult
 * @typedef {{ results: EngineResult[] }} EngineAnswer
 */

/** How much each of Pagefind's measures counts: its own defaults, set here so that a new version cannot change them. */
const RANKING = {
  term_similarity: 1,
  page_length: 0.75,
  term_saturation: 1.4,
  term_frequency: 1,
  meta_weights: { title: 5 },
};

const UNREADABLE = Uint8Array.of(0);

/**
 * Pagefind's WebAssembly of one language. Its own script would fetch it for each locale, wait in steps of 50 ms, and is
 * larger than all of this search.
 */
export class Engine {
  /** @type {any} */
  #exports;

  /** @param {Uint8Array} webAssembly */
  static async start(webAssembly) {
    const engine = new Engine();
    const { instance } = await WebAssembly.instantiate(webAssembly, {
      './pagefind_web_bg.js': { __wbindgen_init_externref_table: () => engine.#fillTable() },
    });
    engine.#exports = instance.exports;
    engine.#exports.__wbindgen_start();
    return engine;
  }

  /**
   * Opens an index; gives its address.
   * @param {Uint8Array} metadata as Pagefind's own, in CBOR
   * @returns {number}
   */
  open(metadata) {
    const address = this.#exports.init_pagefind(...this.#pass(metadata)) >>> 0;
    if (address === 0) throw new Error('Pagefind cannot read its index.');
    return address;
  }

  /**
   * Lists the files that hold a query's words, and the stems of these.
   * @param {number} address
   * @param {string} query
   * @returns {string[]}
   */
  listFiles(address, query) {
    return this.#take(this.#exports.request_indexes(address, ...this.#passText(query)));
  }

  /**
   * Searches an index of pages that was opened for this search and has the words of some files and no others, so that an
   * answer depends on nothing that was asked before; the index is closed.
   * @param {number} opened
   * @param {Uint8Array[]} files of words
   * @param {import('./query.js').Query} query
   * @returns {EngineAnswer}
   */
  search(opened, files, { text, written, isExact }) {
    const ranking = this.#passText(JSON.stringify(RANKING));
    let address = this.#exports.set_ranking_weights(opened, ...ranking) >>> 0;
    for (const words of files) address = this.#exports.load_index_chunk(address, ...this.#pass(words)) >>> 0;
    const texts = [text, written, '{}', ''].flatMap((part) => this.#passText(part));
    const answer = this.#take(this.#exports.search(address, ...texts, isExact, false));
    // Pagefind has no way to close an index, but drops one to which words are added that it cannot read.
    this.#exports.load_index_chunk(address, ...this.#pass(UNREADABLE));
    return answer;
  }

  /** @param {string} text */
  #passText(text) {
    return this.#pass(new TextEncoder().encode(text));
  }

  /** @param {Uint8Array} bytes */
  #pass(bytes) {
    const address = this.#exports.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(this.#exports.memory.buffer).set(bytes, address);
    return [address, bytes.length];
  }

  /** @param {[number, number]} place */
  #take([address, length]) {
    const text = new TextDecoder().decode(new Uint8Array(this.#exports.memory.buffer, address >>> 0, length));
    this.#exports.__wbindgen_free(address, length, 1);
    return JSON.parse(text);
  }

  #fillTable() {
    const table = this.#exports.__wbindgen_externrefs;
    const offset = table.grow(4);
    table.set(0, undefined);
    [undefined, null, true, false].forEach((value, i) => table.set(offset + i, value));
  }
}
