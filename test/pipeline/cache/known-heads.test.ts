import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocset } from '../../../src/docset/index.ts';
import { KnownFiles } from '../../../src/pipeline/cache/known-files.ts';
import { KnownHeads } from '../../../src/pipeline/cache/known-heads.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const A = '---\nuid: one\nms.date: 01/02/2024\n---\n# A\n';

/** A docset of two articles, and what a build has noted of them. */
async function known(): Promise<{ folder: string; files: KnownFiles }> {
  const folder = temporaryFolder({ 'de-DE/a.md': A, 'de-DE/b.md': '# B\n' });
  const { articles, heads } = await readDocset(join(folder, 'de-DE'));
  const files = new KnownFiles();
  for (const { path, absolutePath, size, modified } of articles) {
    const head = heads.get(path);
    files.note(absolutePath, head ? [size, modified, head] : [size, modified]);
  }
  return { folder, files };
}

/** Changes an article, reads its docset once more, and tells which articles differ and whether heads are the same. */
async function after(path: string, text: string): Promise<[string[], boolean]> {
  const { folder, files } = await known();
  writeFileSync(join(folder, 'de-DE', path), text);
  utimesSync(join(folder, 'de-DE', path), new Date(), new Date(Date.UTC(2030, 0, 1)));
  const heads = new KnownHeads(files);
  const docset = await readDocset(join(folder, 'de-DE'), { knownHead: heads.of });
  return [[...heads.differingPaths()], heads.areSame([docset])];
}

describe('heads that an earlier build knows', () => {
  test('are taken as they are where no article has changed', async () => {
    const { folder, files } = await known();
    const heads = new KnownHeads(files);
    const docset = await readDocset(join(folder, 'de-DE'), { knownHead: heads.of });
    expect(heads.differingPaths().size).toBe(0);
    expect(heads.areSame([docset])).toBe(true);
    expect(docset.heads.get('a.md')).toMatchObject({ uid: 'one' });
  });

  test.each([
    ['a.md', `${A}More.\n`],
    ['b.md', '# B\n\nMore.\n'],
  ])('are the same where the text of %s has changed', async (path, text) => {
    expect(await after(path, text)).toEqual([[path], true]);
  });

  test.each([
    ['a.md', A.replace('one', 'two')],
    ['a.md', A.replace('2024', '2025')],
    ['a.md', '# A\n'],
    ['b.md', '---\nuid: b\n---\n'],
    ['c.md', '# C\n'],
  ])('are others where %s says something else, or is new', async (path, text) => {
    expect(await after(path, text)).toEqual([[path], false]);
  });

  test('are others where no build has been', async () => {
    const { folder } = await known();
    const heads = new KnownHeads(undefined);
    const docset = await readDocset(join(folder, 'de-DE'), { knownHead: heads.of });
    expect([...heads.differingPaths()]).toEqual(['a.md', 'b.md']);
    expect(heads.areSame([docset])).toBe(false);
  });
});
