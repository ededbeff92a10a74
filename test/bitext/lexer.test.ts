import { describe, expect, it } from 'vitest';
import { lex } from '../../src/bitext/index.ts';
import { pair } from './markup.ts';

const kinds = (text: string) => lex(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('lex', () => {
  it('cuts a segment into its tags and texts', () => {
    expect(kinds(`- ${pair('1', 'T', 'S')}.`)).toEqual([
      ['text', '- '],
      ['target-open', '<span data-ttu-id="1">'],
      ['text', 'T'],
      ['span-close', '</span>'],
      ['lookup-open', '<span class="sxs-lookup">'],
      ['source-open', '<span data-stu-id="1">'],
      ['text', 'S'],
      ['span-close', '</span>'],
      ['span-close', '</span>'],
      ['text', '.'],
    ]);
  });

  it.each([
    ['<span>', 'span-open'],
    ['<SPAN class="x">', 'span-open'],
    ['<span\nid="x">', 'span-open'],
    ['<span class="x sxs-lookup">', 'lookup-open'],
    ['<span class=&quot;sxs-lookup&quot;>', 'lookup-open'],
    ['<span lang="id" data-ttu-id="1">', 'target-open'],
    ['<span data-stu-id=&quot;1&quot;>', 'source-open'],
    ['<span data-ttu-id="1"/>', 'text'],
    ['<span/>', 'text'],
    ['</span>', 'span-close'],
    ['</SPAN\t\n >', 'span-close'],
    ['</span x>', 'text'],
    ['< span>', 'text'],
    ['<spanner>', 'text'],
    ['<span', 'text'],
    ['</span', 'text'],
    ['<span <', 'text'],
  ])('reads %j as %s', (text, kind) => {
    expect(kinds(text)).toEqual([[kind, text]]);
  });

  it('reads a tag that another tag interrupts as text', () => {
    expect(kinds('<span a<span>')).toEqual([
      ['text', '<span a'],
      ['span-open', '<span>'],
    ]);
  });
});
