import MarkdownIt from 'markdown-it';
import { expect, it } from 'vitest';
import { rememberLinks } from '../../src/markdown/remember-links.ts';

it.each(['https://bücher.example/ä b?q=ü#ß', 'a%20b.md', `x${'y'.repeat(600)}.md`, ''])(
  'changes nothing in what is made of a link: %j',
  (url) => {
    const markdown = new MarkdownIt();
    const expected = markdown.normalizeLink(url);
    rememberLinks(markdown);
    expect([markdown.normalizeLink(url), markdown.normalizeLink(url)]).toEqual([expected, expected]);
  },
);

it('asks once for each link, and forgets when there are too many', () => {
  const markdown = new MarkdownIt();
  let asked = 0;
  markdown.normalizeLink = (url) => {
    asked++;
    return url;
  };
  rememberLinks(markdown);
  for (let i = 0; i < 3; i++) markdown.normalizeLink('a.md');
  expect(asked).toBe(1);
  for (let i = 0; i < 4000; i++) markdown.normalizeLink(`${i}.md`);
  markdown.normalizeLink('a.md');
  expect(asked).toBe(4002);
});
