import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseToc } from '../../../src/docset/index.ts';

const BILINGUAL =
  '<span data-ttu-id="a1b2c-101">Start</span><span class="sxs-lookup"><span data-stu-id="a1b2c-101">Begin</span></span>';

describe('parseToc of toc.yml', () => {
  it('resolves links from the folder of the file', () => {
    const { toc, diagnostics } = parseToc(
      'docs/net/toc.yml',
      `items:
- name: Up
  href: ../a%20b.md?view=x#top
- name: Home
  href: ~/c.md
  items:
  - name: 3.0
    href: sub/d.md
- name: Elsewhere
  href: https://example.org/x.md
- name: Site
  href: /azure/x?toc=y
- name: Topic
  tocHref: sub/
  topicHref: sub/index.md
- name: Heading
`,
      'docs',
    );
    expect(diagnostics).toEqual([]);
    expect(toc).toEqual({
      path: 'docs/net/toc.yml',
      items: [
        { name: 'Up', article: 'docs/a b.md', items: [] },
        { name: 'Home', article: 'docs/c.md', items: [{ name: '3.0', article: 'docs/net/sub/d.md', items: [] }] },
        { name: 'Elsewhere', href: 'https://example.org/x.md', items: [] },
        { name: 'Site', href: '/azure/x?toc=y', items: [] },
        { name: 'Topic', article: 'docs/net/sub/index.md', items: [] },
        { name: 'Heading', items: [] },
      ],
    });
  });

  it('keeps the target of bilingual names', () => {
    expect(parseToc('toc.yml', `- name: '${BILINGUAL}'`).toc.items).toMatchObject([{ name: 'Start' }]);
  });

  it('accepts a BOM, comments and nothing at all', () => {
    expect(parseToc('toc.yml', '\uFEFF### YamlMime:TableOfContent\n- name: A\n  href: a.md # x\n')).toMatchObject({
      toc: { items: [{ name: 'A', article: 'a.md' }] },
      diagnostics: [],
    });
    expect(parseToc('toc.yml', '')).toMatchObject({ toc: { items: [] }, diagnostics: [] });
  });

  it.each([
    ['- name: A\n  href: [', 19],
    ['just text', 0],
    ['- name: A\n  items: b.md', 19],
    ['- name: A\n- b.md', 12],
    ['- name: A\n  href: {a: b}', 18],
    ['- name: A\n- displayName: B', 12],
    ['\uFEFF- name: A\n- b.md', 13],
  ])('points at what is unusable in %j', (text, start) => {
    const { diagnostics } = parseToc('toc.yml', text);
    expect(diagnostics).toMatchObject([{ code: 'toc-invalid' }]);
    expect(diagnostics[0]?.range?.start).toBe(start);
  });

  it('stops at entries that contain themselves or multiply', () => {
    const circle = '- name: A\n  items: &a [{name: B, items: *a}, {name: C, items: *a}]';
    expect(parseToc('toc.yml', circle).diagnostics.map(({ code }) => code)).toEqual(['toc-invalid', 'toc-invalid']);
    const levels = Array.from(
      { length: 30 },
      (_, level) => `- {name: x, items: &l${level + 1} [*n${level}, *n${level}]}`,
    );
    const bomb = `- &n0 {name: x}\n${levels.map((line, level) => line.replace('- {', `- &n${level + 1} {`)).join('\n')}`;
    expect(parseToc('toc.yml', bomb).diagnostics).toMatchObject([{ code: 'toc-invalid' }]);
  });

  it('keeps the entries around an unusable one', () => {
    expect(parseToc('toc.yml', '- name: A\n- 5\n- name: B').toc.items).toMatchObject([{ name: 'A' }, { name: 'B' }]);
  });
});

describe('parseToc of toc.md', () => {
  it('nests headings by level and lists by indentation', () => {
    const { toc, diagnostics } = parseToc(
      'docs/toc.md',
      `# [One](one.md)
## [Two](sub/two.md#x "Title")
### Three
# [Four](https://example.org)
- [Five](five.md)
  - [Six](<six.md>)
<!-- # [No](no.md) -->
# ${BILINGUAL}
`,
    );
    expect(diagnostics).toEqual([]);
    expect(toc.items).toEqual([
      {
        name: 'One',
        article: 'docs/one.md',
        items: [{ name: 'Two', article: 'docs/sub/two.md', items: [{ name: 'Three', items: [] }] }],
      },
      {
        name: 'Four',
        href: 'https://example.org',
        items: [{ name: 'Five', article: 'docs/five.md', items: [{ name: 'Six', article: 'docs/six.md', items: [] }] }],
      },
      { name: 'Start', items: [] },
    ]);
  });

  it('points at a line that is no entry', () => {
    const { toc, diagnostics } = parseToc('toc.md', '# [A](a.md)\nplain\n# [B](b.md)');
    expect(toc.items).toHaveLength(2);
    expect(diagnostics).toMatchObject([{ code: 'toc-invalid', range: { start: 12, end: 17 } }]);
  });
});

it('parseToc never throws', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '- ',
      'name: ',
      'href: ',
      'items:',
      '\n',
      '  ',
      '# ',
      '[a](b.md)',
      '{',
      '&a ',
      '*a',
      '"',
      '<span',
      '%',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.constantFrom('toc.yml', 'a/toc.md'), fc.array(piece), (path, pieces) => {
      const text = pieces.join('');
      for (const { range } of parseToc(path, text).diagnostics) {
        expect(range?.end).toBeLessThanOrEqual(text.length);
        expect(range?.start).toBeLessThanOrEqual(range?.end ?? 0);
      }
    }),
  );
});
