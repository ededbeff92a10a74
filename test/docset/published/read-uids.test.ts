import { describe, expect, it } from 'vitest';
import { readDocset } from '../../../src/docset/index.ts';
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
