import { load, type CheerioAPI } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { pair } from '../../bitext/markup.ts';
import { CONTEXT, render } from '../render.ts';

const page = (markdown: string): CheerioAPI => load(render(markdown).html, null, false);
const target = (markdown: string): CheerioAPI => load(render(markdown).translationHtml, null, false);
const codes = (markdown: string): string[] => render(markdown).diagnostics.map(({ diagnostic }) => diagnostic.code);

const GROUP = '# [Sekop](#tab/spade)\n\ngali\n\n# [Garpu](#tab/fork)\n\nbalik\n\n---\n\nsesudah';

describe('tabs in the translation', () => {
  it('are what DocFX makes of them', () => {
    const { translationHtml } = render('# [A](#tab/a)\nisi a\n## [B](#tab/b/c)\nisi b\n* * *');
    expect(translationHtml.replace(/\n/g, '')).toBe(
      '<div class="tabGroup" id="tabgroup_1">' +
        '<ul role="tablist">' +
        '<li role="presentation">' +
        '<a href="#tabpanel_1_a" role="tab" aria-controls="tabpanel_1_a" data-tab="a" tabindex="0" aria-selected="true">A</a></li>' +
        '<li role="presentation" aria-hidden="true" hidden="hidden">' +
        '<a href="#tabpanel_1_b_c" role="tab" aria-controls="tabpanel_1_b_c" data-tab="b" data-condition="c" tabindex="-1">B</a></li>' +
        '</ul>' +
        '<section id="tabpanel_1_a" role="tabpanel" data-tab="a"><p>isi a</p></section>' +
        '<section id="tabpanel_1_b_c" role="tabpanel" data-tab="b" data-condition="c" aria-hidden="true" hidden="hidden">' +
        '<p>isi b</p></section>' +
        '</div>',
    );
  });

  it('reach to a thematic break, and the group with them', () => {
    const $ = target(GROUP);
    expect(
      $('section')
        .toArray()
        .map((section) => $(section).text().trim()),
    ).toEqual(['gali', 'balik']);
    expect($('hr')).toHaveLength(0);
    expect($('.tabGroup ~ p').text()).toBe('sesudah');
  });

  it('reach to the end of what they stand in without one', () => {
    const $ = target('- satu\n\n  # [A](#tab/a)\n\n  isi\n\n- dua');
    expect($('li:first-child section').text().trim()).toBe('isi');
    expect($.root().children('ul').children()).toHaveLength(2);
  });

  it('hold other headings', () => {
    const markdown = '# [A](#tab/a)\n\n## Bagian\n\nisi';
    expect(target(markdown)('section h2').text()).toBe('Bagian');
    expect(render(markdown).headings.map(({ text }) => text)).toEqual(['Bagian']);
  });

  it('keep the slugs that their headings would have', () => {
    expect(render('# [A](#tab/a)\n\n## A').headings[0]?.id).toBe('a-1');
  });

  it('may be chosen by several ids, and show in each group what was chosen in the one before', () => {
    const $ = target(
      '# [A, B](#tab/a+b)\n1\n# [C](#tab/c)\n2\n\n---\n# [C](#tab/c)\n3\n# [A](#tab/a)\n4\n# [B](#tab/b)\n5\n\n---',
    );
    expect($('a').first().attr('href')).toBe('#tabpanel_1_a+b');
    expect($('#tabgroup_2 [aria-selected]').text()).toBe('A');
    expect($('#tabgroup_2 section:not([hidden])').text().trim()).toBe('4');
  });

  it('may stand in a segment, or hold one', () => {
    for (const title of [pair('1', '[T *e*](#tab/a)', '[S](#tab/a)'), `[${pair('1', 'T *e*', 'S')}](#tab/a)`]) {
      expect(target(`# ${title}\nisi`)('ul a').html()).toBe('T <em>e</em>');
    }
  });
});

describe('headings that are no tabs', () => {
  it.each([
    ['more than a link', '# [A](#tab/a) dan lagi'],
    ['an id with an underscore', '# [A](#tab/a_b)'],
    ['no id', '# [A](#tab/)'],
    ['an image', '# ![A](#tab/a)'],
    ['two links', '# [A](#tab/a)[B](#tab/b)'],
    ['a link to elsewhere', '# [A](a.md#tab/a)'],
  ])('have %s', (_, markdown) => {
    expect(target(markdown)('.tabGroup')).toHaveLength(0);
    expect(target(markdown)('h1')).toHaveLength(1);
  });
});

describe('tabs on a page', () => {
  it('show everything, each below its title, without a script', () => {
    const { html, features } = render(GROUP);
    const $ = load(html, null, false);
    expect($('[hidden], [role]')).toHaveLength(0);
    expect(
      $('section > .tab-title')
        .toArray()
        .map((title) => $(title).text()),
    ).toEqual(['Sekop', 'Garpu']);
    expect(
      $('ul a')
        .toArray()
        .map((link) => $(link).attr('href')),
    ).toEqual(['#tabpanel_1_spade', '#tabpanel_1_fork']);
    expect([...features]).toEqual(['tabs']);
  });

  it('have both halves of their titles, and the permalink once', () => {
    const $ = page(`# [${pair('1', 'Sekop', 'Spade')}](#tab/a)\nisi`);
    expect($('ul a .source').text().trim()).toBe('Spade');
    expect($('.tab-title .source').text().trim()).toBe('Spade');
    expect($('#ttu-1')).toHaveLength(1);
  });

  it('put no link into a link', () => {
    const $ = page(`# ${pair('1', '[Sekop](#tab/a)', '<a name="s"></a>[Spade](#tab/a)')}\nisi`);
    expect($('ul a')).toHaveLength(1);
    expect($('section a')).toHaveLength(0);
  });

  it('can be linked to', () => {
    const { html, anchors } = render('# <a name="tools"></a>[Sekop](#tab/a)\nisi');
    expect(anchors).toContain('tools');
    expect(anchors).toContain('tabpanel_1_a');
    expect(load(html, null, false)('section #tools')).toHaveLength(1);
  });

  it('have ids of their own in every included file', () => {
    const content = { target: GROUP, source: GROUP, segments: [] };
    const { html } = render(`[!INCLUDE [a](a.md)]\n\n${GROUP}\n\n[!INCLUDE [b](b.md)]`, {
      ...CONTEXT,
      readInclude: ({ path }) => ({ path, content }),
    });
    const $ = load(html, null, false);
    const ids = $('.tabGroup, section')
      .toArray()
      .map((element) => $(element).attr('id'));
    expect(new Set(ids).size).toBe(9);
  });
});

describe('groups of tabs', () => {
  it.each([
    ['the same id twice', '# [A](#tab/a)\n1\n# [B](#tab/a)\n2'],
    ['some tabs of a group before', '# [A](#tab/a)\n1\n# [B](#tab/b)\n2\n\n---\n# [A](#tab/a)\n3\n# [C](#tab/c)\n4'],
    ['no tab that can be chosen', '# [A](#tab/a/x)\n1'],
  ])('are reported with %s', (_, markdown) => {
    expect(codes(markdown)).toEqual(['invalid-tab-group']);
    expect(target(markdown)('section:not([hidden])').length).toBeGreaterThan(0);
  });

  it('are not reported with the same tabs again', () => {
    expect(codes(`${GROUP}\n\n${GROUP}`)).toEqual([]);
  });
});
