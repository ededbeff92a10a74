import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlightCode } from '../../../src/markdown/code/highlight.ts';
import { markLines } from '../../../src/markdown/code/mark-lines.ts';

const textOf = (html: string): string => load(html, null, false).text();

/** Names of the elements that are left open, or closed where another one should be. */
function unclosed(html: string): string[] {
  const open: string[] = [];
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)(\w+)/g)) {
    if (slash === '/' && open.at(-1) === name) open.pop();
    else open.push(name);
  }
  return open;
}

describe('highlighting', () => {
  it.each(['csharp', 'CSharp', 'cs', 'C#'])('knows C# as %s', (language) => {
    expect(highlightCode('var x = 1;', language)).toContain('<span class="hljs-keyword">var</span>');
  });

  it.each([
    ['xaml', '<Grid/>'],
    ['vb', 'Dim x'],
    ['razor', '<p>x</p>'],
    ['azurecli', 'echo "x"'],
    ['json', '{"a": 1}'],
    ['powershell', '$x = 1'],
  ])('knows %s', (language, code) => {
    expect(highlightCode(code, language)).toContain('<span class="hljs-');
  });

  it.each(['', 'text', 'unheard-of', '../core', 'constructor', 'csharp.js', 'a/b'])(
    'does not guess for %j',
    (language) => {
      expect(highlightCode('class x', language) ?? 'class x').toBe('class x');
    },
  );

  it('does not depend on the languages seen before', () => {
    const code = '<script>let x = 1;</script><style>a { color: red }</style>';
    const before = highlightCode(code, 'html');
    highlightCode('p { {{x}} }', 'handlebars');
    expect(highlightCode(code, 'html')).toBe(before);
    expect(before).toContain('language-javascript');
  });

  it('leaves very long code alone', () => {
    expect(highlightCode('var x;\n'.repeat(20_000), 'csharp')).toBeUndefined();
  });

  it('keeps the text, also of marked lines', () => {
    const range = fc.record({ first: fc.integer({ min: 0, max: 6 }), last: fc.integer({ min: 0, max: 6 }) });
    const line = fc.constantFrom('/* a', 'b */', 'var s = @"<x>', '";', '', '// & </span>', 'if (a < b) {');
    fc.assert(
      fc.property(fc.array(line), fc.array(range), (lines, ranges) => {
        const code = lines.join('\n');
        const html = markLines(highlightCode(code, 'csharp') ?? '', ranges);
        expect(textOf(html)).toBe(code);
        expect(unclosed(html)).toEqual([]);
      }),
    );
  });
});

describe('marked lines', () => {
  it('are cut out of elements that reach over them', () => {
    const html = '<span class="a">one\n<span class="b">two</span>\nthree</span>';
    expect(markLines(html, [{ first: 2, last: 2 }])).toBe(
      '<span class="a">one\n</span><mark class="code-lines"><span class="a"><span class="b">two</span>\n</span></mark><span class="a">three</span>',
    );
  });

  it('that follow each other share a mark, however many ranges name them', () => {
    const ranges = [
      { first: 3, last: 9 },
      { first: 2, last: 3 },
    ];
    expect(markLines('a\nb\nc\n', ranges)).toBe('a\n<mark class="code-lines">b\nc\n</mark>');
  });
});
