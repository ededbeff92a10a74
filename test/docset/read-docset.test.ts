import { mkdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DocsetError, readDocset } from '../../src/docset/index.ts';
import type { DocsetFile } from '../../src/model/docset.ts';
import { writeDocset } from './temporary-docset.ts';

const PUBLISH = '.openpublishing.publish.config.json';
const paths = (files: readonly DocsetFile[]) => files.map(({ path }) => path);

async function read(files: Readonly<Record<string, string>>, name?: string) {
  const folder = writeDocset(files, name);
  const docset = await readDocset(folder);
  const codes = docset.diagnostics.map(({ code }) => code);
  return { folder, docset, codes, articles: paths(docset.articles), other: paths(docset.otherMarkdown) };
}

describe('a docset without configuration', () => {
  it('takes every Markdown file but project papers, includes and hidden folders', async () => {
    const { docset, codes, articles, other } = await read({
      'b.md': '',
      'B.md': '',
      'über uns/a b.md': 'ä',
      'README.md': '',
      'CONTRIBUTING.md': '',
      'LICENSE-CODE.md': '',
      'SECURITY.md': '',
      'ThirdPartyNotices.md': '',
      'code_of_conduct.md': '',
      'license-not-working.md': '',
      'security.md': '',
      'sub/contributing.md': '',
      'sub/readme.md': '',
      'sub/Includes/x.md': '',
      'obj/x.md': '',
      '.github/x.md': '',
      'node_modules/x/x.md': '',
      '.git/x.md': '',
      '.diglot/x.md': '',
      'sub/.diglot/cache/x.md': '',
      'media/a.PNG': '1234',
      'media/code.cs': '',
      'index.yml': '',
    });
    expect(codes).toEqual([]);
    expect(articles).toEqual([
      'B.md',
      'b.md',
      'license-not-working.md',
      'security.md',
      'sub/contributing.md',
      'über uns/a b.md',
    ]);
    expect(other).toEqual([
      '.github/x.md',
      'CONTRIBUTING.md',
      'LICENSE-CODE.md',
      'README.md',
      'SECURITY.md',
      'ThirdPartyNotices.md',
      'code_of_conduct.md',
      'obj/x.md',
      'sub/Includes/x.md',
      'sub/readme.md',
    ]);
    const absolutePath = join(docset.root, 'media/a.PNG');
    const modified = statSync(absolutePath).mtimeMs;
    expect(docset.resources).toMatchObject([{ absolutePath, path: 'media/a.PNG', size: 4, modified }]);
    expect(docset.articles.at(-1)?.size).toBe(2);
    expect(docset.metadataFor('b.md')).toEqual({});
  });

  it('may be empty', async () => {
    const { articles, codes } = await read({});
    expect({ articles, codes }).toEqual({ articles: [], codes: [] });
  });

  it('never enters excluded folders', async () => {
    const folder = writeDocset({ 'a.md': '', 'out/b.md': '' });
    const docset = await readDocset(folder, { exclude: [join(folder, 'out')] });
    expect(paths([...docset.articles, ...docset.otherMarkdown])).toEqual(['a.md']);
  });
});

describe('a folder that is no docset', () => {
  it('is a DocsetError with the path as typed', async () => {
    const folder = writeDocset({ 'a.md': '' });
    await expect(readDocset(join(folder, 'none'))).rejects.toBeInstanceOf(DocsetError);
    await expect(readDocset(join(folder, 'a.md'))).rejects.toMatchObject({ path: join(folder, 'a.md') });
  });
});

