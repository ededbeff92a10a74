import { describe, expect, it } from 'vitest';
import { pair } from '../../pipeline/bilingual-markdown.ts';
import { renderPage } from './render-page.ts';

const LANDING = `### YamlMime:Landing
title: ${pair(101, 'Lampu', 'Lamps')}
summary: Semua tentang *lampu*.
metadata:
  description: x
landingContent:
- title: Mulai
  linkLists:
  - linkListType: how-to-guide
    links:
    - text: ${pair(102, 'Menyalakan', 'Switching on')}
      url: switching.md
    - text: '[Luar](https://example.com/inner) sini'
      url: https://example.com/
  - linkListType: tutorial
    links: []
`;

describe('a landing page', () => {
  const { $, rendered, translation, problems } = renderPage(LANDING);

  it('begins with its title and its summary', () => {
    expect($('h1').text()).toBe('Lampu Lamps ');
    expect($('.summary em').text()).toBe('lampu');
    expect(translation('h1').text()).toBe('Lampu');
    expect(problems).toEqual([]);
  });

  it('has a card for each subject, which the page lists', () => {
    expect($('.cards > .card > h2').text()).toBe('Mulai');
    expect(rendered.headings.map(({ level, text }) => [level, text])).toEqual([
      [1, 'Lampu'],
      [2, 'Mulai'],
    ]);
  });

  it('has lists of links by type', () => {
    expect($('.link-list h3').text()).toBe('How to guideTutorial');
    const [first] = $('.link-list').first().find('a').toArray();
    expect($(first).attr('href')).toBe('switching/');
    expect($(first).find('.target').text()).toBe('Menyalakan');
    expect(translation('.link-list a').first().text()).toBe('Menyalakan');
  });

  it('has no links in links', () => {
    const [, second] = $('.link-list a').toArray();
    expect($(second).attr('href')).toBe('https://example.com/');
    expect($(second).text()).toBe('Luar sini');
    expect(rendered.html).not.toContain('example.com/inner');
  });
});

describe('links of a landing page', () => {
  const link = (url: string) =>
    renderPage(
      `### YamlMime:Landing\nlandingContent:\n- linkLists:\n  - links:\n    - text: Di sini\n      url: ${url}\n`,
    );

  it.each([
    '"javascript:alert(1)"',
    '"java\\tscript:alert(1)"',
    '" JavaScript:x"',
    '"\\x01javascript:x"',
    'data:text/html,x',
  ])('%s leads nowhere', (url) => {
    const { $, problems } = link(url);
    expect($('a')).toHaveLength(0);
    expect($('li').text().trim()).toBe('Di sini');
    expect(problems).toEqual([['yaml-schema-invalid', url]]);
  });

  it('that lead to nothing are reported where they stand', () => {
    expect(link("'gone.md'").problems).toEqual([['file-not-found', "'gone.md'"]]);
  });

  it('without words show their address', () => {
    const { $ } = renderPage(
      '### YamlMime:Landing\nlandingContent:\n- linkLists:\n  - links:\n    - url: a.md?x=<b>\n',
    );
    expect($('a').text()).toBe('a.md?x=<b>');
  });
});
