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
  expect(resources).toEqual([
    { path: 'media/b.png', absolutePath: join(root, '.fallback', 'media/b.png'), size: 5 },
    { path: 'media/c.png', absolutePath: join(source, 'media/c.png'), size: 6 },
  ]);
});
