import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, it } from 'vitest';
import { rememberLinks } from '../../../src/markdown/parsing/remember-links.ts';

const plain = new MarkdownIt();
const remembering = new MarkdownIt();
rememberLinks(remembering);

it.each([
  ...['https://bücher.example/ä b?q=ü#ß', 'a%20b.md', `x${'y'.repeat(600)}.md`, '', '//host/a', '///a', 'HTTP://A.b'],
  ...['https://example.com', 'https://example.com/?a=b&amp;c#d', 'http://a.b//c', 'https://a..b/', 'https://-.a/#?'],
])('changes nothing in what is made of a link: %j', (url) => {
  const expected = plain.normalizeLink(url);
  expect([remembering.normalizeLink(url), remembering.normalizeLink(url)]).toEqual([expected, expected]);
});

it('changes nothing in what is made of links of all kinds', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'https://',
      'http:',
      '//',
      '/',
      'a.b',
      'xn--a',
      '-',
      '.',
      '..',
      '?',
      '#',
      '@',
      ':',
      ':80',
      '%2',
      '%20',
    ),
    fc.constantFrom(
      'A',
      'é',
      '_',
      '~',
      '=',
      '&amp;',
      ';',
      ',',
      '+',
      '\\',
      ' ',
      '`',
      '|',
      '"',
      'javascript',
      'y'.repeat(60),
    ),
    fc.string({ maxLength: 2 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 7 }), (pieces) => {
      const url = pieces.join('');
      expect(remembering.normalizeLink(url)).toBe(plain.normalizeLink(url));
    }),
    { numRuns: 1000 },
  );
});

it('asks once for each link that is not plain, and forgets when there are too many', () => {
  const markdown = new MarkdownIt();
  let asked = 0;
  markdown.normalizeLink = (url) => {
    asked++;
    return url;
  };
  rememberLinks(markdown);
  for (let i = 0; i < 3; i++) markdown.normalizeLink('ä.md');
  expect(asked).toBe(1);
  for (let i = 0; i < 4000; i++) markdown.normalizeLink(`ä${i}.md`);
  markdown.normalizeLink('ä.md');
  expect(asked).toBe(4002);
});
