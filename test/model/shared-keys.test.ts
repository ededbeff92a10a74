import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyList, SharedKeys } from '../../src/model/shared-keys.ts';

const someKey = fc.stringMatching(/^[a-e]{1,2}$/);
const someKeys = fc.uniqueArray(someKey);

describe('shared keys', () => {
  it('number each key once, from 0', () => {
    const keys = new SharedKeys(['b', 'a', 'b']);
    expect([keys.numberOf('b'), keys.numberOf('a'), keys.numberOf('c')]).toEqual([0, 1, undefined]);
    expect([keys.add('a'), keys.add('c')]).toEqual([1, 2]);
    expect([keys.at(2), keys.at(0)]).toEqual(['c', 'b']);
    expect(() => keys.at(3)).toThrow(RangeError);
  });
});

describe('a list of keys', () => {
  it('has the keys that it was made of, in their order, whatever others there are', () => {
    fc.assert(
      fc.property(fc.array(someKeys, { minLength: 1, maxLength: 4 }), fc.array(someKey), (lists, asked) => {
        const shared = new SharedKeys();
        const made = lists.map((keys) => KeyList.of(shared, new Set(keys)));
        made.forEach((list, i) => {
          const keys = lists[i] ?? [];
          expect([...list]).toEqual(keys);
          expect(list.size).toBe(keys.length);
          for (const key of [...asked, ...keys]) expect(list.has(key)).toBe(keys.includes(key));
          const places = keys.map((key) => list.placeOf(key) ?? -1);
          expect(places.sort((a, b) => a - b)).toEqual(keys.map((_, place) => place));
        });
      }),
    );
  });
});
