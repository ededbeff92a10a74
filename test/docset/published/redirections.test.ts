import { describe, expect, it } from 'vitest';
import { readDocset } from '../../../src/docset/index.ts';
import { writeDocset } from '../temporary-docset.ts';

type Written = Readonly<Record<string, unknown>>;

/** Files of a docset that is published at `/shop`. */
const PUBLISHED = {
  'docfx.json': '{"build": {"globalMetadata": {"breadcrumb_path": "/shop/breadcrumb/toc.json"}}}',
  'breadcrumb/toc.yml': '',
};

async function read(redirections: readonly Written[], files: Readonly<Record<string, string>>) {
  const lines = redirections.map((redirection) => JSON.stringify(redirection));
  return readFiles({ '.openpublishing.redirection.json': `{"redirections": [\n${lines.join(',\n')}\n]}`, ...files });
}

async function readFiles(files: Readonly<Record<string, string>>) {
  const folder = writeDocset(files);
  const docset = await readDocset(folder);
  return {
    redirections: Object.fromEntries(docset.redirections.map(({ source, target }) => [source, target])),
    found: docset.diagnostics.map(({ path, line, column, code }) => ({
      at: `${path.slice(folder.length + 1)}:${line}:${column}`,
      code,
    })),
    docset,
  };
}

const to = (source_path: string, redirect_url: string): Written => ({ source_path, redirect_url });

describe('redirections of a docset', () => {
  it('lead to articles by path and by URL, and to pages elsewhere', async () => {
    const { redirections, found } = await read(
      [
        to('old/relative.md', '../new/pay.md?x=y#z'),
        to('old/bare.md', '../new/pay'),
        to('old/home.md', '~/new/'),
        to('old/published.md', '/shop/New/Pay/#z'),
        to('old/locale.md', 'https://docs.microsoft.com/de-de/shop/new/pay?view=x'),
        to('old/folder.md', '/shop/new/'),
        to('old/other.md', '/azure/storage'),
        to('old/far.md', 'https://example.com/?a=b'),
        { source_path_from_root: '/old/rooted.md', redirect_url: '/shop/new/pay' },
      ],
      { ...PUBLISHED, 'new/pay.md': '', 'new/index.md': '' },
    );
    expect(found).toEqual([]);
    expect(redirections).toEqual({
      'old/relative.md': { article: 'new/pay.md', suffix: '?x=y#z' },
      'old/bare.md': { article: 'new/pay.md', suffix: '' },
      'old/home.md': { article: 'new/index.md', suffix: '' },
      'old/published.md': { article: 'new/pay.md', suffix: '#z' },
      'old/locale.md': { article: 'new/pay.md', suffix: '?view=x' },
      'old/folder.md': { article: 'new/index.md', suffix: '' },
      'old/other.md': { url: '/azure/storage' },
      'old/far.md': { url: 'https://example.com/?a=b' },
      'old/rooted.md': { article: 'new/pay.md', suffix: '' },
    });
  });

  it('are followed to their ends', async () => {
    const { redirections, found } = await read(
      [to('a.md', 'b.md#first'), to('b.md', '/shop/c'), to('c.md', 'd.md#last'), to('e.md', 'f.md'), to('f.md', '/x')],
      { ...PUBLISHED, 'd.md': '' },
    );
    expect(found).toEqual([]);
    expect(redirections).toEqual({
      'a.md': { article: 'd.md', suffix: '#last' },
      'b.md': { article: 'd.md', suffix: '#last' },
      'c.md': { article: 'd.md', suffix: '#last' },
      'e.md': { url: '/x' },
      'f.md': { url: '/x' },
    });
  });

  it('keep the part of the page that the first of them names where the others name none', async () => {
    const { redirections } = await read([to('a.md', 'b.md#part'), to('b.md', 'c.md')], { 'c.md': '' });
    expect(redirections['a.md']).toEqual({ article: 'c.md', suffix: '#part' });
  });

  it('that lead in a circle are errors with their chain', async () => {
    const { redirections, found, docset } = await read([to('a.md', 'b.md'), to('b.md', 'a.md'), to('c.md', 'b.md')], {
      'd.md': '',
    });
    expect(redirections).toEqual({});
    expect(found).toEqual(
      [2, 3, 4].map((line) => ({ at: `.openpublishing.redirection.json:${line}:38`, code: 'redirect-loop' })),
    );
    expect(docset.diagnostics[2]?.message).toContain('"c.md" → "b.md" → "a.md" → "b.md"');
  });

  it('of articles that are there do not count', async () => {
    const { redirections, found } = await read(
      [to('A.md', 'b.md'), to('sub/index.md', '../b.md'), to('b/index.md', '../b.md'), to('c.md', 'A.md')],
      { 'a.md': '', 'b.md': '', 'sub.md': '' },
    );
    expect(redirections).toEqual({ 'c.md': { article: 'a.md', suffix: '' } });
    expect(found).toEqual([
      { at: '.openpublishing.redirection.json:2:16', code: 'redirect-shadowed' },
      { at: '.openpublishing.redirection.json:3:16', code: 'redirect-shadowed' },
    ]);
  });

  it('of articles that became the index of their folder are of no use, and no fault', async () => {
    const { redirections, found } = await read([to('pay.md', '/shop/pay/'), to('old.md', '/shop/pay')], {
      ...PUBLISHED,
      'pay/index.md': '',
    });
    expect(redirections).toEqual({ 'old.md': { article: 'pay/index.md', suffix: '' } });
    expect(found).toEqual([]);
  });

  it('count once for a source', async () => {
    const { redirections, found } = await read([to('a.md', 'b.md'), to('A.md', 'c.md')], { 'b.md': '', 'c.md': '' });
    expect(redirections).toEqual({ 'a.md': { article: 'b.md', suffix: '' } });
    expect(found).toEqual([{ at: '.openpublishing.redirection.json:3:16', code: 'duplicate-redirect' }]);
  });

  it('to what is missing lead to the publisher, or nowhere', async () => {
    const { redirections, found, docset } = await read(
      [to('a.md', 'serach.md'), to('b.md', '/shop/none'), to('c.md', 'javascript:alert(1)'), to('d.md', '/shopping')],
      { ...PUBLISHED, 'search.md': '' },
    );
    const code = 'redirect-target-missing';
    expect(found.map(({ code: given }) => given)).toEqual([code, code, code]);
    expect(docset.diagnostics[0]?.suggestion).toBe('Did you mean "search.md"?');
    expect(redirections).toEqual({ 'b.md': { url: '/shop/none' }, 'd.md': { url: '/shopping' } });
  });

  it('of other repositories, other files and tables of contents are left out', async () => {
    const { redirections, found } = await readFiles({
      '.openpublishing.publish.config.json': '{"docsets_to_publish": [{"build_source_folder": "docs"}]}',
      '.openpublishing.redirection.json': JSON.stringify({
        redirections: [to('other/a.md', 'x.md'), to('docs/toc.yml', '/'), to('docs/a.png', '/'), to('../a.md', '/')],
      }),
      'docs/a.md': '',
    });
    expect(redirections).toEqual({});
    expect(found).toEqual([]);
  });

  it('choose the version of an article by the view or by their own version', async () => {
    const docfx = {
      build: {
        content: [
          { files: ['**'], src: 'old', group: 'old' },
          { files: ['**'], src: 'new', group: 'new' },
        ],
        globalMetadata: { breadcrumb_path: '/shop/breadcrumb/toc.json' },
        groups: { old: { moniker_range: 'shop-1' }, new: { moniker_range: 'shop-2' } },
      },
    };
    const { redirections } = await read([to('new/a.md', '/shop/pay'), to('new/b.md', '/shop/pay?view=shop-1')], {
      'docfx.json': JSON.stringify(docfx),
      'old/breadcrumb/toc.yml': '',
      'old/pay.md': '',
      'new/pay.md': '',
    });
    expect(redirections).toEqual({
      'new/a.md': { article: 'new/pay.md', suffix: '' },
      'new/b.md': { article: 'old/pay.md', suffix: '?view=shop-1' },
    });
  });
});

