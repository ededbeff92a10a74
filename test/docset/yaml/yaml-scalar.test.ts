import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { scalarOffsets } from '../../../src/docset/yaml/yaml-scalar.ts';

/** The place in `written` of each character of the value that is no white space. */
function places(written: string): [character: string, rest: string][] {
  const value = load(written) as string;
  const toWritten = scalarOffsets(written, value);
  return Array.from({ length: value.length }, (_, i) => i).flatMap((i) =>
    /\s/.test(value.charAt(i)) ? [] : [[value.charAt(i), written.slice(toWritten(i))] as [string, string]],
  );
}

describe('scalarOffsets', () => {
  it.each([
    ['plain', 'Baik sekali'],
    ['plain over lines', 'Baik\n  sekali\n\n  dan lagi'],
    ['single-quoted', "'It''s: fine'"],
    ['single-quoted over lines', "'a\n\n  b'"],
    ['double-quoted', '"say: yes"'],
    ['a literal block', '|\n  one\n    two\n\n  three\n'],
    ['a folded block', '>-\n  one\n  two\n\n  three'],
    ['a block with a comment in its header', '| # why\n  one\n'],
    ['tagged and anchored', '!!str &name text'],
  ])('finds each character of %s', (_, written) => {
    for (const [character, rest] of places(written)) expect(rest.charAt(0)).toBe(character);
    const order = places(written).map(([, rest]) => rest.length);
    expect(order).toEqual([...order].sort((a, b) => b - a));
  });

  it('finds what escapes stand for', () => {
    const written = String.raw`"x\"y\t\u00e9\
      z\U0001F600!"`;
    const value = load(written) as string;
    expect(value).toBe('x"y\té' + 'z😀!');
    const toWritten = scalarOffsets(written, value);
    const starts = Array.from({ length: value.length }, (_, i) => written.slice(toWritten(i)).slice(0, 2));
    expect(starts).toEqual(expect.arrayContaining(['x\\', '\\"', 'y\\', '\\u', 'z\\', '\\U']));
    expect(written.slice(toWritten(value.indexOf('!')))).toBe('!"');
  });

  it('keeps offsets outside of the value at its ends', () => {
    const toWritten = scalarOffsets("'ab'", 'ab');
    expect([-1, 0, 2, 9].map(toWritten)).toEqual([1, 1, 3, 3]);
  });

  it('gives an offset for every alias, which is written elsewhere', () => {
    const toWritten = scalarOffsets('*x', 'much longer');
    expect(toWritten(11)).toBeLessThanOrEqual(2);
  });

  it('holds for every quoted text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', "'", '"', '\\', ' ', '\n', '\t', ':', '#', '😀', '<') });
    fc.assert(
      fc.property(text, (value) => {
        const written = JSON.stringify(value);
        const toWritten = scalarOffsets(written, value);
        for (let i = 0; i < value.length; i++) {
          const character = value.charAt(i);
          if (/\s/.test(character) || /[\uDC00-\uDFFF]/.test(character)) continue;
          const at = written.slice(toWritten(i));
          expect(at.startsWith(JSON.stringify(character).slice(1, -1)) || at.startsWith(character)).toBe(true);
        }
      }),
    );
  });
});
