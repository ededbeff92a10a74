import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocset } from '../../../src/docset/index.ts';
import type { ArticleHead, DocsetFile } from '../../../src/model/docset.ts';
import { writeDocset } from '../temporary-docset.ts';

async function read(files: Readonly<Record<string, string>>) {
  const folder = writeDocset(files);
  const { uids, diagnostics } = await readDocset(folder);
  const found = diagnostics.map(({ path, line, column, code }) => [path.slice(folder.length + 1), line, column, code]);
  return { uids: Object.fromEntries(uids), found };
}

describe('uids of a docset', () => {
  it('are those of front matter and of YAML pages', async () => {
    const { uids, found } = await read({
      'a.md': '---\r\ntitle: "The A" # as it is\r\nuid: shop.a\r\n---\r\nuid: no\r\n',
      'b.md': "---\nuid: 'shop.b'\n---\n",
      'c.yml': '### YamlMime:Landing\ntitle: C\nuid: shop.c\nmetadata:\n  x: y\n',
      'none.md': '---\ntitle: None\n---\n\nuid: no\n',
      'bare.md': 'Text\nuid: no\n',
    });
    expect(found).toEqual([]);
    expect(uids).toEqual({
      'shop.a': { path: 'a.md', title: 'The A' },
      'shop.b': { path: 'b.md' },
      'shop.c': { path: 'c.yml', title: 'C' },
    });
  });

  it('belong to the first of several articles', async () => {
    const { uids, found } = await read({
      'a.md': '---\nuid: shop\n---\n',
      'b.md': '---\ntitle: B\nuid: shop\n---\n',
    });
    expect(uids).toEqual({ shop: { path: 'a.md' } });
    expect(found).toEqual([['b.md', 3, 6, 'duplicate-uid']]);
  });
});

describe('heads of articles', () => {
  const files = {
    'a.md': '---\ntitle: <span data-ttu-id="1">Ah</span>\nuid: a\n---\n',
    'b.md': '---\nuid: b\n---\n',
    'c.md': '---\ntitle: C\n---\n',
    'd.yml': '### YamlMime:Landing\nuid: d\n',
  };

  it('are given back where they say something', async () => {
    const { heads } = await readDocset(writeDocset(files));
    expect(Object.fromEntries(heads)).toEqual({
      'a.md': { uid: 'a', title: 'Ah' },
      'b.md': { uid: 'b' },
      'd.yml': { uid: 'd' },
    });
  });

  it('are not read again if they are known', async () => {
    // Without this, a sample of articles is read to find the locale.
    const config = '{"docsets_to_publish": [{"locale": "de-DE"}]}';
    const folder = writeDocset({ ...files, '.openpublishing.publish.config.json': config });
    const first = await readDocset(folder);
    for (const name of ['a.md', 'b.md', 'c.md']) writeFileSync(join(folder, name), '---\nuid: new\n---\n');
    const asked: DocsetFile[] = [];
    const knownHead = (article: DocsetFile): ArticleHead | undefined => {
      asked.push(article);
      return article.path === 'b.md' ? undefined : (first.heads.get(article.path) ?? {});
    };
    const { uids, heads, articles } = await readDocset(folder, { knownHead });
    expect(Object.fromEntries(uids)).toEqual({
      a: { path: 'a.md', title: 'Ah' },
      new: { path: 'b.md' },
      d: { path: 'd.yml' },
    });
    expect([...heads.keys()]).toEqual(['a.md', 'b.md', 'd.yml']);
    expect(asked).toEqual(articles.filter(({ path }) => path.endsWith('.md')));
  });

  it('of duplicates are found where they stand, although they are known', async () => {
    const folder = writeDocset({ 'a.md': '---\nuid: x\n---\n', 'b.md': '---\ntitle: B\nuid: x\n---\n' });
    const first = await readDocset(folder);
    const again = await readDocset(folder, { knownHead: ({ path }) => first.heads.get(path) });
    expect(again.diagnostics).toEqual(first.diagnostics);
    expect(again.diagnostics).toMatchObject([{ code: 'duplicate-uid', line: 3, column: 6, endColumn: 7 }]);
  });

  it('end after 4 KB', async () => {
    const lines = `---\n${'x: y\n'.repeat(900)}`;
    const { heads } = await readDocset(
      writeDocset({ 'a.md': `${lines}uid: far\n---\n`, 'b.md': '---\nuid: near\n---\n', 'c.md': 'short' }),
    );
    expect([...heads.values()]).toEqual([{ uid: 'near' }]);
  });
});
