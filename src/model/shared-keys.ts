/** Numbers keys that many maps have in common, such as paths of articles: each of these holds numbers alone. */
export class SharedKeys {
  private readonly numbers = new Map<string, number>();
  private readonly keys: string[] = [];

  /** Numbers some keys, from 0. */
  constructor(keys: Iterable<string> = []) {
    for (const key of keys) this.add(key);
  }

  /** The number of a key; undefined if it has none. */
  numberOf(key: string): number | undefined {
    return this.numbers.get(key);
  }

  /** The number of a key, which is the next one if it had none. */
  add(key: string): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.keys.length);
    return this.keys.push(key) - 1;
  }

  /** The key of a number. Throws a RangeError if there is none. */
  at(number: number): string {
    const key = this.keys[number];
    if (key === undefined) throw new RangeError(`no key ${number}`);
    return key;
  }
}

/**
 * Some of many keys, in an order of their own: eight bytes for each, or four if their order is that of all keys, where a Set
 * takes thirty.
 */
export class KeyList implements Iterable<string> {
  private readonly shared: SharedKeys;
  /** Numbers, in the order of the keys. */
  private readonly order: Uint32Array;
  /** The same, from low to high. */
  private readonly sorted: Uint32Array;

  private constructor(shared: SharedKeys, order: Uint32Array) {
    this.shared = shared;
    this.order = order;
    this.sorted = order.every((number, i) => i === 0 || (order[i - 1] ?? 0) < number) ? order : order.toSorted();
  }

  /** Lists keys, each once; those that have no numbers yet get some. */
  static of(shared: SharedKeys, keys: ReadonlySet<string> | ReadonlyMap<string, unknown>): KeyList {
    return new KeyList(
      shared,
      Uint32Array.from(keys.keys(), (key) => shared.add(key)),
    );
  }

  /** Lists keys by their numbers, which differ. */
  static ofNumbers(shared: SharedKeys, numbers: Uint32Array): KeyList {
    return new KeyList(shared, numbers);
  }

  get size(): number {
    return this.order.length;
  }

  has(key: string): boolean {
    return this.placeOf(key) !== undefined;
  }

  /** Where a key stands among all in the order of their numbers; undefined if it is not there. */
  placeOf(key: string): number | undefined {
    const number = this.shared.numberOf(key);
    if (number === undefined) return undefined;
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.sorted[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    return this.sorted[low] === number ? low : undefined;
  }

  *[Symbol.iterator](): Generator<string, undefined> {
    for (const number of this.order) yield this.shared.at(number);
  }
}
