import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balance, markRawTag } from '../../../src/markdown/html/balance.ts';

/** `~<b>` is a raw tag, `<b>` one of Diglot's. */
const marked = (html: string): string => html.replace(/~(<[^>]*>)/g, (_, tag: string) => markRawTag(tag));

describe('raw tags', () => {
  it.each([
    ['are closed with the element around them', '<p>~<b>a</p><p>b</p>', '<p><b>a</b></p><p>b</p>'],
    ['are closed at the end', '~<div>~<i>a', '<div><i>a</i></div>'],
    ['close no element of Diglot', '<section><p>a~</section></p></section>', '<section><p>a</p></section>'],
    ['go where there is nothing to close', '<p>a~</b></p>~</div>', '<p>a</p>'],
    ['close what they hold', '~<div>~<b>a~</div>b', '<div><b>a</b></div>b'],
    ['may hold blocks', '~<div><p>a</p>~</div>', '<div><p>a</p></div>'],
    ['may begin in a paragraph and hold what follows', '<p>a~<div></p><p>b</p>~</div>', '<p>a</p><div><p>b</p></div>'],
    ['may end in a paragraph', '~<div><p>a~</div></p><p>b</p>', '<div><p>a</p></div><p>b</p>'],
    ['need no end tag where HTML needs none', '~<ul>~<li>a~<li>b~</ul>', '<ul><li>a<li>b</li></ul>'],
    ['need none if they are void', '<p>a~<br>b</p>', '<p>a<br>b</p>'],
  ])('%s', (_, html, expected) => {
    expect(balance(marked(html))).toBe(expected);
  });
});

it('leaves what Diglot wrote as it is', () => {
  const html = '<p title="a>b">x<br><input type="checkbox" disabled><math><mspace width="1em"/></math></p>\n<hr>';
  expect(balance(html)).toBe(html);
});

it('never lets raw tags out of the element around them', () => {
  const name = fc.constantFrom('b', 'a', 'p', 'div', 'ul', 'li', 'table', 'tr', 'td', 'details', 'h2', 'span', 'br');
  const raw = fc.oneof(
    name.map((tag) => `~<${tag}>`),
    name.map((tag) => `~</${tag}>`),
    fc.constantFrom('a', ' '),
  );
  const text = fc.array(raw, { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, text, text, (before, first, second, behind) => {
      const body = `${before}<section id="own"><div id="first">${first}</div><p>${second}</p></section>${behind}`;
      const $ = load(`<main>${balance(marked(body))}</main><footer></footer>`, null, false);
      expect(
        $.root()
          .children()
          .toArray()
          .map((element) => element.name),
      ).toEqual(['main', 'footer']);
      expect($('#own').find('#first')).toHaveLength(1);
    }),
    { numRuns: 2000 },
  );
});
