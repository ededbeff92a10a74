import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directiveName, readDirective } from '../../../src/markdown/triple-colon/read-directive.ts';

function read(text: string, isSelfClosing = true) {
  const directive = readDirective(text, 0, { isSelfClosing, limit: text.length });
  return directive && { ...directive, attributes: Object.fromEntries(directive.attributes) };
}

describe('directiveName', () => {
  it.each([
    [':::image source="a"', 'image'],
    [':::   Zone-End', 'zone-end'],
    ['::::row:::', 'row'],
    ['：：：image', 'image'],
    ['::zone', undefined],
    [':::', undefined],
    ['::: 9', undefined],
    [':::**bold**', undefined],
  ])('%s has the name %s', (text, name) => {
    expect(directiveName(text, 0)).toBe(name);
  });
});

describe('readDirective', () => {
  it('reads attributes up to the closing colons', () => {
    const text = ':::image source="a b.png" ALT-TEXT = "A, b" border:::';
    expect(read(`${text} and more`)).toMatchObject({
      name: 'image',
      attributes: { source: 'a b.png', 'alt-text': 'A, b', border: '' },
      colons: 3,
      end: text.length,
      isDamaged: false,
    });
    expect(read(`${text} and more`)).not.toHaveProperty('problem');
  });

  it('reads up to the limit where nothing closes', () => {
    const text = '::: zone target="docs" pivot="a, b"   ';
    expect(read(text, false)).toMatchObject({ attributes: { target: 'docs', pivot: 'a, b' }, end: text.length });
  });

  it.each([
    ['::: zone target="docs', '"target"'],
    ['::: zone target=docs', '"target"'],
    ['::: zone target="a" target="b"', 'twice'],
    ['::: zone *="a"', 'letter'],
    [':::image source="a"\nborder="false":::', 'letter'],
  ])('says what is wrong with %s', (text, part) => {
    expect(read(text)?.problem).toContain(part);
  });

  it.each([
    '：：：image source="a"：：：',
    ':::image source=“a”:::',
    ':::image source＝"a":::',
    ':::image source=«a»:::',
  ])('takes full-width punctuation for what it replaced: %s', (text) => {
    expect(read(text)).toMatchObject({ attributes: { source: 'a' }, isDamaged: true });
  });

  it('lets full-width punctuation stand in values', () => {
    expect(read(':::image alt-text="“A”：B":::')).toMatchObject({
      attributes: { 'alt-text': '“A”：B' },
      isDamaged: false,
    });
  });

  it('closes what does not close itself only as damage', () => {
    expect(read('::: zone target="docs" :::', false)).toMatchObject({
      attributes: { target: 'docs' },
      isDamaged: true,
    });
  });

  it('gives back what was written, for any attributes', () => {
    const value = fc.string().map((text) => text.replace(/"/g, ''));
    const attributes = fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/), value, { maxKeys: 5 });
    fc.assert(
      fc.property(attributes, (written) => {
        const text = Object.entries(written).map(([name, text]) => ` ${name}="${text}"`);
        expect(read(`:::x${text.join('')}:::`)?.attributes).toEqual({ ...written });
      }),
    );
  });
});