describe('configuration', () => {
  it('publishes the content of all source folders', async () => {
    const { docset, codes, articles, other } = await read({
      [PUBLISH]: `\uFEFF{ // two docsets
        "docsets_to_publish": [
          {"build_source_folder": "docs", "locale": "de-de"},
          {"build_source_folder": ".\\\\more\\\\"},
        ] }`,
      'docs/docfx.json': JSON.stringify({
        build: {
          content: [
            { files: ['**/*.md', '**/*.yml'], exclude: ['net', 'drafts/**'] },
            { files: '**.md', src: 'net', exclude: ['old.md'] },
          ],
          resource: [{ files: ['**/*.cs'] }],
        },
      }),
      'docs/a.md': '',
      'docs/a.cs': '',
      'docs/a.png': '',
      'docs/drafts/b.md': '',
      'docs/net/x/c.md': '',
      'docs/net/old.md': '',
      'more/d.md': '',
      'more/d.png': '',
      'template.md': '',
    });
    expect(codes).toEqual([]);
    expect(docset.locale.tag).toBe('de-DE');
    expect(articles).toEqual(['docs/a.md', 'docs/net/x/c.md', 'more/d.md']);
    expect(other).toEqual(['docs/drafts/b.md', 'docs/net/old.md', 'template.md']);
    expect(paths(docset.resources)).toEqual(['docs/a.cs', 'more/d.png']);
  });

  it('excludes relative to the folder of docfx.json', async () => {
    const { articles } = await read({
      [PUBLISH]: '{"docsets_to_publish": [{"build_source_folder": "edge"}]}',
      'edge/docfx.json': '{"build": {"content": [{"files": ["**/*.md"], "exclude": ["edge/**"]}]}}',
      'edge/a.md': '',
    });
    expect(articles).toEqual(['edge/a.md']);
  });

  it('lets a docfx.json take its content from the folder above', async () => {
    const { articles } = await read({
      [PUBLISH]: '{"docsets_to_publish": [{"build_source_folder": "config"}]}',
      'config/docfx.json': '{"build": {"content": [{"files": ["docs/*.md"], "src": ".."}]}}',
      'docs/a.md': '',
    });
    expect(articles).toEqual(['docs/a.md']);
  });

  it('puts file metadata over global metadata, the last match winning', async () => {
    const { docset } = await read({
      'docfx.json': JSON.stringify({
        build: {
          globalMetadata: { author: 'all', product: 'p' },
          fileMetadata: { author: { '**/*.md': 'first', 'net/**.md': 'second' }, topic: { 'a.md': ['t'] } },
        },
      }),
      'a.md': '',
      'net/sub/b.md': '',
    });
    expect(docset.metadataFor('a.md')).toEqual({ author: 'first', product: 'p', topic: ['t'] });
    expect(docset.metadataFor('net/sub/b.md')).toEqual({ author: 'second', product: 'p' });
    expect(docset.metadataFor('net/sub/c.md')).toBe(docset.metadataFor('net/sub/b.md'));
  });

  it('counts as missing where it is broken', async () => {
    const { folder, docset, articles } = await read({ 'docfx.json': '{\n  "build": {,\n}', 'a.md': '' });
    expect(articles).toEqual(['a.md']);
    expect(docset.diagnostics).toMatchObject([
      { path: join(folder, 'docfx.json'), line: 2, column: 13, code: 'config-invalid', severity: 'error' },
    ]);
  });

  it('is used as far as its values have the right shape', async () => {
    const { docset, articles } = await read({
      'docfx.json': `{"build": {
        "content": [
          5,
          {"files": ["*.md", 7, 8], "exclude": {"a": 1}}],
        "globalMetadata": "x",
        "fileMetadata": {"k": 1, "l": {"*.md": 2}}}}`,
      'a.md': '',
      'sub/b.md': '',
    });
    expect(articles).toEqual(['a.md']);
    expect(docset.metadataFor('a.md')).toEqual({ l: 2 });
    const places = docset.diagnostics.map(({ code, line, message }) => [code, line, /"(.*?)"/.exec(message)?.[1]]);
    expect(places).toHaveLength(6);
    expect(places).toEqual(
      expect.arrayContaining([
        ['config-invalid', 3, 'build.content[0]'],
        ['config-invalid', 4, 'build.content[1].files[1]'],
        ['config-invalid', 4, 'build.content[1].files[2]'],
        ['config-invalid', 4, 'build.content[1].exclude'],
        ['config-invalid', 5, 'build.globalMetadata'],
        ['config-invalid', 6, 'build.fileMetadata.k'],
      ]),
    );
  });

  it('may not name source folders or locales that do not exist', async () => {
    const { docset, codes, articles } = await read({
      [PUBLISH]:
        '{"docsets_to_publish": [\n{"build_source_folder": "none", "locale": "no locale"},\n{"build_source_folder": "../x"}]}',
      'a.md': '',
    });
    expect(codes).toEqual(['config-invalid', 'config-invalid', 'config-invalid']);
    expect(docset.diagnostics.map(({ line, column }) => [line, column])).toEqual([
      [2, 25],
      [2, 43],
      [3, 25],
    ]);
    expect(articles).toEqual(['a.md']);
    expect(docset.locale.tag).toBe('de-DE');
  });
});