describe('redirection files', () => {
  it('are all read: those named for it in the folder, then those that the configuration lists', async () => {
    const file = (source: string) => JSON.stringify({ redirections: [to(source, '/x')] });
    const { redirections, found } = await readFiles({
      '.openpublishing.publish.config.json': `{"redirection_files": ["more/moved.json",\n"none.json"]}`,
      '.openpublishing.redirection.json': `// comments and commas too many\n${file('a.md').replace(']', ',]')}`,
      '.openpublishing.redirection.shop.json': file('b.md'),
      'more/moved.json': file('c.md'),
      'more/.openpublishing.redirection.json': file('d.md'),
      'e.md': '',
    });
    expect(Object.keys(redirections)).toEqual(['a.md', 'b.md', 'more/c.md']);
    expect(found).toEqual([{ at: '.openpublishing.publish.config.json:2:1', code: 'config-invalid' }]);
  });

  it('are reported where they are broken, and the rest is used', async () => {
    const { redirections, found } = await readFiles({
      '.openpublishing.redirection.json': `{"redirections": [
{"source_path": "a.md"},
{"source_path": "b.md", "redirect_url": 5},
{"redirect_url": "/x"},
{"source_path": "c.md", "redirect_url": " /x "}
]}`,
      '.openpublishing.redirection.x.json': '{',
      'd.md': '',
    });
    expect(redirections).toEqual({ 'c.md': { url: '/x' } });
    expect(found).toEqual([
      { at: '.openpublishing.redirection.json:3:41', code: 'config-invalid' },
      { at: '.openpublishing.redirection.json:2:1', code: 'config-invalid' },
      { at: '.openpublishing.redirection.json:3:1', code: 'config-invalid' },
      { at: '.openpublishing.redirection.json:4:1', code: 'config-invalid' },
      { at: '.openpublishing.redirection.x.json:1:1', code: 'config-invalid' },
    ]);
  });
});
