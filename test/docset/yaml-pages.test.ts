import { describe, expect, it } from 'vitest';
import { readDocset } from '../../src/docset/index.ts';
import { writeDocset } from './temporary-docset.ts';

const read = (files: Readonly<Record<string, string>>, name?: string) => readDocset(writeDocset(files, name));
const paths = (files: readonly { readonly path: string }[]) => files.map(({ path }) => path);

describe('YAML files of a docset', () => {
  it('are pages, data, tables of contents or nothing by their first line', async () => {
    const docset = await read({
      'index.yml': '### YamlMime:Landing\ntitle: x\n',
      'with-mark.yml': '\uFEFF#YamlMime:Hub\r\ntitle: x\r\n',
      'new/kind.yml': '### YamlMime:Whatever\n',
      'achievements.yml': '### YamlMime:Achievements\n',
      'zone-pivot-groups.yml': '### YamlMime:ZonePivotGroups\n',
      'menu.yml': '### YamlMime:TOC\n- name: A\n  href: index.yml\n',
      'settings.yml': 'a: b\n',
      'late.yml': 'a: b\n### YamlMime:Landing\n',
      'includes/part.yml': '### YamlMime:Landing\n',
      '.hidden/page.yml': '### YamlMime:Landing\n',
    });
    expect(paths(docset.articles)).toEqual(['index.yml', 'new/kind.yml', 'with-mark.yml']);
    expect(paths(docset.dataFiles)).toEqual(['achievements.yml', 'zone-pivot-groups.yml']);
    expect(docset.tocs).toMatchObject([{ path: 'menu.yml', items: [{ name: 'A', article: 'index.yml' }] }]);
    expect(docset.diagnostics).toEqual([]);
  });

  it('are pages only where the configuration selects them', async () => {
    const docset = await read({
      'docfx.json': '{"build": {"content": [{"files": ["**/*.md", "in/*.yml"]}]}}',
      'in/a.yml': '### YamlMime:Hub\n',
      'out/a.yml': '### YamlMime:Hub\n',
    });
    expect(paths(docset.articles)).toEqual(['in/a.yml']);
  });

  it('tell the locale in their metadata', async () => {
    const page = '### YamlMime:Landing\ntitle: x\nmetadata:\n  ms.contentlocale: id-ID\n';
    expect((await read({ 'a.yml': page }, 'content')).locale.tag).toBe('id-ID');
  });

  it('are found by tables of contents, by path, folder and uid', async () => {
    const docset = await read({
      'toc.yml': '- name: A\n  href: a.yml\n- name: B\n  href: b/\n- name: C\n  uid: the.c\n',
      'a.yml': '### YamlMime:Landing\n',
      'b/index.yml': '### YamlMime:Landing\n',
      'c.yml': '### YamlMime:Landing\nuid: the.c\n',
    });
    expect(docset.tocs[0]?.items.map(({ article }) => article)).toEqual(['a.yml', 'b/index.yml', 'c.yml']);
  });
});

describe('training modules', () => {
  const FILES = {
    'path/index.yml': '### YamlMime:LearningPath\nuid: p\ntitle: Jalur\nmodules:\n- m\n- elsewhere\n',
    'm/index.yml': '### YamlMime:Module\nuid: m\ntitle: Modul\nunits:\n- m.2\n- m.1\n',
    'm/1.yml': '### YamlMime:ModuleUnit\nuid: m.1\ntitle: Satu\ndurationInMinutes: 5\n',
    'm/2.yml':
      '### YamlMime:ModuleUnit\nuid: m.2\ntitle: <span data-ttu-id="a-101">Dua</span><span class="sxs-lookup"><span data-stu-id="a-101">Two</span></span>\n',
  };

  it('say what they are called, how long they take and what they hold', async () => {
    const { learning } = await read(FILES);
    expect(learning).toMatchObject([
      { path: 'm/1.yml', kind: 'unit', uid: 'm.1', title: 'Satu', minutes: 5, children: [] },
      { path: 'm/2.yml', kind: 'unit', uid: 'm.2', title: expect.stringContaining('Two') as string },
      { path: 'm/index.yml', kind: 'module', uid: 'm', children: ['m.2', 'm.1'] },
      { path: 'path/index.yml', kind: 'path', uid: 'p', children: ['m', 'elsewhere'] },
    ]);
    expect(learning[1]).not.toHaveProperty('minutes');
  });

  it('are tables of contents of their own', async () => {
    const { tocs } = await read(FILES);
    const units = [
      { name: 'Dua', sourceName: 'Two', article: 'm/2.yml', items: [] },
      { name: 'Satu', article: 'm/1.yml', items: [] },
    ];
    expect(tocs).toEqual([
      { path: 'm/index.yml', items: [{ name: 'Modul', article: 'm/index.yml', items: units }] },
      {
        path: 'path/index.yml',
        items: [
          { name: 'Jalur', article: 'path/index.yml', items: [{ name: 'Modul', article: 'm/index.yml', items: [] }] },
        ],
      },
    ]);
  });

  it('may be broken', async () => {
    const { learning, articles } = await read({
      'a.yml': '### YamlMime:Module\nuid: "x\n',
      'b.yml': '### YamlMime:Module\n- x\n',
      'c.yml': '### YamlMime:Module\nuid: [x]\nunits: x\ndurationInMinutes: soon\n',
    });
    expect(learning).toMatchObject([{ path: 'c.yml', uid: '', title: 'c.yml', children: [] }]);
    expect(articles).toHaveLength(3);
  });
});
