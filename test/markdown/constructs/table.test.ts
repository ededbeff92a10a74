import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { pair } from '../../bitext/markup.ts';
import { render } from '../render.ts';
import { processorSeconds } from '../../support/processor-seconds.ts';

/** The text of each cell, row by row. */
function cells(markdown: string): string[][] {
  const $ = load(render(markdown).translationHtml);
  return $('tr').get().map((row) => $(row).children().get().map((cell) => $(cell).text())); // prettier-ignore
}

describe('alignment', () => {
  const markdown = '|a|b|c|d|\n|:-|:-:|-:|-|\n|1|2|3|4|';

  it('is what DocFX writes in the translation', () => {
    const { translationHtml } = render(markdown);
    expect(translationHtml).toMatch(/^<table>\n<thead>/);
    expect(translationHtml).toContain('<th style="text-align: left;">a</th>\n<th style="text-align: center;">b</th>');
    expect(translationHtml).toContain('<td style="text-align: right;">3</td>\n<td>4</td>');
  });

  it('is a class on a page, where the table may scroll', () => {
    const { html } = render(markdown);
    expect(html).not.toContain('style=');
    expect(html).toContain('<td class="align-center">2</td>');
    expect(load(html)('div.table-scroll[tabindex=0] > table')).toHaveLength(1);
  });

  it('goes on with that of the last column in columns too many', () => {
    expect(render('|a|\n|-:|\n|1|2|').translationHtml).toContain('<td style="text-align: right;">2</td>');
  });
});

describe('the cells of a table', () => {
  it.each([
    [
      'with bars outside',
      '|a|b|\n|-|-|\n|1|2|',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'without',
      'a | b\n-|-\n1 | 2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'with a line that could start a list',
      'a | b\n- | -\n1 | 2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['of a header alone', '|a|b|\n|--|--|', [['a', 'b']]],
    ['of one column', '| a\n| --\n| b', [['a'], ['b']]],
    [
      'too many in a row',
      'a | b\n-- | -\n0 | 1 | 2',
      [
        ['a', 'b', ''],
        ['0', '1', '2'],
      ],
    ],
    [
      'too few in a row',
      'a | b\n-- | -\n0 |',
      [
        ['a', 'b'],
        ['0', ''],
      ],
    ],
    [
      'too many in the header',
      '|a|b|c|\n|-|-|\n|1|',
      [
        ['a', 'b', 'c'],
        ['1', '', ''],
      ],
    ],
    [
      'that are empty',
      '|a|b|\n|-|-|\n||x|\n| | |',
      [
        ['a', 'b'],
        ['', 'x'],
        ['', ''],
      ],
    ],
    ['with bars that are escaped', '|a|\n|-|\n|x \\| y|\n|x\\\\|y|', [['a'], ['x | y'], ['x|y']]],
    [
      'with bars in code',
      '|a|b|\n|-|-|\n|`x|y`|``z|`|``|',
      [
        ['a', 'b'],
        ['x|y', 'z|`|'],
      ],
    ],
    ['with escaped bars in code', '|a|\n|-|\n|`x\\|y`|', [['a'], ['x|y']]],
    [
      'with a backslash before the end of code',
      '|a|b|\n|-|-|\n|`x\\`|y|',
      [
        ['a', 'b'],
        ['x\\', 'y'],
      ],
    ],
    [
      'with a backtick alone',
      '|a|b|\n|-|-|\n|x`|y|',
      [
        ['a', 'b'],
        ['x`', 'y'],
      ],
    ],
    [
      'with bars in a tag',
      '|a|b|\n|-|-|\n|<kbd title="|">x</kbd>|y|',
      [
        ['a', 'b'],
        ['x', 'y'],
      ],
    ],
    [
      'with bars in the text of a link',
      '|a|b|\n|-|-|\n|[x|y](z)|[x|y]|',
      [
        ['a', 'b', ''],
        ['x|y', '[x', 'y]'],
      ],
    ],
  ])('%s', (_, markdown, expected) => {
    expect(cells(markdown)).toEqual(expected);
  });

  it.each(['a | b\n-- | -x-', 'a b\n--|--', 'a | b\n-- --', '| a |\n||', 'a | b\n--||--'])(
    'are none in %j',
    (markdown) => {
      expect(render(markdown).html).not.toContain('<table');
    },
  );

  it('end where another block begins, or a blank line stands', () => {
    expect(cells('|a|\n|-|\n|1|\n> q')).toEqual([['a'], ['1']]);
    expect(cells('|a|\n|-|\n|1|\n\n|2|')).toEqual([['a'], ['1']]);
  });
});

describe('segments in a table', () => {
  it.each([
    ['in equal cells', `|a|b|\n|-|-|\n|${pair('1', 'x', 's')}|${pair('2', 'x', 't')}|`],
    ['beyond the header', `|a|\n|-|\n|${pair('1', 'x', 's')}|${pair('2', 'x', 't')}|`],
    ['in a quotation', `> |a|b|\n> |-|-|\n> |${pair('1', 'x', 's')}|${pair('2', 'x', 't')}|`],
    ['in a list', `- |a|b|\n  |-|-|\n  |${pair('1', 'x', 's')}|${pair('2', 'x', 't')}|`],
    ['beside code with a bar', `|a|b|\n|-|-|\n|\`|\` ${pair('1', 'x', 's')}|${pair('2', 'x', 't')}|`, '|st'],
    ['beside escaped bars', `|a|b|\n|-|-|\n|\\|${pair('1', 'x', 's')}\\\\|${pair('2', 'x', 't')}|`, '|s|t'],
  ])('find their place: %s', (_, markdown, source = 'st') => {
    const { html, diagnostics } = render(markdown);
    const $ = load(html);
    expect($('#ttu-1').text() + $('#ttu-2').text()).toBe('xx');
    expect($('.source').text().replace(/\s/g, '')).toBe(source);
    expect(diagnostics).toEqual([]);
  });
});

it('adds no more empty cells than a page can bear', () => {
  const wide = `|a|\n|-|\n${'|a'.repeat(1000)}|\n${'|a|\n'.repeat(1000)}`;
  const { translationHtml } = render(wide);
  expect(translationHtml.match(/<td>/g)?.length).toBeLessThan(80_000);
  expect(load(translationHtml).root().text().match(/a/g)).toHaveLength(2001);
});

it.each(['|', '|`', '[a](', '<a ', '\\', '|a\n'])('reads rows of 200,000 characters of %j in time', (piece) => {
  const table = `|a|b|\n|-|-|\n|${piece.repeat(200_000 / piece.length)}`;
  expect(processorSeconds(() => render(table))).toBeLessThan(5);
});
