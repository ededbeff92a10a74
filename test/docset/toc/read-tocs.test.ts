import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocset } from '../../../src/docset/index.ts';
import { writeDocset } from '../temporary-docset.ts';

async function read(files: Readonly<Record<string, string>>) {
  const folder = writeDocset(files);
  const docset = await readDocset(folder);
  const tocs = Object.fromEntries(docset.tocs.map(({ path, items }) => [path, items]));
  const found = docset.diagnostics.map(({ path, code, line, column, suggestion }) => ({
    at: `${path.slice(folder.length + 1)}:${line}:${column}`,
    code,
    ...(suggestion === undefined ? {} : { suggestion }),
  }));
  return { docset, tocs, found };
}

describe('tables of contents of a docset', () => {
  it('lead to articles as they are named on disk', async () => {
    const { tocs, found } = await read({
      'TOC.yml': '- name: A\n  href: Sub/a%20B.md#x\n- name: Index\n  href: sub\n- name: Page\n  href: index.yml',
      'sub/A b.md': '',
      'sub/index.md': '',
      'index.yml': '',
      'breadcrumb/toc.yml': '- name: X\n  href: none.md',
    });
    expect(found).toEqual([]);
    expect(tocs).toEqual({
      'TOC.yml': [
        { name: 'A', article: 'sub/A b.md', items: [] },
        { name: 'Index', article: 'sub/index.md', items: [] },
        { name: 'Page', items: [] },
      ],
    });
  });

  it('hold the entries of those they lead to', async () => {
    const { docset, tocs, found } = await read({
      'toc.yml':
        '- name: Net\n  href: net/?view=x\n- name: Web\n  href: web/toc.md\n- name: T\n  tocHref: net/\n  topicHref: net/a.md',
      'net/TOC.yml': '- name: A\n  href: a.md',
      'net/a.md': '',
      'web/toc.md': '# [B](b.md)',
      'web/b.md': '',
    });
    expect(found).toEqual([]);
    const net = [{ name: 'A', article: 'net/a.md', items: [] }];
    const web = [{ name: 'B', article: 'web/b.md', items: [] }];
    expect(tocs).toEqual({
      'toc.yml': [
        { name: 'Net', items: net },
        { name: 'Web', items: web },
        { name: 'T', article: 'net/a.md', items: net },
      ],
      'net/TOC.yml': net,
      'web/toc.md': web,
    });
    expect(docset.otherMarkdown.map(({ path }) => path)).toEqual(['web/toc.md']);
  });

  it('report circles and leave them out', async () => {
    const { docset, tocs, found } = await read({
      'a/toc.yml': '- name: B\n  href: ../b/toc.yml',
      'b/toc.yml': '- name: A\n  href: ../a/',
      'toc.yml': '- name: Self\n  href: toc.yml',
    });
    expect(found).toEqual([
      { at: 'b/toc.yml:2:9', code: 'circular-reference' },
      { at: 'toc.yml:2:9', code: 'circular-reference' },
    ]);
    const chains = docset.diagnostics.map(({ message }) => message.match(/"[^"]+"/g)?.join(' '));
    expect(chains).toEqual(['"a/toc.yml" "b/toc.yml" "a/toc.yml"', '"toc.yml" "toc.yml"']);
    expect(tocs['a/toc.yml']).toEqual([{ name: 'B', items: [{ name: 'A', items: [] }] }]);
  });

  it('report missing targets and suggest near ones', async () => {
    const { tocs, found } = await read({
      'toc.yml': `- name: Typo
  href: sub/overveiw.md
- name: Moved
  href: unique.md
- name: None
  href: index.md
- name: Include
  href: includes/x.md
- name: Uid
  uid: sub/overview
`,
      'sub/overview.md': '',
      'sub/unique.md': '',
      'sub/index.md': '',
      'net/index.md': '',
      'includes/x.md': '',
    });
    const code = 'toc-target-missing';
    expect(found).toEqual([
      { at: 'toc.yml:2:9', code, suggestion: 'Did you mean "sub/overview.md"?' },
      { at: 'toc.yml:4:9', code, suggestion: 'Did you mean "sub/unique.md"?' },
      { at: 'toc.yml:6:9', code },
      { at: 'toc.yml:8:9', code },
      { at: 'toc.yml:10:8', code, suggestion: 'Did you mean "sub/overview.md"?' },
    ]);
    expect(tocs['toc.yml']).toContainEqual({ name: 'Typo', absent: 'sub/overveiw.md', items: [] });
  });

  it('find articles by uid, and the home folder', async () => {
    const { tocs, found } = await read({
      '.openpublishing.publish.config.json': '{"docsets_to_publish": [{"build_source_folder": "docs"}]}',
      'docs/toc.yml': '- name: A\n  uid: the.a\n- name: B\n  href: xref:the.a\n- name: C\n  href: ~/a.md',
      'docs/a.md': '---\ntitle: A\nuid: the.a\n---\n',
    });
    expect(found).toEqual([]);
    expect(tocs['docs/toc.yml']?.map(({ article }) => article)).toEqual(['docs/a.md', 'docs/a.md', 'docs/a.md']);
  });

  it('keep what else entries say, and know the names of DocFX 2', async () => {
    const { tocs, found } = await read({
      'toc.yml': `- name: Open
  displayName: <span data-ttu-id="1a2b3-101">offen, auf</span><span class="sxs-lookup"><span data-stu-id="1a2b3-101">open</span></span>
  expanded: true
  items:
  - name: Closed
    expanded: false
    topicUid: the.a
- name: Old
  tocHref: sub/
  homepage: a.md
- name: Older
  homepageUid: the.a
`,
      'a.md': '---\nuid: the.a\n---\n',
      'sub/toc.yml': '- name: B\n  href: b.md',
      'sub/b.md': '',
    });
    expect(found).toEqual([]);
    expect(tocs['toc.yml']).toEqual([
      {
        name: 'Open',
        displayName: 'offen, auf',
        expanded: true,
        items: [{ name: 'Closed', article: 'a.md', items: [] }],
      },
      { name: 'Old', article: 'a.md', items: [{ name: 'B', article: 'sub/b.md', items: [] }] },
      { name: 'Older', article: 'a.md', items: [] },
    ]);
  });

  it('report broken YAML where it stands', async () => {
    const { found } = await read({ 'toc.yml': '- name: A\n  href: [\n', 'a.md': '' });
    expect(found).toMatchObject([{ code: 'toc-invalid' }]);
    expect(join(found[0]?.at ?? '')).toMatch(/^toc\.yml:[23]:/);
  });
});
