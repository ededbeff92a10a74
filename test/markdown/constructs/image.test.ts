import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { pair } from '../../bitext/markup.ts';
import { CONTEXT, render, renderTargetAlone } from '../render.ts';

function translation(markdown: string): string {
  return renderTargetAlone(markdown).translationHtml.trim();
}

function page(markdown: string, context = CONTEXT) {
  const rendered = render(markdown, context);
  return { ...rendered, $: load(rendered.html, null, false) };
}

const IMAGE = '<img src="a.png" alt="A bird">';
const LARGER = '<a href="big.png#lightbox" data-linktype="relative-path">';

describe('an image in the translation', () => {
  it.each([
    [
      ':::image type="content" source="a.png" alt-text="A bird":::',
      `<p><span class="mx-imgBorder">${IMAGE}</span></p>`,
    ],
    [':::image source="a.png" alt-text="A bird" border="false":::', `<p>${IMAGE}</p>`],
    [
      ':::image source="a.png" alt-text="A bird" border=" True ":::',
      `<p><span class="mx-imgBorder">${IMAGE}</span></p>`,
    ],
    [':::image source="a.png" alt-text="A bird" loc-scope="birds" align="left" border="FALSE":::', `<p>${IMAGE}</p>`],
    [':::image source="a.png" alt-text="A bird" lightbox="big.png" border="false":::', `<p>${LARGER}${IMAGE}</a></p>`],
    [
      ':::image source="a.png" alt-text="A bird" lightbox="big.png" link="https://birds.example/?a=1&b":::',
      `<p><span class="mx-imgBorder"><a href="https://birds.example/?a=1&amp;b">${IMAGE}</a></span></p>`,
    ],
    [':::image type="icon" source="a.png":::', '<p><img src="a.png" role="presentation"></p>'],
    [':::image type="icon" source="a.png" alt-text="A":::', '<p><img src="a.png" role="presentation"></p>'],
    [
      'A :::image type="icon" source="a.png" border="true"::: B',
      '<p>A <span class="mx-imgBorder"><img src="a.png" role="presentation"></span> B</p>',
    ],
    [
      ':::image source="a.png" alt-text="&lt;A&gt; \'B\'" border="false":::',
      `<p><img src="a.png" alt="&amp;lt;A&amp;gt; 'B'"></p>`,
    ],
  ])('%s', (markdown, html) => {
    expect(translation(markdown)).toBe(html);
    expect(renderTargetAlone(markdown).diagnostics).toEqual([]);
  });

  it('has a hidden description as it was written, if it is complex', () => {
    const markdown =
      'text\n\n:::image type="complex" source="a.png" alt-text="A bird":::\nIt `flies` [far](x.md).\n:::image-end:::';
    expect(translation(markdown)).toBe(
      '<p>text</p>\n<p class="mx-imgBorder"><img src="a.png" alt="A bird" aria-describedby="2-0">' +
        '<div id="2-0" class="visually-hidden"><p>\nIt `flies` [far](x.md).\n</p></div>\n</p>',
    );
  });

  it('holds its description in its link', () => {
    const markdown =
      ':::image type="complex" source="a.png" alt-text="A bird" border="false" lightbox="big.png":::  \n   One\n\n   Two\n:::image-end:::';
    const $ = load(translation(markdown), null, false);
    expect($('p').first().attr('class')).toBeUndefined();
    expect($('[id="0-0"]').text().trim()).toBe('One\n\n   Two');
    // What HTML makes of a block and a line feed in a link: one link in the block, another for the line feed.
    expect($('[id="0-0"] a').attr('href')).toBe('big.png#lightbox');
    expect($('[id="0-0"] + a').text()).toBe('\n');
  });
});

describe('what is no image', () => {
  it.each([
    ':::image type="icon":::',
    ':::image source="a.png":::',
    ':::image source="" alt-text="A":::',
    ':::image source="a.png" alt-text="A" size="3":::',
    ':::image source="javascript:alert(1)" alt-text="A":::',
    ':::image source="a.png" alt-text="A" link="javascript:alert(1)":::',
    ':::image source="a.png" alt-text="the "A" key":::',
  ])('stays text: %s', (markdown) => {
    const { diagnostics } = renderTargetAlone(markdown);
    expect(load(translation(markdown), null, false)('p').text()).toBe(markdown);
    expect(diagnostics.map(({ diagnostic }) => diagnostic.code)).toEqual(['invalid-image']);
    expect(diagnostics[0]?.diagnostic.range?.start).toBe(0);
  });
});