describe('the locale', () => {
  const article = (locale: string) => `---\ntitle: A\nms.contentlocale: ${locale} # x\n---\n`;

  it('comes from most articles before the folder', async () => {
    const { docset } = await read({ 'a.md': article('"ja-jp"'), 'b.md': article('ja-JP'), 'c.md': article('en-US') });
    expect(docset.locale.tag).toBe('ja-JP');
  });

  it('is English where nothing tells it', async () => {
    const { folder, docset } = await read({ 'a.md': '# ms.contentlocale: de-DE' }, 'content');
    expect(docset.locale.tag).toBe('en-US');
    expect(docset.diagnostics).toMatchObject([{ path: folder, code: 'locale-unknown', line: 1, column: 1 }]);
  });
});

describe('links on disk', () => {
  it('are followed, but not in circles', async () => {
    const folder = writeDocset({ 'docs/a.md': '', 'other/b.md': '' });
    const outside = writeDocset({ 'c.md': '' });
    symlinkSync(join(folder, 'docs'), join(folder, 'docs/self'));
    symlinkSync(join(folder, '..'), join(folder, 'docs/up'));
    symlinkSync(join(folder, 'docs'), join(folder, 'other/docs'));
    symlinkSync(outside, join(folder, 'outside'));
    symlinkSync(join(folder, 'docs/a.md'), join(folder, 'linked.md'));
    symlinkSync('mirror', join(folder, 'mirror'));
    symlinkSync('nowhere', join(folder, 'broken.md'));
    const docset = await readDocset(folder);
    expect(paths(docset.articles)).toEqual(['docs/a.md', 'linked.md', 'other/b.md', 'other/docs/a.md', 'outside/c.md']);
    expect(docset.diagnostics.map(({ code, path }) => [code, path.slice(folder.length + 1)])).toEqual(
      expect.arrayContaining([
        ['symlink-loop', 'docs/self'],
        ['symlink-loop', 'docs/up'],
        ['symlink-loop', 'mirror'],
        ['symlink-loop', 'other/docs/self'],
        ['symlink-loop', 'other/docs/up'],
        ['unreadable-file', 'broken.md'],
      ]),
    );
    expect(docset.diagnostics).toHaveLength(6);
  });

  it('may stand for the docset itself', async () => {
    const folder = writeDocset({ 'a.md': '' });
    symlinkSync(folder, join(folder, '..', 'link'));
    expect(paths((await readDocset(join(folder, '..', 'link'))).articles)).toEqual(['a.md']);
  });
});

it('reports files that cannot be read and goes on', async () => {
  const folder = writeDocset({ 'a.md': '' });
  mkdirSync(join(folder, 'docfx.json'));
  const docset = await readDocset(folder);
  expect(docset.diagnostics).toMatchObject([{ code: 'unreadable-file', path: join(folder, 'docfx.json') }]);
  expect(paths(docset.articles)).toEqual(['a.md']);
});

it('lists all paths, and the files that were read to find the rest', async () => {
  const { docset } = await read({
    [PUBLISH]: '{"docsets_to_publish": [{"build_source_folder": "docs"}], "redirection_files": ["moved.json"]}',
    'moved.json': '{}',
    '.openpublishing.redirection.json': '{}',
    'docs/docfx.json': '{}',
    'docs/toc.yml': '',
    'docs/sub/toc.md': '# A',
    'docs/breadcrumb/toc.yml': '',
    'docs/index.yml': '### YamlMime:Landing',
    'docs/zones.yml': '### YamlMime:ZonePivotGroups',
    'docs/other.yml': 'a: b',
    'docs/a.md': '---\nuid: a\n---',
    'docs/a.png': '',
  });
  const inputs = [
    '.openpublishing.publish.config.json',
    '.openpublishing.redirection.json',
    'docs/breadcrumb/toc.yml',
    'docs/docfx.json',
    'docs/index.yml',
    'docs/other.yml',
    'docs/sub/toc.md',
    'docs/toc.yml',
    'docs/zones.yml',
    'moved.json',
  ];
  expect(paths(docset.inputs)).toEqual(inputs);
  expect(docset.paths).toEqual([...inputs, 'docs/a.md', 'docs/a.png'].sort());
  for (const { absolutePath, size, modified } of [...docset.inputs, ...docset.articles]) {
    expect(statSync(absolutePath)).toMatchObject({ size, mtimeMs: modified });
  }
});
