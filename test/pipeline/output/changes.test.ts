import * as fs from 'node:fs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { applyChanges, isSameFile, listFiles, movesInto, writeRemovals } from '../../../src/pipeline/output/changes.ts';
import { readFolder, temporaryFolder, writeFiles } from '../temporary-folder.ts';

vi.mock('node:fs', { spy: true });

const SITE = {
  '.diglot-site.json': 'old',
  'sitemap.xml': 'old',
  'a/index.html': 'old',
  'b/index.html': 'same',
  'gone/deep/index.html': 'old',
  'media/x.png': 'a file where a folder comes',
  'media/y.png/index.html': 'a page where a file comes',
};
const CHANGES = {
  '.diglot-site.json': 'new',
  'sitemap.xml': 'new',
  'a/index.html': 'new',
  'new/index.html': 'new',
  'media/x.png/index.html': 'new',
  'media/y.png': 'new',
};
const REMOVED = ['gone/deep/index.html', 'media/x.png', 'media/y.png/index.html', 'never/was.html'];
const EXPECTED = { 'b/index.html': 'same', ...CHANGES };

function prepare() {
  const folder = temporaryFolder();
  const [site, changes] = [join(folder, 'site'), join(folder, 'changes')];
  writeFiles(site, SITE);
  writeFiles(changes, CHANGES);
  writeRemovals(changes, REMOVED);
  return { site, changes };
}

const texts = (folder: string) =>
  Object.fromEntries([...readFolder(folder)].map(([path, bytes]) => [path, String(bytes)]));

describe('changes', () => {
  const names = ['mkdirSync', 'renameSync', 'unlinkSync', 'rmdirSync', 'rmSync'] as const;

  afterEach(() => {
    for (const name of names) vi.mocked(fs[name]).mockRestore();
  });

  test('are moved in, and the folder that held them is no more', () => {
    const { site, changes } = prepare();
    applyChanges(changes, site);
    expect(texts(site)).toEqual(EXPECTED);
    expect(existsSync(changes)).toBe(false);
    expect(existsSync(join(site, 'gone'))).toBe(false);
  });

  test('may be begun again wherever they were interrupted', async () => {
    const actual = await vi.importActual<typeof fs>('node:fs');
    for (let last = 0; ; last++) {
      const { site, changes } = prepare();
      let calls = 0;
      for (const name of names) {
        const call = actual[name] as (...args: unknown[]) => unknown;
        vi.mocked(fs[name] as typeof call).mockImplementation((...args) => {
          if (calls++ >= last) throw new Error('interrupted');
          return call(...args);
        });
      }
      let isDone = true;
      try {
        applyChanges(changes, site);
      } catch {
        isDone = false;
      }
      for (const name of names) vi.mocked(fs[name]).mockRestore();
      if (isDone && calls <= last) return;
      if (existsSync(changes)) applyChanges(changes, site);
      expect(texts(site), `after ${last} calls`).toEqual(EXPECTED);
    }
  });

  test('come in the order in which pages need one another', () => {
    const { site, changes } = prepare();
    vi.mocked(fs.renameSync).mockClear();
    applyChanges(changes, site);
    const order = vi.mocked(fs.renameSync).mock.calls.map(([from]) => String(from).slice(changes.length + 1));
    expect(order).toEqual(['media', 'new', 'a/index.html', '.diglot-site.json', 'sitemap.xml']);
  });

  test('without a list of what is gone remove nothing', () => {
    const { site } = prepare();
    const changes = join(temporaryFolder({ 'changes/a/index.html': 'new' }), 'changes');
    applyChanges(changes, site);
    expect(texts(site)).toEqual({ ...SITE, 'a/index.html': 'new' });
  });
});

describe('what is to be moved', () => {
  const site = () => temporaryFolder({ 'a/index.html': '', 'pagefind/0/old/x.pagefind': '' });

  test('are folders that the site lacks, as a whole, and files in those that it has', () => {
    const words = [
      'pagefind/0/new/words/1.pagefind',
      'pagefind/0/new/pages/1.pagefind',
      'pagefind/0/contents.pagefind',
    ];
    expect(movesInto(site(), ['a/index.html', 'b/c/index.html', ...words])).toEqual([
      'a/index.html',
      'b',
      'pagefind/0/new',
      'pagefind/0/contents.pagefind',
    ]);
  });

  test('are the parts of a folder that holds lists', () => {
    expect(movesInto(site(), ['de/feed.xml', 'de/x/index.html', 'de/y/index.html'])).toEqual([
      'de/feed.xml',
      'de/x',
      'de/y',
    ]);
  });
});

test('files are listed in code-unit order, with forward slashes', () => {
  const folder = temporaryFolder({ 'b/c.html': '', 'a.html': '', 'B.html': '', '.hidden/x': '' });
  expect(listFiles(folder)).toEqual(['.hidden/x', 'B.html', 'a.html', 'b/c.html']);
});

test('files are the same if their bytes are', () => {
  const folder = temporaryFolder({ a: 'one', b: 'one', c: 'two', d: 'three' });
  const isSame = (other: string) => isSameFile(join(folder, 'a'), join(folder, other));
  expect(['a', 'b', 'c', 'd', 'gone'].map(isSame)).toEqual([true, true, false, false, false]);
});
