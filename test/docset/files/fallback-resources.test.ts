import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fallbackResources } from '../../../src/docset/files/fallback-resources.ts';
import { writeDocset } from '../temporary-docset.ts';

it('gives the media that the docset lacks, from the first place that has them', () => {
  const root = writeDocset({ 'media/A.png': 'own', '.fallback/media/b.png': 'inner' });
  const source = writeDocset(
    { 'media/a.png': '', 'media/b.png': '', 'media/c.png': 'source', 'c.md': '' },
    'site-en-US',
  );
  const paths = ['media/A.png', '.fallback/media/b.png'];
  const resources = fallbackResources(root, paths, [source], (path) => path.endsWith('.png'));
  const b = join(root, '.fallback', 'media/b.png');
  const c = join(source, 'media/c.png');
  expect(resources).toEqual([
    { path: 'media/b.png', absolutePath: b, size: 5, modified: statSync(b).mtimeMs },
    { path: 'media/c.png', absolutePath: c, size: 6, modified: statSync(c).mtimeMs },
  ]);
});

it('walks a folder once for all docsets that fall back to it', () => {
  const source = writeDocset({ 'a.png': '1' }, 'site-en-US');
  const listings = new Map<string, readonly string[]>();
  const find = () => fallbackResources(writeDocset({}), [], [source], () => true, listings).map(({ path }) => path);
  expect(find()).toEqual(['a.png']);
  writeFileSync(join(source, 'b.png'), '2');
  expect(find()).toEqual(['a.png']);
});
