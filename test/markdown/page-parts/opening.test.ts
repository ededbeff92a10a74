import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pair } from '../../bitext/markup.ts';
import { CONTEXT, render } from '../render.ts';

describe('how a page begins', () => {
  test.each([
    ['is the first paragraph behind the heading', '# A\n\nOne\n**two** [three](x.md).\n\nMore.\n', 'One two three.'],
    ['is the translation alone', `# A\n\n${pair('1a2b3-101', 'Satu', 'One')}\n`, 'Satu'],
    ['passes over paragraphs without words', '# A\n\n![](x.png)\n\nText.\n', 'Text.'],
    ['stands in the text rather than in a list before it', '- Item\n\nText.\n', 'Text.'],
    ['stands in a list where nothing else is', '# A\n\n- Item\n\n  More\n', 'Item'],
    ['is nothing where there is no paragraph', '# A\n\n```\ncode\n```\n', ''],
  ])('%s', (_, written, opening) => {
    expect(render(written).opening).toBe(opening);
  });

  test('may stand in an included file', () => {
    const readInclude = () => ({ path: 'includes/a.md', content: { target: 'Included.\n', source: '', segments: [] } });
    expect(render('# A\n\n[!INCLUDE [a](includes/a.md)]\n', { ...CONTEXT, path: 'b.md', readInclude }).opening).toBe(
      'Included.',
    );
  });

  test('is cut behind a word, or where there are none, behind a character', () => {
    expect(render(`${'word '.repeat(40)}\n`).opening).toBe(`${'word '.repeat(31)}word …`);
    expect(render(`${'𠮷'.repeat(100)}\n`).opening).toBe(`${'𠮷'.repeat(80)} …`);
  });

  test('is one short line of whole characters, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { opening } = render(text);
        expect(opening.length).toBeLessThanOrEqual(162);
        expect(opening).not.toMatch(/[\n\r]/);
        expect(opening).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
      }),
    );
  });
});
