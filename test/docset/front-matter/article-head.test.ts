import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocset } from '../../../src/docset/index.ts';
import { readSourceTitle } from '../../../src/docset/front-matter/article-head.ts';
import type { ArticleHead, DocsetFile } from '../../../src/model/docset.ts';
import { writeDocset } from '../temporary-docset.ts';

/** Writes a segment pair. */
function pair(target: string, source: string): string {
  return `<span data-ttu-id="a1b2c-101">${target}</span><span class="sxs-lookup"><span data-stu-id="a1b2c-101">${source}</span></span>`;
}

async function headsOf(files: Readonly<Record<string, string>>): Promise<Record<string, ArticleHead>> {
  const { heads } = await readDocset(writeDocset(files));
  return Object.fromEntries(heads);
}

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
    expect(asked).toEqual(articles);
  });

  it('of duplicates are found where they stand, although they are known', async () => {
    const folder = writeDocset({ 'a.md': '---\nuid: x\n---\n', 'b.md': '---\ntitle: B\nuid: x\n---\n' });
    const first = await readDocset(folder);
    const again = await readDocset(folder, { knownHead: ({ path }) => first.heads.get(path) });
    expect(again.diagnostics).toEqual(first.diagnostics);
    expect(again.diagnostics).toMatchObject([{ code: 'duplicate-uid', line: 3, column: 6, endColumn: 7 }]);
  });

  it('have their uid in the first 4 KB', async () => {
    const lines = `---\n${'x: y\n'.repeat(900)}`;
    const heads = await headsOf({
      'a.md': `${lines}uid: far\n---\n`,
      'b.md': '---\nuid: near\n---\n',
      'c.md': 'short',
    });
    expect(heads).toEqual({ 'b.md': { uid: 'near' } });
  });

  it('tell when the source was worked on and handed over, however the dates are written', async () => {
    const heads = await headsOf({
      'american.md': '---\r\nms.date: 04/21/2020\r\nms.lasthandoff: 3/5/2021\r\n---\r\n',
      'quoted.md': '---\nms.date: "2021-06-30T00:00:00Z"\n---\n',
      'wrong.md': '---\nms.date: soon\nms.lasthandoff: 02/30/2021\n---\n',
      'in-text.md': '---\ntitle: X\n---\nms.date: 04/21/2020\n',
      'without.md': 'ms.date: 04/21/2020\n',
    });
    expect(heads).toEqual({
      'american.md': { date: '2020-04-21', handoff: '2021-03-05' },
      'quoted.md': { date: '2021-06-30' },
    });
  });

  it('tell whether there are segments anywhere in the article', async () => {
    const text = `${'A line of shared text.\n'.repeat(300)}\n`;
    const heads = await headsOf({
      'near.md': pair('Satu', 'One'),
      'far.md': text + pair('Dua', 'Two'),
      'none.md': text,
    });
    expect(heads).toEqual({ 'near.md': { isBilingual: true }, 'far.md': { isBilingual: true } });
  });

  it('hold the title in the source language of what tables of contents and uids name', async () => {
    const heads = await headsOf({
      'toc.yml': '- name: Satu\n  href: a.md\n- items:\n  - href: b.md\n',
      'a.md': `---\ntitle: Satu\n---\n## x\n# <a name="one"></a>${pair('**Satu**', 'Set up **[One](x.md)** `now`')} #\n`,
      'b.md': pair('Tanpa judul', 'Without a heading'),
      'c.md': `---\nuid: c\n---\n# ${pair('Tiga', 'Three')}\n`,
      'd.md': `# ${pair('Empat', 'Four')}\n`,
    });
    expect(heads).toEqual({
      'a.md': { isBilingual: true, sourceTitle: 'Set up One now' },
      'b.md': { isBilingual: true, sourceTitle: '' },
      'c.md': { uid: 'c', isBilingual: true, sourceTitle: 'Three' },
      'd.md': { isBilingual: true },
    });
  });

  it('of YAML pages hold the title of the page', () => {
    const folder = writeDocset({ 'a.yml': `### YamlMime:Landing\n# A remark\ntitle: ${pair('Beranda', 'Home')}\n` });
    expect(readSourceTitle(join(folder, 'a.yml'))).toBe('Home');
  });
});
