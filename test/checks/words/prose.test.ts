import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toProse, type ProseExtent } from '../../../src/checks/words/prose.ts';
import { inlineTokens } from '../../../src/segments/index.ts';

function proseOf(markdown: string, extent?: ProseExtent): string {
  return toProse(markdown, inlineTokens(markdown), extent).text.replaceAll('\uFFFC', '■');
}

describe('toProse', () => {
  test.each([
    ['Run **`dir`** &amp; [wait](x.md).', 'Run ■ & wait.'],
    ['See <xref:System.IO>.', 'See ■.'],
    ['A <b>bold</b> \\* star', 'A bold * star'],
    ['Say&nbsp;&quot;yes&quot;', 'Say\u00A0"yes"'],
  ])('%j reads %j', (markdown, prose) => {
    expect(proseOf(markdown)).toBe(prose);
  });

  test('identifiers and numbers are no words, link texts and emphasis no sentence', () => {
    const markdown = 'Get System.IO 2 from [the page](x.md) **now**';
    expect(proseOf(markdown, 'words')).toBe('Get ■ ■ from the page now');
    expect(proseOf(markdown, 'sentence')).toBe('Get ■ ■ from ■ ■');
  });

  test('ranges lead back to the Markdown', () => {
    const markdown = 'Run **`dir`** &amp; [wait](x.md).';
    const prose = toProse(markdown, inlineTokens(markdown));
    const written = (part: string): string => {
      const start = prose.text.indexOf(part);
      const range = prose.rangeOf(start, start + part.length);
      return markdown.slice(range.start, range.end);
    };
    expect(written('\uFFFC')).toBe('`dir`');
    expect(written('&')).toBe('&amp;');
    expect(written('wait')).toBe('wait');
    expect(written('& wait')).toBe('&amp; [wait');
  });

  test('every range lies within the Markdown, in order', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', ' ', '`', '**', '[', '](x)', '&amp;', '\\', '1', '.', 'é') });
    fc.assert(
      fc.property(texts, (markdown) => {
        const prose = toProse(markdown, inlineTokens(markdown));
        let last = 0;
        for (let index = 0; index < prose.text.length; index++) {
          const { start, end } = prose.rangeOf(index, index + 1);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(markdown.length);
          last = end;
        }
      }),
    );
  });
});
