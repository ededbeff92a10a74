import { fetchBytes, fetchFile } from './bytes.js';
import { encodeCbor } from './cbor.js';
import { decodeContents } from './shard-contents.js';
import { readWordFile } from './word-file.js';

/**
 * @typedef {object} Fragment
 * @property {string} url
 * @property {string} content
 * @property {{ title?: string }} meta
 * @property {{ element: string, id: string, text?: string, location: number }[]} anchors
 * @typedef {import('./word-file.js').WordFile} WordFile
 */

/** Words that languages without spaces have from others, and do not put together. */
const SPACED = /^[\p{Script=Latin}\p{N}_]*$/u;

/** Files of more words than this are not fetched at once, but those of the longest words before those of the rest. */
const MANY_WORDS = 5;
export const FIRST_WORDS = 4;

/** How long what was found may take to be shown, in milliseconds. */
const UNTIL_SHOWN = 200;

/** One of the parts into which the pages of a locale are divided, each with an index of its own. */
export class Shard {
  /** @type {Map<string, Promise<WordFile>>} */
  #wordFiles = new Map();
  /** Of each word that was looked up. @type {Map<string, Promise<WordFile[]>>} */
  #filesByWord = new Map();
  /** @type {Map<string, Promise<Fragment>>} */
  #fragments = new Map();
  /** @type {Promise<object> | undefined} */
  #facets;
  /** The address of an index with the pages and no words, for the next search. @type {number | undefined} */
  #opened;

  /**
   * @param {string} url
   * @param {Promise<import('./engine.js').Engine>} starting
   */
  static async open(url, starting) {
    // Words stand in a folder that this names; a copy of another build would name one that is no more.
    const bytes = await fetchBytes(`${url}contents.pagefind`, 'no-cache');
    return new Shard(url, decodeContents(bytes), await starting);
  }

  /**
   * @param {string} url
   * @param {import('./shard-contents.js').ShardContents} contents
   * @param {import('./engine.js').Engine} engine
   */
  constructor(url, { folder, common, pages, firstWords }, engine) {
    this.url = url;
    /** Names what the shard's files hold. */
    this.folder = folder;
    /** Words that are in very many pages. */
    this.common = new Set(common);
    this.ids = pages.map(({ id }) => id);
    /** The number of each page by its id. */
    this.numbers = new Map(this.ids.map((id, number) => [id, number]));
    this.firstWords = firstWords;
    this.engine = engine;
    this.pageMetadata = metadata(
      pages.map(({ length }, number) => [`${number}`, length, '']),
      [],
    );
    /** The address of an index without pages, which knows where words stand. */
    this.places = engine.open(metadata([], wordRanges(firstWords)));
    this.#openNext(0);
  }

