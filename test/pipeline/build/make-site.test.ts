import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { buildSite } from '../../../src/pipeline/build/build-site.ts';
import type * as Copies from '../../../src/pipeline/build/copies.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const events = vi.hoisted((): string[] => []);

vi.mock('../../../src/pipeline/build/copies.ts', async (original) => ({
  ...(await original<typeof Copies>()),
  writeCopies: async () => {
    await setTimeout(20);
    events.push('copies end');
  },
}));

vi.mock('../../../src/pipeline/shards/run-shards.ts', () => ({
  runShards: () => {
    events.push('shards fail');
    return Promise.reject(new Error('a worker has stopped'));
  },
}));

test('a build that fails writes nothing any more once it has said so', async () => {
  const folder = temporaryFolder({ 'id-ID/index.md': '# Halo\n' });
  const build = buildSite({
    docsets: [join(folder, 'id-ID')],
    out: join(folder, 'site'),
    caches: join(folder, 'caches'),
  });
  await expect(build).rejects.toThrow('a worker has stopped');
  expect(events).toEqual(['shards fail', 'copies end']);
});
