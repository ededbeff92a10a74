import { describe, expect, it } from 'vitest';
import { pair } from '../../bitext/markup.ts';
import { render } from '../render.ts';

describe('headings', () => {
  it('keep the English slug of their anchor', () => {
    const { html, headings } = render(`## <a name="reset-it"></a>${pair('1', 'Atur ulang', 'Reset it')}`);
    expect(headings).toEqual([{ level: 2, id: 'reset-it', text: 'Atur ulang' }]);
    expect(html).toMatch(/^<h2 id="reset-it"><span class="target"/);
    expect(html).not.toContain('<a');
  });

  it.each([
    ['# <a id="x"></a>Y', 'x'],
    ['# <a  name="a b.c-d_é" ></a>Y', 'a b.c-d_é'],
    ['# <a name=x></a>Y', 'y'],
    ["# <a name='x'></a>Y", 'y'],
    ['# <a name="x"> </a>Y', '-y'],
    ['# <a name="x"/>Y', 'y'],
    ['# <a name="x" class="z"></a>Y', 'y'],
    ['# <a name="x/y"></a>Y', 'y'],
    ['# Y <a name="x"></a>', 'y-'],
    ['# <a name="x"></a>', 'section'],
  ])('take an anchor at their start, written as DocFX knows it: %s', (markdown, id) => {
    expect(render(markdown).translationHtml).toMatch(new RegExp(`^<h1 id="${id}">`));
  });

  it('find an anchor though a segment starts inside it', () => {
    expect(render(`# <a name="x">${pair('1', '</a>kata', 'word')}`).headings[0]?.id).toBe('x');
  });

  it('do not repeat an anchor in the source half', () => {
    const { html, headings } = render(`# ${pair('1', '<a name="x"></a>kata', '<a name="x"></a>word')}`);
    expect(headings[0]?.id).toBe('x');
    expect(html).not.toContain('<a');
  });
});

describe('the id of a heading without an anchor', () => {
  it.each([
    ['What is this?', 'what-is-this'],
    ['This - is a &@! heading _ with . and ! -', 'this---is-a--heading-_-with--and---'],
    ['1. Start here', '1-start-here'],
    ['Some `code`, *more* and a [link](x.md)', 'some-code-more-and-a-link'],
    ['![Alt text](x.png) image', 'alt-text-image'],
    ['<kbd>F1</kbd> key', 'f1-key'],
    ['Ärger in Übersee', 'ärger-in-übersee'],
    ['日本語 版', '日本語-版'],
    ['A&nbsp;B', 'ab'],
    ['Emoji 😀 and 𝒳', 'emoji--and-'],
    ['C#', 'c'],
    ['^', 'section'],
  ])('%s', (text, id) => {
    expect(render(`# ${text}`).headings[0]?.id).toBe(id);
  });

  it('joins the words of two lines, as Markdig does', () => {
    expect(render('Hello\nworld\n===').headings[0]).toEqual({ level: 1, id: 'helloworld', text: 'Hello world' });
  });

  it('has a number where it repeats', () => {
    const { headings } = render(`# ${pair('1', 'Apa itu?', 'What is it?')}\n# Apa itu\n# !\n# ?\n# 日本語 版`);
    expect(headings.map(({ id }) => id)).toEqual(['apa-itu', 'apa-itu-1', 'section', 'section-1', '日本語-版']);
  });

  it('counts as taken by a heading that has an anchor', () => {
    const { headings } = render('# <a name="x"></a>Apa\n# Apa\n# <a name="apa-1"></a>Lain');
    expect(headings.map(({ id }) => id)).toEqual(['x', 'apa-1', 'apa-1-1']);
  });
});

describe('other anchors', () => {
  it('stay as written', () => {
    const markdown = 'a <a name="x"></a>b';
    expect(render(markdown).translationHtml).toBe('<p>a <a name="x"></a>b</p>\n');
    expect(render(markdown).html).toContain('<span id="x"></span>');
  });

  it('may be linked to', () => {
    const { anchors } = render('a <a name="x"></a>\n\n<div id=\'y\'>\n<h3 id=z>b</h3></div>\n\n# <a name="h"></a>C');
    expect([...anchors].sort()).toEqual(['h', 'x', 'y', 'z']);
  });
});

it('numbers as many equal headings as there are', () => {
  const { headings } = render('# Sama\n'.repeat(100_000));
  expect(headings.at(-1)?.id).toBe('sama-99999');
  expect(new Set(headings.map(({ id }) => id)).size).toBe(100_000);
});
