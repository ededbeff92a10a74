import { describe, expect, test } from 'vitest';
import { endSentence, readHtmlText } from '../../src/search/html-text.ts';

const text = (html: string): string =>
  readHtmlText(html)
    .map((block) => block.text)
    .join('|')
    .trim()
    .replace(/\s+/g, ' ');

describe('readHtmlText', () => {
  test.each([
    ['ends paragraphs and cells', '<p>One</p><table><tr><td>two</td><td>three?</td></tr></table>', 'One. two. three?'],
    ['ends a nested item once', '<ul><li>\n<p>One</p>\n</li></ul>', 'One.'],
    ['keeps inline markup within words', '<p>Out<b>look</b>s</p>', 'Outlooks.'],
    ['ends an item behind a line break', '<ul><li>One<br></li><li>two</li></ul>', 'One. two.'],
    ['parts lines and code', '<p>One<br>two</p><pre><code>three</code></pre>four', 'One two. three four'],
    ['leaves empty elements without a stop', '<p>One</p><p></p><td></td>', 'One.'],
    ['reads character references', '<p>a &lt;b&gt; &amp; &auml;&#8211;&nbsp;&hellip;</p>', 'a <b> & ä– …'],
    ['takes no attribute for text', '<p title="a > b">One <img alt="x" src="a.png">two</p>', 'b">One two.'],
    ['leaves out what is no text', '<p>One</p><svg><title>t</title><svg></svg>u</svg><nav>n</nav>two', 'One. two'],
  ])('%s', (_, html, expected) => {
    expect(text(html)).toBe(expected);
  });

  test('makes a block of each heading, with its level and its id', () => {
    expect(readHtmlText('<p>Zero</p><h2 id="a&amp;b">One <code>two</code></h2>three<h3>four</h3>')).toEqual([
      { text: ' Zero. ', level: 0, id: undefined },
      { text: 'One two', level: 2, id: 'a&b' },
      { text: 'three', level: 0, id: undefined },
      { text: 'four', level: 3, id: undefined },
    ]);
  });
});

test.each([
  ['word', 'word.'],
  ['Wort ä', 'Wort ä.'],
  ['(so)', '(so).'],
  ['"so"', '"so".'],
  ['"so."', '"so."'],
  ['why?', 'why?'],
  ['です。', 'です。'],
  ['', ''],
])('endSentence(%j) is %j', (sentence, ended) => {
  expect(endSentence(sentence)).toBe(ended);
});
