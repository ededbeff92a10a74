import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownOf, type InlineContent } from '../../src/model/inline-content.ts';
import { codedHalves } from '../../src/segments/index.ts';

/** Shows codes as `‹1 … 1›` around text, and as `‹1›` by themselves. */
const shown = (content: InlineContent): string =>
  content
    .map((part) => {
      if (typeof part === 'string') return part;
      return part.part === 'open' ? `‹${part.id} ` : part.part === 'close' ? ` ${part.id}›` : `‹${part.id}›`;
    })
    .join('');

describe('a source half', () => {
  test.each([
    ['Press **OK** now.', 'Press ‹1 OK 1› now.'],
    ['See [the **guide**](a.md).', 'See ‹1 the ‹2 guide 2› 1›.'],
    ['Run `x --y`, or <xref:A.B>.', 'Run ‹1›, or ‹2›.'],
    ['![a sign](s.png) and https://example.com/x', '‹1 a sign 1› and ‹2›'],
    ['<b>bold</b><br>{0}', '‹1 bold 1›‹2›‹3›'],
    ['<b>open, and closed</i>', '‹1›open, and closed‹2›'],
    ['**[crossing**](a.md)', '‹1 [crossing 1›](a.md)'],
    ['a \\*star\\*', 'a \\*star\\*'],
    ['a\u0007b', 'a‹1›b'],
  ])('%j is cut into text and codes', (source, expected) => {
    expect(shown(codedHalves(source, '').source)).toBe(expected);
  });
});

describe('a target half', () => {
  test.each([
    ['has the ids of its source, in whatever order', '**a** `b`', '`b` **A**', '‹2› ‹1 A 1›'],
    ['has ids of its own for other codes', '`a`', '`a` `c`', '‹1› ‹t1›'],
    ['has each id once', '`a`', '`a` `a`', '‹1› ‹t1›'],
    ['takes a link to another place for another', '[a](x.md)', '[A](y.md)', '‹t1 A t1›'],
  ])('%s', (_, source, target, expected) => {
    expect(shown(codedHalves(source, target).target)).toBe(expected);
  });
});

test('codes and text are the half, and pairs of codes nest, whatever it holds', () => {
  const piece = fc.constantFrom('**', '*', '_', '`', '[', '](a)', '![', '<b>', '</b>', '<i>', '</i>', '<br>', 'a', ' ', '{0}', '\\', '\u0000', 'https://a.b', '<xref:a>', ':::no-loc text="x":::'); // prettier-ignore
  const half = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(half, half, (source, target) => {
      const coded = codedHalves(source, target);
      for (const [content, written] of [[coded.source, source], [coded.target, target]] as const) {
        expect(markdownOf(content)).toBe(written);
        const open: string[] = [];
        const seen = new Set<string>();
        for (const code of content) {
          if (typeof code === 'string') continue;
          if (code.part === 'close') expect(open.pop()).toBe(code.id);
          else {
            expect(seen.has(code.id)).toBe(false);
            seen.add(code.id);
            if (code.part === 'open') open.push(code.id);
          }
        }
        expect(open).toEqual([]);
      }
    }), // prettier-ignore
  );
});
