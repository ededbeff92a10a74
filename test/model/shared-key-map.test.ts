import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SharedKeyMap } from '../../src/model/shared-key-map.ts';
import { SharedKeys } from '../../src/model/shared-keys.ts';

const someEntries = fc.uniqueArray(
  fc.tuple(fc.stringMatching(/^[a-e]{1,2}$/), fc.option(fc.nat(), { nil: undefined })),
  {
    selector: ([key]) => key,
  },
);

it('holds what a Map holds, in its order, whatever other maps have', () => {
  fc.assert(
    fc.property(fc.array(someEntries, { minLength: 1, maxLength: 4 }), (all) => {
      const shared = new SharedKeys();
      const maps = all.map((entries) => new Map(entries));
      const made = maps.map((map) => new SharedKeyMap(shared, map));
      made.forEach((shares, i) => {
        const map = maps[i] ?? new Map<string, number | undefined>();
        expect([...shares]).toEqual([...map]);
        expect([...shares.entries()]).toEqual([...map.entries()]);
        expect([...shares.keys()]).toEqual([...map.keys()]);
        expect([...shares.values()]).toEqual([...map.values()]);
        expect(shares.size).toBe(map.size);
        const told: unknown[] = [];
        shares.forEach((value, key) => told.push([key, value]));
        expect(told).toEqual([...map]);
        for (const [key] of all.flat())
          expect([shares.has(key), shares.get(key)]).toEqual([map.has(key), map.get(key)]);
      });
    }),
  );
});
