import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planShards } from '../../../src/pipeline/shards/plan-shards.ts';
import { writeShardLists } from '../../../src/pipeline/shards/shard-lists.ts';
import type { Docset } from '../../../src/model/docset.ts';
import type { SiteOptions } from '../../../src/site/index.ts';
import { docset, siteOf } from '../../site/docsets.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** What the list of a locale's shards says. */
function listOf(slug: string, docsets: readonly Docset[], options: SiteOptions = {}): Record<string, unknown> {
  const { site } = siteOf(docsets, { hasSearch: true, ...options });
  const folder = temporaryFolder();
  const paths = writeShardLists(site, planShards(site), folder);
  const path = paths.find((path) => path.startsWith(`${slug}/`)) ?? '';
  return JSON.parse(readFileSync(join(folder, path), 'utf8')) as Record<string, unknown>;
}

const ENGLISH = docset('en-US', { articles: ['a.md', 'b.md'] });

describe('the list of a locale’s shards says that every English page has its like', () => {
  it('where all are translated', () => {
    const german = docset('de-DE', { articles: ['A.md', 'b.md', 'only-here.md'] });
    expect(listOf('de-de', [german, ENGLISH])).toMatchObject({ shards: 1, hasEveryPage: true });
  });

  it('where others stand in for what is not', () => {
    expect(listOf('de-de', [docset('de-DE', { articles: ['a.md'] }), ENGLISH])).toMatchObject({ hasEveryPage: true });
  });

  it('but not where nothing does', () => {
    const german = docset('de-DE', { articles: ['a.md'] });
    expect(listOf('de-de', [german, ENGLISH], { fallbackPages: false })).toMatchObject({ hasEveryPage: false });
  });

  it('nor where a page stands elsewhere', () => {
    const german = docset('de-DE', { articles: ['b.md', 'a.md'], resources: ['a/index.html'] });
    expect(listOf('de-de', [german, ENGLISH])).toMatchObject({ hasEveryPage: false });
  });

  it('nor where there is no English', () => {
    const german = docset('de-DE', { articles: ['a.md'] });
    expect(listOf('de-de', [german], { sourcePages: false })).toMatchObject({ hasEveryPage: false });
  });
});

it('there is none without search', () => {
  const docsets = [docset('de-DE', { articles: ['a.md'] })];
  const { site } = siteOf(docsets, { hasSearch: false });
  expect(writeShardLists(site, planShards(site), temporaryFolder())).toEqual([]);
});