describe('an image that is not as it should be', () => {
  it.each([
    [':::image type="photo" source="a.png" alt-text="A":::', 'photo'],
    ['A :::image type="complex" source="a.png" alt-text="A":::', 'line of its own'],
    [':::image type="complex" source="a.png" alt-text="A":::\n\n:::image-end:::', 'description'],
    [':::image type="complex" source="a.png" alt-text="A":::\n\nafter', 'image-end'],
  ])('is shown and reported: %s', (markdown, part) => {
    const { html, diagnostics } = renderTargetAlone(markdown);
    expect(load(html)('img')).toHaveLength(1);
    expect(diagnostics.map(({ diagnostic }) => diagnostic.code)).toEqual(['invalid-image']);
    expect(diagnostics[0]?.diagnostic.message).toContain(part);
  });

  it('takes nothing with it if its end is missing', () => {
    const complex = (name: string) => `:::image type="complex" source="${name}.png" alt-text="${name}":::`;
    const { $ } = page(`${complex('one')}\nText\n\n${complex('two')}\nDescribed\n:::image-end:::\n\n## After`);
    expect($.root().children('p').text()).toBe('Text');
    expect($('details').text()).toContain('Described');
    expect($.root().children('h2')).toHaveLength(1);
  });
});

describe('an image on a page', () => {
  it('unfolds its description, which is Markdown with both halves', () => {
    const { $, diagnostics } = page(
      `:::image type="complex" source="a.png" alt-text="A":::\n${pair('1', 'Ein **Vogel**', 'A **bird**')}\n\n- fliegt\n:::image-end:::`,
    );
    const described = $('img').attr('aria-describedby') ?? '';
    expect($('details > summary').text()).toBe('Description of the image');
    expect($(`details > [id="${described}"] .target > strong`).text()).toBe('Vogel');
    expect($(`details .source`).text().trim()).toBe('A bird');
    expect($('details li')).toHaveLength(1);
    expect($('p details')).toHaveLength(0);
    expect(diagnostics).toEqual([]);
  });

  it('lists the headings in a description', () => {
    const { headings } = page(':::image type="complex" source="a.png" alt-text="A":::\n## Parts\n:::image-end:::');
    expect(headings.map(({ id }) => id)).toEqual(['parts']);
  });

  it('asks for the dialog that enlarges it', () => {
    const { $, features } = page(':::image source="a.png" alt-text="A" lightbox="big.png":::');
    expect([...features]).toEqual(['lightbox']);
    expect($('a.lightbox').attr()).toMatchObject({
      href: 'big.png#lightbox',
      title: 'Enlarge the image',
      'data-close': 'Close',
    });
    expect([...page(':::image source="a.png" alt-text="A" link="x.md":::').features]).toEqual([]);
  });

  it('says nothing of an icon without words, and the words of one that has them', () => {
    expect(page(':::image type="icon" source="a.png":::').$('img').attr()).toMatchObject({
      role: 'presentation',
      alt: '',
    });
    expect(page(':::image type="icon" source="a.png" alt-text="Yes":::').$('img').attr('alt')).toBe('Yes');
  });

  it('has the addresses of the site', () => {
    const kinds: string[] = [];
    const resolveLink: typeof CONTEXT.resolveLink = ({ href, kind }) => {
      kinds.push(`${kind} ${href}`);
      return { url: `/site/${href}` };
    };
    const { $ } = page(
      ':::image source="a.png" alt-text="A" lightbox="b.png"::: :::image source="c.png" alt-text="A" link="d.md":::',
      {
        ...CONTEXT,
        resolveLink,
      },
    );
    expect(kinds.sort()).toEqual(['image a.png', 'image b.png', 'image c.png', 'link d.md']);
    expect(
      $('a, img')
        .get()
        .map((element) => $(element).attr('href') ?? $(element).attr('src')),
    ).toEqual(['/site/b.png#lightbox', '/site/a.png', '/site/d.md', '/site/c.png']);
  });

  it('shows the source of a segment in its alternative text', () => {
    const { $, diagnostics } = page(`:::image source="a.png" alt-text="${pair('1', 'Ein Vogel', 'A bird')}":::`);
    expect($('img').attr('alt')).toBe('Ein Vogel');
    expect($('.source').text().trim()).toBe('A bird');
    expect(diagnostics).toEqual([]);
  });
});
