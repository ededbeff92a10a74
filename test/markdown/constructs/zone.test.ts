import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import type { PivotGroup } from '../../../src/markdown/index.ts';
import { pair } from '../../bitext/markup.ts';
import { CONTEXT, render, renderTargetAlone } from '../render.ts';

const GROUPS: readonly PivotGroup[] = [
  {
    id: 'systems',
    title: 'Operating system',
    pivots: [
      { id: 'linux', title: 'Linux' },
      { id: 'mac', title: 'Mac' },
      { id: 'windows', title: 'Windows' },
    ],
  },
];

const zoneOf = (pivot: string): string => `::: zone pivot="${pivot}"\nFor ${pivot}\n::: zone-end\n\n`;

function page(markdown: string, pivotGroups?: readonly PivotGroup[]) {
  const rendered = render(markdown, { ...CONTEXT, ...(pivotGroups ? { pivotGroups } : {}) });
  return { ...rendered, $: load(rendered.pickers + rendered.html, null, false) };
}

describe('a zone in the translation', () => {
  it.each([
    ['::: zone target="chromeless"', 'class="zone has-target" data-target="chromeless"'],
    [':::zone pivot = "a"', 'class="zone has-pivot" data-pivot="a"'],
    ['::: ZONE pivot=" a , b-2,c "  ', 'class="zone has-pivot" data-pivot="a b-2 c"'],
    ['::: zone pivot="a" target="docs"', 'class="zone has-target has-pivot" data-target="docs" data-pivot="a"'],
  ])('%s', (opening, attributes) => {
    const { translationHtml, diagnostics } = renderTargetAlone(`${opening}\n* one\n* two\n:::  zone-end`);
    expect(translationHtml).toBe(`<div ${attributes}>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n</div>\n`);
    expect(diagnostics).toEqual([]);
  });

  it('may stand in a range of versions, and hold a form', () => {
    const form = '::: form action="a" submitText="b" :::';
    const { translationHtml } = renderTargetAlone(
      `::: moniker range="a-1"\n${zoneOf('a')}::: zone pivot="b"\n${form}\n::: zone-end\n::: moniker-end`,
    );
    expect(load(translationHtml, null, false)('[range] > .zone')).toHaveLength(2);
    expect(load(translationHtml, null, false)('.zone > form')).toHaveLength(1);
  });
});

describe('what is no zone', () => {
  it.each([
    '::: zone',
    '::: zone target="chromeless',
    '::: zone target="paper"',
    '::: zone target="pdf" pivot="a"',
    '::: zone pivot="**"',
    '::: zone pivot="a b"',
    '::: zone pivot="A"',
    '::: zone pivot=""',
    '::: zone target="pdf" target="docs"',
    '::: zone *="pdf"',
    '::: zone target="pdf" something',
  ])('stays text: %s', (markdown) => {
    const { translationHtml, diagnostics } = renderTargetAlone(markdown);
    expect(load(translationHtml, null, false)('p').text()).toBe(markdown);
    expect(diagnostics).toMatchObject([{ diagnostic: { code: 'invalid-zone', range: { start: 0 } } }]);
  });

  it('is one within another', () => {
    const { translationHtml, diagnostics } = renderTargetAlone(
      '::: zone target="docs"\n::: zone target="pdf"\ninside\n::: zone-end\n::: zone-end',
    );
    const $ = load(translationHtml, null, false);
    expect($('.zone')).toHaveLength(1);
    expect($('.zone > p').text()).toBe('::: zone target="pdf"\ninside');
    expect(diagnostics.map(({ diagnostic }) => diagnostic.code)).toEqual(['invalid-zone', 'invalid-zone']);
  });
});

describe('zones on a page', () => {
  it('are all there, say for whom, and are marked as the first choice has them', () => {
    const { $, features } = page(`${zoneOf('windows')}${zoneOf('linux,mac')}`, GROUPS);
    expect(
      $('.zone > .condition')
        .map((_, element) => $(element).text())
        .get(),
    ).toEqual(['Windows', 'Linux, Mac']);
    expect($('.zone[hidden]').attr()).toMatchObject({ 'data-pivot': 'windows', hidden: 'until-found' });
    expect($('.zone[data-chosen]').attr('data-pivot')).toBe('linux mac');
    expect([...features]).toEqual(['pickers']);
  });

  it('offer a choice of the pivots that they have, once, in the order of their group', () => {
    const { $ } = page(`${zoneOf('windows')}${zoneOf('linux')}`, GROUPS);
    expect($('.picker')).toHaveLength(1);
    expect($('.picker label').contents().first().text()).toBe('Operating system ');
    expect($('.picker select').attr()).toEqual({
      'data-picker': 'pivot',
      'data-name': 'pivot-systems',
      autocomplete: 'off',
    });
    expect(
      $('.picker option')
        .map((_, option) => `${$(option).attr('value') ?? ''} ${$(option).text()}`)
        .get(),
    ).toEqual(['linux Linux', 'windows Windows']);
  });

  it('offer one for pivots that no group knows', () => {
    const { $ } = page(`${zoneOf('b')}${zoneOf('windows')}${zoneOf('a,linux')}`, GROUPS);
    expect(
      $('.picker label')
        .map((_, label) => $(label).contents().first().text())
        .get(),
    ).toEqual(['Operating system ', 'Choose what to show ']);
    expect($('.picker').last().find('option').text()).toBe('ba');
  });

  it('offer none where there is nothing to choose', () => {
    const single = page(zoneOf('a')).$;
    expect(single('.picker, [hidden], [data-chosen]')).toHaveLength(0);
    const { $, features } = page('::: zone target="docs"\nx\n::: zone-end\n\n::: zone target="pdf"\ny\n::: zone-end');
    expect($('.condition').text()).toBe('pdf');
    expect([...features]).toEqual([]);
  });

  it('have both halves of their segments', () => {
    const { $, diagnostics } = page(`::: zone pivot="a"\n${pair('1', 'Ziel', 'Goal')}\n::: zone-end`);
    expect($('.zone .target').text()).toBe('Ziel');
    expect($('.zone .source').text().trim()).toBe('Goal');
    expect(diagnostics).toEqual([]);
  });
});
