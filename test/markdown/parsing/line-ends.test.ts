import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { normalizeWhereNeeded } from '../../../src/markdown/parsing/line-ends.ts';

test.each(['a\nb\n\nc', 'a\r\nb\r\rc', 'a\0b', ''])('%j is normalized as by markdown-it alone', (text) => {
  const markdown = new MarkdownIt();
  normalizeWhereNeeded(markdown);
  expect(markdown.render(text)).toBe(new MarkdownIt().render(text));
});