  /**
   * Opens the index of the next search before there is one, which takes as long as searching.
   * @param {number} pause in milliseconds
   */
  #openNext(pause) {
    setTimeout(() => (this.#opened ??= this.engine.open(this.pageMetadata)), pause);
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
    if (SPACED.test(word) || knowsBeginning(await this.#filesOf(word), word)) return [word];
    for (let length = word.length - 1; length > 0; length--) {
      const beginning = word.slice(0, length);
      const files = await this.#listed(beginning);
      if (files.some(({ words }) => words.includes(beginning))) {
        return [beginning, ...(await this.#pieces(word.slice(length)))];
      }
    }
    return [word];
  }

  /**
   * Whether the shard has all words of a query.
   * @param {import('./query.js').Query} query
   */
  async knows(query) {
    return (await this.#filesIfAll(query.text.split(' '), isKnown)) !== undefined;
  }

  /** @param {import('./query.js').Query} query */
  async search(query) {
    const words = query.text.split(' ');
    const files = await this.#filesIfAll(words, mayKnow);
    if (!files) return [];
    const isCertain = words.every((word, i) => isKnown(files[i], word));
    const bytes = [...new Set(files.flat())].map((file) => file.bytes);
    const index = this.#opened ?? this.engine.open(this.pageMetadata);
    this.#opened = undefined;
    const { results } = this.engine.search(index, bytes, query);
    this.#openNext(UNTIL_SHOWN);
    return results.map(({ p, s, l }) => ({
      id: this.ids[Number(p)],
      score: s,
      isCertain,
      places: l.map((place) => ({ location: place.l, score: place.s })),
    }));
  }

  /**
   * Fetches the files of all words; gives none, and fetches no more, once `is` is false of one. Of many words the longest come first:
   * these are the rarest as a rule, and where they are missing, the rest would be fetched for nothing.
   * @param {string[]} words
   * @param {(files: WordFile[], word: string) => boolean} is
   * @returns {Promise<WordFile[][] | undefined>}
   */
  async #filesIfAll(words, is) {
    const byLength = [...words].sort((a, b) => b.length - a.length);
    const first = words.length > MANY_WORDS ? FIRST_WORDS : words.length;
    for (const some of [byLength.slice(0, first), byLength.slice(first)]) {
      const files = await Promise.all(some.map((word) => this.#filesOf(word)));
      if (!some.every((word, i) => is(files[i], word))) return undefined;
    }
    return Promise.all(words.map((word) => this.#filesOf(word)));
  }

  /**
   * Fetches the files in which a word stands, or its stem, or words that begin with it: once, as a query is cut, asked for what is
   * known of it, and searched.
   * @param {string} word
   */
  #filesOf(word) {
    return remember(this.#filesByWord, word, async () => {
      const files = await this.#listed(word);
      const next = this.firstWords.findIndex((first) => first.startsWith(word));
      return next === -1 || knowsBeginning(files, word) ? files : [...files, await this.#wordFile(fileName(next))];
    });
  }

  /** @param {string} word */
  #listed(word) {
    return Promise.all(this.engine.listFiles(this.places, word).map((name) => this.#wordFile(name)));
  }

  /** @param {string} name */
  #wordFile(name) {
    return remember(this.#wordFiles, name, async () => {
      return readWordFile(await fetchBytes(`${this.url}${this.folder}/words/${name}.pagefind`));
    });
  }

  /** @param {string} id */
  fragment(id) {
    return remember(this.#fragments, id, async () => {
      // The file stays in its place; what browsers keep of it is of the build that is asked.
      const bytes = await fetchBytes(`${this.url}pages/${id}.pagefind?${this.folder}`);
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
 * Whether a word of some files is a word, begins with it or is its stem.
 * @param {WordFile[]} files
 * @param {string} word
 */
function isKnown(files, word) {
  return knowsBeginning(files, word) || knowsStem(files, word);
}

/**
 * Whether a word of some files begins with a text, or is it.
 * @param {WordFile[]} files
 * @param {string} text
 */
function knowsBeginning(files, text) {
  return files.some(({ words }) => words.some((word) => word.startsWith(text)));
}

/**
 * Whether the index has a word like this one: with the same beginning, or one that stands within it, as stems do. Pagefind
 * shortens a word that it does not know until one is left that it knows: `alignment` would be found wherever `a` stands.
 * @param {WordFile[]} files
 * @param {string} word
 */
function mayKnow(files, word) {
  const beginning = word.slice(0, Math.ceil(word.length / 2));
  return knowsBeginning(files, beginning) || knowsStem(files, word);
}

/**
 * Whether a word of some files may be the stem of a word. Stemming may change the last letter, `policy` is `polici`, and a
 * first one behind a prefix, `menyapu` is `sapu`.
 * @param {WordFile[]} files
 * @param {string} word
 */
function knowsStem(files, word) {
  const isStem = (/** @type {string} */ known) =>
    (known.length > word.length / 2 && word.startsWith(known.slice(0, -1))) ||
    (known.length >= Math.max(3, word.length / 3) && word.indexOf(known.slice(1)) > 1);
  return files.some(({ words }) => words.some(isStem));
}

/**
 * An index's metadata as Pagefind reads it: of no version, without filters and orders, with titles.
 * @param {import('./cbor.js').Cbor[]} pages
 * @param {import('./cbor.js').Cbor[]} wordFiles
 */
function metadata(pages, wordFiles) {
  return encodeCbor(['', pages, wordFiles, [], [], ['title']]);
}

/**
 * From where to where the words of each file reach, and the file's name: up to right before the first word of the next.
 * @param {string[]} firstWords
 */
function wordRanges(firstWords) {
  return firstWords.map((first, i) => [
    first,
    i + 1 < firstWords.length ? rightBefore(firstWords[i + 1]) : LAST,
    fileName(i),
  ]);
}

const LAST = '\u{10ffff}';

/**
 * A text behind all words that come before a word: `rightBefore('cab') // => 'caa\u{10ffff}'`
 * @param {string} word
 */
function rightBefore(word) {
  const characters = [...word];
  const code = /** @type {number} */ (characters.pop()?.codePointAt(0)) - 1;
  // No character has the number of half a pair.
  return characters.join('') + String.fromCodePoint(code >= 0xd800 && code < 0xe000 ? 0xd7ff : code) + LAST;
}

/** @param {number} number */
function fileName(number) {
  return number.toString(36);
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
