import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs/promises';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { OutputFolder } from '../../src/pipeline/output-folder.ts';
import { diglot } from '../cli/run-diglot.ts';
import { article, pair } from './bilingual-markdown.ts';
import { readFolder, temporaryFolder, writeFiles } from './temporary-folder.ts';

vi.mock('node:fs/promises', { spy: true });

const MARKER = '.diglot-site.json';
const DOCSET = { 'id-ID/a.md': article(`# ${pair(101, 'Satu', 'One')}\n`), 'id-ID/media/x.png': 'x' };

const build = (cwd: string, out = 'site', ...more: string[]) =>
  diglot(['build', 'id-ID', '--out', out, '--no-search', ...more], { cwd });

/** Number of a process that has ended. */
async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'close');
  return child.pid ?? 0;
}

describe('a new site', () => {
  test('stands alone where it was wanted, with the folders above it', async () => {
    const cwd = temporaryFolder(DOCSET);
    expect((await build(cwd, 'deep/er/site')).code).toBe(0);
    expect(existsSync(join(cwd, 'deep/er/site', MARKER))).toBe(true);
    expect(readdirSync(cwd).sort()).toEqual(['deep', 'id-ID']);
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
  test('is replaced, with nothing of it left', async () => {
    const cwd = temporaryFolder(DOCSET);
    await build(cwd);
    writeFiles(cwd, { 'site/id-id/gone/index.html': 'old' });
    expect((await build(cwd)).code).toBe(0);
    expect(existsSync(join(cwd, 'site/id-id/gone'))).toBe(false);
    expect(readdirSync(cwd).sort()).toEqual(['id-ID', 'site']);
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
    expect(readdirSync(cwd)).toEqual(['site']);
  });

  test('comes back when the new one cannot take its place', async () => {
    const cwd = temporaryFolder({ 'site/.diglot-site.json': '{}', 'site/index.html': 'old' });
    const output = await OutputFolder.open(join(cwd, 'site'), []);
    const { rename } = await vi.importActual<typeof fs>('node:fs/promises');
    vi.mocked(fs.rename)
      .mockImplementationOnce(rename)
      .mockRejectedValueOnce(Object.assign(new Error('no space'), { code: 'ENOSPC' }));
    await expect(output.publish('/')).rejects.toThrow('no space');
    await output.discard();
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
  test('is removed, and nothing of running ones or of others', async () => {
    const dead = await deadProcess();
    const cwd = temporaryFolder({
      ...DOCSET,
      [`.site.diglot-${dead}/x`]: '',
      [`.site.diglot-${dead}-old/x`]: '',
      [`.site.diglot-${process.ppid}/x`]: '',
      '.site.diglot-backup/x': '',
      [`.other.diglot-${dead}/x`]: '',
    });
    expect((await build(cwd)).code).toBe(0);
    expect(readdirSync(cwd).sort()).toEqual(
      [`.other.diglot-${dead}`, '.site.diglot-backup', `.site.diglot-${process.ppid}`, 'id-ID', 'site'].sort(),
    );
  });
});
