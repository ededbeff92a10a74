import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import type { RenderContext } from '../../../src/markdown/index.ts';
import { pair } from '../../bitext/markup.ts';
import { CONTEXT, render } from '../render.ts';

const context: RenderContext = { ...CONTEXT, math: true };

it('is not read unless the docset asks for it', () => {
  expect(render('$a$ costs\n\n$$\nb\n$$').translationHtml).toBe('<p>$a$ costs</p>\n<p>$$\nb\n$$</p>\n');
});

describe('formulas in a line', () => {
  it.each([
    ['$x^2$', 'x^2'],
    ['a $ x $, b', 'x'],
    ['**a** ($x$)', 'x'],
    ['$$x$$', 'x'],
    ['$a \\$ b$', 'a \\$ b'],
    ['$$$x$$$', '$x$'],
    ['$a_1 * b_1 * c$', 'a_1 * b_1 * c'],
    ['$a<b$', 'a&lt;b'],
  ])('are left to a script in the translation, as by DocFX: %s', (markdown, content) => {
    expect(render(markdown, context).translationHtml).toContain(`<span class="math">\\(${content}\\)</span>`);
  });

  it.each(['16$ or $15', 'a$x$', '$x$b', '$ x$', '$x $', '$x', '$a\nb$', '\\$x$', '`$x$`', '$$', '$ $'])(
    'are none in %j',
    (markdown) => {
      expect(render(markdown, context).html).not.toContain('class="math"');
    },
  );

  it('are MathML on a page, without style attributes', () => {
    const { html, features } = render('$\\fcolorbox{red}{blue}{x} + \\frac{a}{b}$', context);
    expect(load(html)('span.math[dir=ltr] > math mfrac')).toHaveLength(1);
    expect(html).not.toMatch(/ style=/);
    expect([...features]).toEqual(['math']);
  });

  it('are formulas in both halves of a segment', () => {
    const $ = load(render(pair('1', 'luas $a^2$', 'area $a^2$'), context).html);
    expect($('.target math')).toHaveLength(1);
    expect($('.source math')).toHaveLength(1);
  });

  it('are shown as written where they are none, and reported', () => {
    const { html, diagnostics } = render('a $\\frac{$ b', context);
    expect(load(html)('.math code').text()).toBe('\\frac{');
    expect(diagnostics).toMatchObject([{ diagnostic: { code: 'math-invalid', range: { start: 2, end: 10 } } }]);
  });

  it('link nowhere', () => {
    expect(render('$\\href{javascript:alert(1)}{x}$', context).html).not.toContain('href="javascript');
  });
});

describe('formulas of lines', () => {
  it('stand between dollars', () => {
    const { html, translationHtml } = render('a\n$$\nx &= 1\n$$\nb', context);
    expect(translationHtml).toBe('<p>a</p>\n<div class="math">\n\\[\nx &amp;= 1\n\\]</div>\n<p>b</p>\n');
    expect(load(html)('div.math').text()).toContain('x &= 1');
    expect(load(render('$$\nx\n$$', context).html)('div.math math').attr('display')).toBe('block');
  });

  it('stand in a list and in a quotation', () => {
    expect(load(render('- a\n\n  $$\n  x\n  $$', context).html)('li math annotation').text()).toBe('x\n');
    expect(load(render('> $$\n> x\n> $$', context).html)('blockquote math')).toHaveLength(1);
  });

  it('are text when nothing ends them, so that they take nothing in', () => {
    expect(load(render('$$\nx\n\n# b', context).html)('h1').text()).toBe('b');
  });

  it('take their segments for shown if both halves are the same', () => {
    const segments = `$$\n${pair('1', 'x', 'x')} + ${pair('2', 'a', 'b')}\n$$`;
    expect(render(segments, context).diagnostics).toMatchObject([
      { diagnostic: { code: 'segment-not-shown', message: expect.stringContaining(' 2 ') as unknown } },
    ]);
  });
});
