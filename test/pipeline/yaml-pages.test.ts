import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { buildSite, docsetStatistics, projectDocsets, readPairs, renderFile } from '../../src/pipeline/index.ts';
import { pair } from './bilingual-markdown.ts';
import { temporaryFolder } from './temporary-folder.ts';

const UNIT = `### YamlMime:ModuleUnit
uid: lamps.1
title: '${pair(101, 'Sakelar: awal', 'Switches: the start')}'
metadata:
  title: '${pair(102, 'Sakelar', 'Switches')}'
  description: Tentang sakelar.
  ms.translationtype: MT
durationInMinutes: 3
content: |
  [!include[](includes/1.md)]
`;

const FILES = {
  'id-ID/lamps/index.yml': '### YamlMime:Module\nuid: lamps\ntitle: Lampu\nunits:\n- lamps.1\n',
  'id-ID/lamps/1.yml': UNIT,
  'id-ID/lamps/includes/1.md': `Tekan ${pair(103, 'sakelar', 'the switch')}, lihat [modul](../index.yml) atau [ini](../gone.md).\n`,
  'id-ID/groups.yml': `### YamlMime:ZonePivotGroups\ngroups:\n- title: ${pair(104, 'Sistem', 'System')}\n`,
};

/** Builds a site of one job, which needs no compiled worker. */
async function build(files: Readonly<Record<string, string>>) {
  const folder = temporaryFolder(files);
  const out = join(folder, 'site');
  const result = await buildSite({ docsets: [join(folder, 'id-ID')], out, jobs: 1 });
  const page = (path: string) => load(readFileSync(join(out, 'id-id', path, 'index.html'), 'utf8'));
  return { result, page };
}

describe('a docset of YAML pages alone', () => {
  test('is built into a site', async () => {
    const { result, page } = await build(FILES);
    expect(result).toMatchObject({ articles: 2, pairs: 2 });
    expect(result.diagnostics.map(({ code, path, line }) => [code, path.split('/').at(-1), line])).toEqual([
      ['file-not-found', '1.md', 1],
    ]);
    const unit = page('lamps/1');
    expect(unit('title').text()).toContain('Sakelar');
    expect(unit('title').text()).not.toContain('awal');
    expect(unit('meta[name=description]').attr('content')).toBe('Tentang sakelar.');
    expect(unit('h1')).toHaveLength(1);
    expect(unit('h1 .target').text()).toBe('Sakelar: awal');
    expect(unit('.content > p .target').text()).toBe('sakelar');
    expect(unit('.content > p a').first().attr('href')).toBe('/id-id/lamps/');
    expect(unit('.breadcrumbs a').attr('href')).toBe('/id-id/lamps/');
    expect(page('lamps')('.course-list a').attr('href')).toBe('/id-id/lamps/1/');
    expect(page('lamps')('.view-switch')).toHaveLength(1);
    expect(page('')('.contents a').toArray()).toHaveLength(2);
  });

  test('shows and reports what is no YAML', async () => {
    const { result, page } = await build({ 'id-ID/index.yml': '### YamlMime:Landing\ntitle: x\nsummary: a: b\n' });
    expect(result.diagnostics).toMatchObject([{ code: 'yaml-invalid', line: 3, column: 11 }]);
    expect(page('')('h1').text()).toBe('x');
    expect(page('')('pre').text()).toContain('summary: a: b');
  });
});

describe('the other commands', () => {
  test('pairs are read from pages and data, without the quotation marks of YAML', async () => {
    const folder = temporaryFolder({
      ...FILES,
      'id-ID/q.yml': `### YamlMime:Hub\ntitle: '${pair(105, "Jum''at", 'Friday')}'\n`,
    });
    const pairs = [];
    for await (const found of readPairs([join(folder, 'id-ID')], () => undefined)) pairs.push(found);
    expect(pairs.map(({ file, line, target }) => [file, line, target])).toEqual([
      ['groups.yml', 3, 'Sistem'],
      ['lamps/1.yml', 3, 'Sakelar: awal'],
      ['lamps/1.yml', 5, 'Sakelar'],
      ['lamps/includes/1.md', 1, 'sakelar'],
      ['q.yml', 2, "Jum'at"],
    ]);
  });

  test('stats counts the pairs of pages', async () => {
    const folder = temporaryFolder(FILES);
    const { locales, diagnostics } = await docsetStatistics([join(folder, 'id-ID')]);
    expect(locales).toMatchObject([{ locale: 'id-ID', articles: 2, pairs: 2, machineTranslated: 1 }]);
    expect(diagnostics).toEqual([]);
  });

  test('project writes pages and data with one language', async () => {
    const folder = temporaryFolder(FILES);
    const { files } = await projectDocsets([join(folder, 'id-ID')], 'source', join(folder, 'en'));
    expect(files).toBe(4);
    const written = (path: string) => readFileSync(join(folder, 'en', path), 'utf8');
    expect(written('lamps/1.yml')).toBe(
      UNIT.replace(/'<span.*awal.*'/, "'Switches: the start'").replace(/'<span.*Sakelar<.*'/, "'Switches'"),
    );
    expect(written('groups.yml')).toContain('- title: System\n');
  });

  test.each([
    ['bilingual', 'Sakelar: awal Switches: the start'],
    ['translation', 'Sakelar: awal'],
    ['source', 'Switches: the start'],
  ] as const)('render writes a page, %s', async (view, title) => {
    const folder = temporaryFolder(FILES);
    const { html } = renderFile(join(folder, 'id-ID/lamps/1.yml'), view);
    expect(load(html)('h1').text().trim()).toBe(title);
  });
});
