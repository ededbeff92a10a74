import { KeyList, type SharedKeys } from './shared-keys.ts';

/** A map that never changes, whose keys many others have, too: it takes a third of what a Map does. */
export class SharedKeyMap<Value> implements ReadonlyMap<string, Value> {
  private readonly list: KeyList;
  /** In the order of the keys' numbers. */
  private readonly ofPlace: readonly (Value | undefined)[];

  /** Holds what a map holds, in its order. */
  constructor(shared: SharedKeys, map: ReadonlyMap<string, Value>) {
    this.list = KeyList.of(shared, map);
    const ofPlace = new Array<Value | undefined>(map.size).fill(undefined);
    for (const [key, value] of map) ofPlace[this.list.placeOf(key) ?? -1] = value;
    this.ofPlace = ofPlace;
  }

  get size(): number {
    return this.list.size;
  }

  get(key: string): Value | undefined {
    const place = this.list.placeOf(key);
    return place === undefined ? undefined : this.ofPlace[place];
  }

  has(key: string): boolean {
    return this.list.has(key);
  }

  forEach(tell: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void): void {
    for (const [key, value] of this) tell(value, key, this);
  }

  keys(): Generator<string, undefined> {
    return this.list[Symbol.iterator]();
  }

  *values(): Generator<Value, undefined> {
    for (const [, value] of this) yield value;
  }

  entries(): Generator<[string, Value], undefined> {
    return this[Symbol.iterator]();
  }

  *[Symbol.iterator](): Generator<[string, Value], undefined> {
    // Each key has a value, if only an undefined one.
    for (const key of this.list) yield [key, this.get(key) as Value];
  }
}
