import * as fs from 'node:fs';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { OutputFolder, recoverSite } from '../../../src/pipeline/output/output-folder.ts';
import { diglot } from '../../cli/run-diglot.ts';
import { article, pair } from '../bilingual-markdown.ts';
import { readFolder, temporaryFolder, writeFiles } from '../temporary-folder.ts';

vi.mock('node:fs', { spy: true });

const MARKER = '.diglot-site.json';
const DOCSET = { 'id-ID/a.md': article(`# ${pair(101, 'Satu', 'One')}\n`), 'id-ID/media/x.png': 'x' };

const build = (cwd: string, out = 'site', ...more: string[]) =>
  diglot(['build', 'id-ID', '--out', out, '--no-search', ...more], { cwd });

describe('a new site', () => {
  test('stands alone where it was wanted, with the folders above it', async () => {
    const cwd = temporaryFolder(DOCSET);
    expect((await build(cwd, 'deep/er/site')).code).toBe(0);
    expect(existsSync(join(cwd, 'deep/er/site', MARKER))).toBe(true);
    expect(readdirSync(cwd).sort()).toEqual(['.diglot', 'deep', 'id-ID']);
    expect(readdirSync(join(cwd, 'deep/er'))).toEqual(['site']);
  });

  test('takes an empty folder', async () => {
    const cwd = temporaryFolder(DOCSET);
    mkdirSync(join(cwd, 'site'));
    expect((await build(cwd)).code).toBe(0);
    expect(existsSync(join(cwd, 'site/id-id/a/index.html'))).toBe(true);
  });

  test.each([
    ['a folder of somebody else', 'thesis/chapter.tex', 'thesis'],
    ['a file', 'thesis', 'thesis'],
    ['a folder below a file', 'thesis', 'thesis/site'],
  ])('never takes %s', async (_, file, out) => {
    const cwd = temporaryFolder({ ...DOCSET, [file]: 'years of work' });
    const { code, stderr } = await build(cwd, out);
    expect(code).toBe(2);
    expect(stderr).toContain(`"${out}"`);
    expect(readFileSync(join(cwd, file), 'utf8')).toBe('years of work');
    expect(readdirSync(cwd).sort()).toEqual(['id-ID', 'thesis']);
  });

  test.each(['.', 'id-ID', '..', './id-ID/'])('never takes a folder that holds the docset: %s', async (out) => {
    const cwd = temporaryFolder({ 'home/id-ID/a.md': DOCSET['id-ID/a.md'], 'home/.diglot-site.json': '{}' });
    writeFiles(cwd, { '.diglot-site.json': '{}', 'home/id-ID/.diglot-site.json': '{}' });
    const { code, stderr } = await build(join(cwd, 'home'), out);
    expect(code).toBe(2);
    expect(stderr).toContain('holds the docset');
    expect(existsSync(join(cwd, 'home/id-ID/a.md'))).toBe(true);
  });

  test('never takes a link to a folder that holds the docset', async () => {
    const cwd = temporaryFolder({ 'texts/id-ID/a.md': DOCSET['id-ID/a.md'], 'texts/.diglot-site.json': '{}' });
    symlinkSync(join(cwd, 'texts'), join(cwd, 'link'));
    const { code, stderr } = await diglot(['build', 'texts/id-ID', '--out', 'link'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('holds the docset');
    expect(existsSync(join(cwd, 'texts/id-ID/a.md'))).toBe(true);
  });
});

describe('an old site', () => {
  test('is replaced by a clean build, with nothing of it left', async () => {
    const cwd = temporaryFolder(DOCSET);
    await build(cwd);
    writeFiles(cwd, { 'site/id-id/gone/index.html': 'old' });
    expect((await build(cwd, 'site', '--clean')).code).toBe(0);
    expect(existsSync(join(cwd, 'site/id-id/gone'))).toBe(false);
    expect(readdirSync(cwd).sort()).toEqual(['.diglot', 'id-ID', 'site']);
  });

  test('stays where a link leads to it', async () => {
    const cwd = temporaryFolder(DOCSET);
    await build(cwd, 'disk/site');
    symlinkSync(join(cwd, 'disk/site'), join(cwd, 'link'));
    writeFiles(cwd, { 'id-ID/b.md': article('# B\n') });
    expect((await build(cwd, 'link')).code).toBe(0);
    expect(lstatSync(join(cwd, 'link')).isSymbolicLink()).toBe(true);
    expect(existsSync(join(cwd, 'disk/site/id-id/b/index.html'))).toBe(true);
    expect(readdirSync(join(cwd, 'disk'))).toEqual(['site']);
  });

  test('stays as it is when the docset is no more', async () => {
    const cwd = temporaryFolder(DOCSET);
    await build(cwd);
    const before = readFolder(join(cwd, 'site'));
    rmSync(join(cwd, 'id-ID'), { recursive: true });
    expect((await build(cwd)).code).toBe(2);
    expect(readFolder(join(cwd, 'site'))).toEqual(before);
    expect(readdirSync(cwd)).toEqual(['.diglot', 'site']);
  });

  test('comes back when the new one cannot take its place', async () => {
    const cwd = temporaryFolder({ 'site/.diglot-site.json': '{}', 'site/index.html': 'old' });
    const output = await OutputFolder.open(join(cwd, 'site'), []);
    output.prepare();
    const { renameSync } = await vi.importActual<typeof fs>('node:fs');
    vi.mocked(fs.renameSync)
      .mockImplementationOnce(renameSync)
      .mockImplementationOnce(() => {
        throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      });
    expect(() => {
      output.publish({ basePath: '/', build: 'new', isWhole: true, removed: [] });
    }).toThrow('no space');
    output.close();
    expect(readFileSync(join(cwd, 'site/index.html'), 'utf8')).toBe('old');
    expect(readdirSync(cwd)).toEqual(['site']);
  });

  test('is no content when it stands inside the docset', async () => {
    const cwd = temporaryFolder(DOCSET);
    await build(cwd, 'id-ID/site');
    const before = readFolder(join(cwd, 'id-ID/site'));
    const { code } = await build(cwd, 'id-ID/site');
    expect(code).toBe(0);
    expect([...readFolder(join(cwd, 'id-ID/site')).keys()]).toEqual([...before.keys()]);
  });

  test('is no content of a docset behind a link either', async () => {
    const cwd = temporaryFolder({ 'texts/id-ID/a.md': DOCSET['id-ID/a.md'], 'texts/id-ID/media/x.png': 'x' });
    symlinkSync(join(cwd, 'texts/id-ID'), join(cwd, 'id-ID'));
    await build(cwd, 'texts/id-ID/site');
    const before = readFolder(join(cwd, 'texts/id-ID/site'));
    await build(cwd, 'texts/id-ID/site');
    expect([...readFolder(join(cwd, 'texts/id-ID/site')).keys()]).toEqual([...before.keys()]);
  });
});

describe('what killed builds left', () => {
  test.each([
    ['a half-written site is removed', { '.site.diglot-new/index.html': 'half' }, 'old'],
    ['changes that were committed are finished', { '.site.diglot-changes/index.html': 'new' }, 'new'],
    ['a site that was exchanged loses the old one', { '.site.diglot-old/index.html': 'older' }, 'old'],
  ])('%s', async (_, left, expected) => {
    const cwd = temporaryFolder({ 'site/.diglot-site.json': '{}', 'site/index.html': 'old', ...left });
    writeFiles(cwd, { '.site.diglot-backup/x': '', '.other.diglot-new/x': '' });
    const output = await OutputFolder.open(join(cwd, 'site'), []);
    output.close();
    expect(readFileSync(join(cwd, 'site/index.html'), 'utf8')).toBe(expected);
    expect(readdirSync(cwd).sort()).toEqual(['.other.diglot-new', '.site.diglot-backup', 'site']);
  });

  test('a site that is on its way out comes back', async () => {
    const cwd = temporaryFolder({ '.site.diglot-old/.diglot-site.json': '{}', '.site.diglot-new/index.html': 'new' });
    await recoverSite(join(cwd, 'site'));
    expect(readdirSync(cwd)).toEqual(['site']);
    expect(readdirSync(join(cwd, 'site'))).toEqual(['.diglot-site.json']);
  });

  test('a lock counts only while its process runs', async () => {
    const cwd = temporaryFolder({ '.site.diglot-lock': `${process.ppid} ${hostname()}` });
    await expect(OutputFolder.open(join(cwd, 'site'), [])).rejects.toThrow('Another build is writing to');
    writeFiles(cwd, { '.site.diglot-lock': `999999999 ${hostname()}` });
    const output = await OutputFolder.open(join(cwd, 'site'), []);
    output.close();
    expect(readdirSync(cwd)).toEqual([]);
  });
});
