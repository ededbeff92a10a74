/**
 * @typedef {{ p: string, s: number, l: { w: number, s: number, l: number }[] }} EngineResult
 * @typedef {{ results: EngineResult[] }} EngineAnswer
 */

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
   * @param {Uint8Array} metadata
   * @param {object} ranking
   * @returns {number}
   */
  open(metadata, ranking) {
    const address = this.#exports.init_pagefind(...this.#pass(metadata)) >>> 0;
    if (address === 0) throw new Error('Pagefind cannot read its index.');
    return this.#exports.set_ranking_weights(address, ...this.#passText(JSON.stringify(ranking))) >>> 0;
  }

  /**
   * Hands words over; gives the index's new address.
   * @param {number} address
   * @param {Uint8Array} words
   * @returns {number}
   */
  addWords(address, words) {
    return this.#exports.load_index_chunk(address, ...this.#pass(words)) >>> 0;
  }

  /**
   * Lists the files that hold a query's words.
   * @param {number} address
   * @param {string} query
   * @returns {string[]}
   */
  listFiles(address, query) {
    return this.#take(this.#exports.request_indexes(address, ...this.#passText(query)));
  }

  /**
   * @param {number} address
   * @param {string} query without diacritics
   * @param {string} written the same with diacritics
   * @param {boolean} isExact whether the words must stand as they are, one behind the other
   * @returns {EngineAnswer}
   */
  search(address, query, written, isExact) {
    const texts = [query, written, '{}', ''].flatMap((text) => this.#passText(text));
    return this.#take(this.#exports.search(address, ...texts, isExact, false));
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
