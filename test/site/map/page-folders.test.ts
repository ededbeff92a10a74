import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SharedKeys } from '../../../src/model/shared-keys.ts';
import { PageFolders } from '../../../src/site/map/page-folders.ts';

const somePath = fc.stringMatching(/^[a-c]{1,2}(\/(?:index|[a-c]))?\.(?:md|yml)$/);
const someFolders = fc.uniqueArray(fc.tuple(somePath, fc.option(fc.constantFrom('a-2/', 'index-2/'))), {
  selector: ([path]) => path,
});

function foldersOf(home: string, folders: readonly [string, string][], keys = new SharedKeys()): PageFolders {
  return PageFolders.of(home, keys, folders);
}

it('gives a page the folder that its path says, or the one that it has instead', () => {
  const folders = foldersOf('id-id/', [
    ['shop/index.md', 'id-id/shop/'],
    ['shop.md', 'id-id/shop-2/'],
  ]);
  expect([...folders]).toEqual([
    ['shop/index.md', 'id-id/shop/'],
    ['shop.md', 'id-id/shop-2/'],
  ]);
  expect(folders.get('elsewhere.md')).toBeUndefined();
});

it('keeps the first of several pages of one path', () => {
  const folders = foldersOf('id-id/', [
    ['a.md', 'id-id/a/'],
    ['a.md', 'id-id/a-2/'],
  ]);
  expect([folders.size, folders.get('a.md')]).toEqual([1, 'id-id/a/']);
});

it('is the same in another thread, in the same order', () => {
  fc.assert(
    fc.property(fc.array(someFolders, { minLength: 1, maxLength: 3 }), (locales) => {
      const keys = new SharedKeys();
      const all = locales.map((pages, i) =>
        foldersOf(
          `${i}/`,
          pages.map(([path, moved]) => [path, `${i}/${moved ?? path.replace(/\.\w+$/, '/')}`]),
          keys,
        ),
      );
      const paths: string[] = [];
      const indexOf = (path: string): number => {
        if (!paths.includes(path)) paths.push(path);
        return paths.indexOf(path);
      };
      const sent = structuredClone(all.map((folders) => folders.pack(indexOf)));
      const numbered = new SharedKeys(paths);
      const received = sent.map((packed) => PageFolders.unpack(packed, numbered));
      expect(received.map((folders) => [...folders])).toEqual(all.map((folders) => [...folders]));
    }),
  );
});
