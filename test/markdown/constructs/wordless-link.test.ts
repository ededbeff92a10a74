import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { pair } from '../../bitext/markup.ts';
import { render, renderTargetAlone } from '../render.ts';

const linksOf = (markdown: string): string[] => {
  const $ = load(render(markdown).html, null, false);
  return $('a')
    .map((_, link) => $(link).text().trim())
    .toArray();
};

it.each([
  ['[](https://www.example.com/books/)', 'example.com/books'],
  ['[ ](http://example.com/a%20b?c=1#d)', 'example.com/a b'],
  [`[](https://example.com/${'long/'.repeat(12)})`, 'example.com'],
  ['[](mailto:desk@example.com)', 'desk@example.com'],
  ['[](ms-settings:network?x=1)', 'network'],
  ['[](../lend/fees.md#late)', 'fees.md'],
  ['[](/en-us/books/lend/)', 'lend'],
  ['[](#late)', 'late'],
  ['[](<>)', ''],
  ['[](https://example.com/%zz)', 'example.com/%zz'],
])('shows where %s leads', (markdown, shown) => {
  expect(linksOf(markdown)).toEqual([shown]);
});

it('shows it in the half alone that has lost the text', () => {
  const url = 'https://example.com/trace';
  expect(linksOf(pair('1', `Kini [](${url}) Jejak pesan`, `From [Message trace](${url})`))).toEqual([
    'example.com/trace',
    'Message trace',
  ]);
});

it.each(['[a](https://example.com)', '[![a](b.png)](https://example.com)', '[`a`](https://example.com)'])(
  'adds nothing to %s',
  (markdown) => {
    const $ = load(render(markdown).html, null, false);
    expect($('a').text()).toBe(markdown.includes('!') ? '' : 'a');
  },
);

it('writes no address that the page would read as HTML', () => {
  expect(render('[](https://example.com/<b>)').html).not.toContain('<b>');
});

it('leaves the translation alone as CommonMark has it', () => {
  expect(renderTargetAlone('[](https://example.com)').translationHtml).toContain('<a href="https://example.com"></a>');
});
