import { describe, expect, it } from 'vitest';
import { readDocset } from '../../../src/docset/index.ts';
import { writeDocset } from '../temporary-docset.ts';

const PUBLISH = '{"docsets_to_publish": [{"build_source_folder": "docs"}]}';

async function publishedAs(docfx: unknown, files: Readonly<Record<string, string>>) {
  const folder = writeDocset({
    '.openpublishing.publish.config.json': PUBLISH,
    'docs/docfx.json': JSON.stringify({ build: docfx }),
    ...files,
  });
  return (await readDocset(folder)).publishedAs;
}

describe('where a docset is published', () => {
  it('is told by its table of breadcrumbs', async () => {
    const placeOf = await publishedAs(
      { globalMetadata: { breadcrumb_path: '/Shop/Help/breadcrumb/toc.json' } },
      { 'docs/breadcrumb/toc.yml': '' },
    );
    expect(placeOf('docs/index.md')).toEqual({ url: '/shop/help' });
    expect(placeOf('docs/Orders/Index.md')).toEqual({ url: '/shop/help/orders' });
    expect(placeOf('docs/Orders/pay now.md')).toEqual({ url: '/shop/help/orders/pay now' });
    expect(placeOf('elsewhere/a.md')).toBeUndefined();
  });

  it('is unknown without one', async () => {
    const missing = await publishedAs({ globalMetadata: { breadcrumb_path: '/shop/breadcrumb/toc.json' } }, {});
    expect(missing('docs/a.md')).toBeUndefined();
    const relative = await publishedAs(
      { globalMetadata: { breadcrumb_path: '~/breadcrumb/toc.yml' } },
      { 'docs/breadcrumb/toc.yml': '' },
    );
    expect(relative('docs/a.md')).toBeUndefined();
  });

  it('leaves out the source of a group of files, puts its destination in, and knows its versions', async () => {
    const placeOf = await publishedAs(
      {
        content: [
          { files: ['**/*.md', '**/*.yml'], src: 'old', group: 'old' },
          { files: ['**/*.md'], src: 'new', dest: 'next' },
        ],
        globalMetadata: { breadcrumb_path: '/shop/breadcrumb/toc.json' },
        groups: { old: { moniker_range: 'shop-1.0' } },
      },
      { 'docs/old/breadcrumb/toc.yml': '' },
    );
    expect(placeOf('docs/old/pay.md')).toEqual({ url: '/shop/pay', monikers: 'shop-1.0' });
    expect(placeOf('docs/new/pay.md')).toEqual({ url: '/shop/next/pay' });
  });

  it('is told by the longest path that fits, as a folder may have a table of its own', async () => {
    const placeOf = await publishedAs(
      { fileMetadata: { breadcrumb_path: { 'xaml/**': '/shop/xaml/breadcrumb/toc.json' } } },
      { 'docs/breadcrumb/toc.yml': '', 'docs/xaml/breadcrumb/toc.yml': '' },
    );
    expect(placeOf('docs/a.md')).toEqual({ url: '/shop/a' });
  });
});
