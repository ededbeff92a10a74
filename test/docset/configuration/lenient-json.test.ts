import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLenientJson } from '../../../src/docset/configuration/lenient-json.ts';

describe('parseLenientJson', () => {
  it.each([
    ['\uFEFF{"a": 1}', { a: 1 }],
    ['// before\n{"a": /* inside */ [1, 2,], }', { a: [1, 2] }],
    ["{a: 'it\\'s', 'b': -1.5e3}", { a: "it's", b: -1500 }],
    ['{"a": "\\u00e4\\n\\/\\\\"}', { a: 'ä\n/\\' }],
    ['{"a": "http://x/*y*/"}', { a: 'http://x/*y*/' }],
    ['{"a": 1, "a": 2}', { a: 2 }],
    ['[true, false, null]', [true, false, null]],
  ])('reads %s', (text, value) => {
    expect(parseLenientJson(text)).toMatchObject({ value });
  });

  it.each([
    ['{"a": 1', 0],
    ['{"a" 1}', 5],
    ['{"a": }', 6],
    ['{"a": 1 "b": 2}', 8],
    ['{"a": "x', 6],
    ['{"a": yes}', 6],
    ['', 0],
    ['{} {}', 3],
    ['['.repeat(100_000), 201],
  ])('reports the place of the error in %.20s', (text, start) => {
    expect(parseLenientJson(text)).toMatchObject({ error: { range: { start } } });
  });

  it('reads all that is valid JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.boolean(), (value, indented) => {
        const text = JSON.stringify(value, null, indented ? 2 : 0);
        expect(parseLenientJson(text)).toMatchObject({ value: JSON.parse(text) as unknown });
      }),
    );
  });
});
