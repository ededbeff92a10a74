import { describe, expect, test } from 'vitest';
import { balance, markRawTag } from '../../../src/markdown/html/balance.ts';

/** What becomes of raw HTML in an article. */
const conforming = (html: string): string => balance(html.replace(/<[^>]*>/g, markRawTag));

describe('what HTML has given up is written as it allows', () => {
  test.each([
    ['<a name="x"></a>', '<span id="x"></span>'],
    ['<a name="x" id="y">a</a>', '<span id="y">a</span>'],
    ['<center>a</center>', '<div class="align-center">a</div>'],
    ['<font color="red" size="2">a</font>', '<span>a</span>'],
    ['<strike>a</strike><tt>b</tt>', '<s>a</s><code>b</code>'],
    ['<acronym title="x">a</acronym>', '<abbr title="x">a</abbr>'],
    [
      '<table border="1" cellpadding="2" class="x"><tr><td align="right" width="5" colspan="2">a</td></tr></table>',
      '<table class="x"><tr><td colspan="2" class="align-right">a</td></tr></table>',
    ],
    ['<img src="a.png" alt="" width="5" border="0" align="middle">', '<img src="a.png" alt="" width="5">'],
    ['<img src="a.png">', '<img src="a.png" alt="">'],
    ['<img src="a.png" alt="A">', '<img src="a.png" alt="A">'],
    ['<ol type="a"><li type="i" value="2">a</li></ol>', '<ol type="a"><li value="2">a</li></ol>'],
    ['<details open name="x">a</details>', '<details open name="x">a</details>'],
    ['<span id="">a</span>', '<span>a</span>'],
  ])('%s', (written, expected) => {
    expect(conforming(written)).toBe(expected);
  });
});

describe('what may not stand where it does is written as something that may', () => {
  test.each([
    ['a link in a link', '<a href="x">a <a href="y" target="z">b</a></a>', '<a href="x">a <span>b</span></a>'],
    ['an item outside of lists', '<div><li>a</li></div>', '<div><div class="list-item">a</div></div>'],
    ['an item in a paragraph', '<p>a<li>b</li></p>', '<p>a</p><div class="list-item">b</div>'],
    ['an item of a list', '<ul><li>a</li></ul>', '<ul><li>a</li></ul>'],
    ['a cell outside of tables', 'a<td>b</td>', 'ab'],
    ['a block within text', '<strong><div>a</div></strong>', '<strong><span>a</span></strong>'],
    ['the end of a paragraph that is none', 'a</p>b', 'ab'],
  ])('%s', (_, written, expected) => {
    expect(conforming(written)).toBe(expected);
  });

  test('a raw link around one of Diglot’s ends there', () => {
    const html = `${markRawTag('<a href="x">')}a <a href="y">b</a> c${markRawTag('</a>')}`;
    expect(balance(html)).toBe('<a href="x">a </a><a href="y">b</a> c');
  });

  test('a paragraph of Diglot’s ends where a block begins', () => {
    expect(balance(`<p>a${markRawTag('<hr>')}b</p>`)).toBe('<p>a</p><hr>b');
  });
});
