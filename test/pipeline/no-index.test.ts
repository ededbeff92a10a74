import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocset } from '../../src/docset/index.ts';
import { buildSite } from '../../src/pipeline/build/build-site.ts';
import { articlesOf, metadataOf, planShards } from '../../src/pipeline/shards/plan-shards.ts';
import { ShardRunner } from '../../src/pipeline/shards/run-shard.ts';
import { mapDocsets } from '../../src/site/map/map-docsets.ts';
import type { SiteOptions } from '../../src/site/index.ts';
import { temporaryFolder } from './temporary-folder.ts';

const FILES = {
  'de-DE/shown.md': '---\ntitle: Shown\n---\n',
  'de-DE/hidden.md': '---\ntitle: Hidden\nROBOTS: NOINDEX, NOFOLLOW\n---\n',
  'de-DE/.openpublishing.redirection.json':
    '{"redirections": [{"source_path": "moved.md", "redirect_url": "shown.md"}]}',
};

async function documents(options: SiteOptions): Promise<string[]> {
  const folder = temporaryFolder(FILES);
  const docset = await readDocset(join(folder, 'de-DE'));
  const { site } = await mapDocsets([docset], { hasSearch: true, ...options });
  const [shard] = planShards(site);
  if (!shard) throw new Error('no shard');
  const task = {
    shard,
    articles: articlesOf(site, shard),
    metadata: metadataOf(site, [docset], shard),
    kept: [],
    searchFiles: {},
    reuse: 'nothing' as const,
  };
  const { articles } = await new ShardRunner({ site, codeVersion: '' }).run(task);
  const facts = 'facts' in articles ? articles.facts : [];
  return facts.filter(({ document }) => document !== undefined).map(({ title }) => title);
}

describe('articles that keep search engines away', () => {
  test('are not in the sitemap, nor are pages that redirect', async () => {
    const folder = temporaryFolder(FILES);
    const out = join(folder, 'site');
    const options = {
      docsets: [join(folder, 'de-DE')],
      out,
      caches: join(folder, 'cache'),
      baseUrl: 'https://help.example.com',
      jobs: 1,
    };
    const { pagesWritten } = await buildSite(options);
    const sitemap = readFileSync(join(out, 'de-de/sitemap.xml'), 'utf8');
    expect(sitemap.match(/(?<=<loc>)[^<]*/g)).toEqual([
      'https://help.example.com/de-de/',
      'https://help.example.com/de-de/shown/',
    ]);
    expect(readFileSync(join(out, 'de-de/moved/index.html'), 'utf8')).toContain('url=/de-de/shown/');
    expect(pagesWritten).toBe(8);
  });

  test('are found by the site’s own search, unless the publisher says otherwise', async () => {
    expect(await documents({})).toEqual(['Hidden', 'Shown']);
    expect(await documents({ searchesNoIndex: false })).toEqual(['Shown']);
  });
});
