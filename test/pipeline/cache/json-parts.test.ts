import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestJson, jsonParts } from '../../../src/pipeline/cache/json-parts.ts';

const member = fc.option(fc.jsonValue(), { nil: undefined });
const value = fc.oneof(member, fc.array(member), fc.dictionary(fc.string(), member));

test('the parts of an object are its JSON', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), value), (whole) => {
      expect([...jsonParts(whole)].join('')).toBe(JSON.stringify(whole));
    }),
    { seed: 1 },
  );
});

test('no part is much longer than others, however many members there are', () => {
  const members = Array.from({ length: 20_000 }, (_, i) => [`member ${String(i)}`, i] as const);
  const whole = { list: members, map: new Map(members), object: Object.fromEntries(members) };
  const parts = [...jsonParts(whole)];
  expect(parts.join('')).toBe(JSON.stringify({ ...whole, map: whole.object }));
  expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(66_000);
});

test('the digest is that of the JSON', () => {
  const whole = { title: 'Über', pages: ['a', 'b'], of: { none: undefined } };
  expect(digestJson(whole)).toBe(createHash('sha1').update(JSON.stringify(whole)).digest('hex'));
});
