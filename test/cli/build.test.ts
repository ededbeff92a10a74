import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { article, pair } from '../pipeline/bilingual-markdown.ts';
import { temporaryFolder } from '../pipeline/temporary-folder.ts';
import { diglot } from './run-diglot.ts';

const ESCAPE = '\u001b[';
const CLEAN = { 'id-ID/a.md': article(`# ${pair(101, 'Satu', 'One')}\n`) };
const WITH_WARNING = { ...CLEAN, 'id-ID/b.md': '# Tanpa kepala\n' };
const WITH_ERROR = { ...CLEAN, 'id-ID/b.md': article('<span data-ttu-id="aaaaa-1">Sendiri</span>\n') };
const BUILD = ['build', 'id-ID', '--out', 'site', '--no-search'];

describe('exit codes', () => {
  test.each([
    ['nothing found', CLEAN, [], 0],
    ['a warning', WITH_WARNING, [], 0],
    ['a warning under --strict', WITH_WARNING, ['--strict'], 1],
    ['an error', WITH_ERROR, [], 1],
  ])('%s', async (_, files, options, code) => {
    const cwd = temporaryFolder(files);
    expect((await diglot([...BUILD, ...options], { cwd })).code).toBe(code);
    expect(existsSync(join(cwd, 'site/id-id/a/index.html'))).toBe(true);
  });

  test('a missing docset is wrong usage, and nothing is written', async () => {
    const cwd = temporaryFolder();
    const { code, stdout, stderr } = await diglot(BUILD, { cwd });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toBe('diglot: There is no folder "id-ID".\n');
    expect(existsSync(join(cwd, 'site'))).toBe(false);
  });
});

describe('output', () => {
  test('diagnostics stand on standard error as path:line:column severity code message', async () => {
    const { stdout, stderr } = await diglot(BUILD, { cwd: temporaryFolder(WITH_ERROR) });
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^id-ID\/b\.md:4:1 error target-without-source .*aaaaa-1/m);
    expect(stderr).toContain('1 error, 0 warnings');
  });

  test('--json gives one object of a known shape on standard output, and nothing else', async () => {
    const { code, stdout, stderr } = await diglot([...BUILD, '--json'], { cwd: temporaryFolder(WITH_ERROR) });
    expect(code).toBe(1);
    const summary = JSON.parse(stdout) as Record<string, unknown>;
    expect(summary).toEqual({
      articles: 2,
      pairs: 1,
      // Two articles, the home, the list and the page for unknown addresses; of the source locale one article and the same;
      // the choice of locales, and its page for unknown addresses.
      pagesWritten: 11,
      pagesReused: 0,
      diagnostics: { error: 1, warning: 0, info: 0 },
      seconds: expect.any(Number) as number,
      peakMemoryBytes: expect.any(Number) as number,
    });
    expect(summary['seconds']).toBeGreaterThan(0);
    expect(summary['peakMemoryBytes']).toBeGreaterThan(10_000_000);
    expect(stdout.trimEnd()).not.toContain('\n');
    expect(stderr).toContain('target-without-source');
  });

  test('--quiet leaves errors alone', async () => {
    const files = { ...WITH_ERROR, ...{ 'id-ID/c.md': WITH_WARNING['id-ID/b.md'] } };
    const { stdout, stderr } = await diglot([...BUILD, '--quiet'], { cwd: temporaryFolder(files) });
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^id-ID\/b\.md:4:1 error target-without-source [^\n]*\n$/);
    const quiet = await diglot([...BUILD, '--quiet'], { cwd: temporaryFolder(CLEAN) });
    expect(quiet.stderr).toBe('');
  });

  test('of many warnings the first are printed, of errors all, and a summary tells of the rest', async () => {
    const twins = Array.from({ length: 14 }, () => pair(101, 'Kembar', 'Twin')).join('\n\n');
    const lonely = Array.from({ length: 12 }, (_, i) => `<span data-ttu-id="aaaaa-${i}">Sendiri</span>`).join('\n\n');
    const files = { 'id-ID/a.md': article(twins), 'id-ID/b.md': article(lonely) };
    const { stderr } = await diglot(BUILD, { cwd: temporaryFolder(files) });
    expect(stderr.match(/^id-ID\/a\.md:\d+:\d+ warning duplicate-segment-id/gm)).toHaveLength(10);
    expect(stderr.match(/^id-ID\/b\.md:\d+:\d+ error target-without-source/gm)).toHaveLength(12);
    expect(stderr).toContain('… and 3 more; diglot check lists them all\n');
    expect(stderr).toMatch(/^13 {2}warning +duplicate-segment-id /m);
    expect(stderr).toContain('12 errors, 13 warnings in the content');
  });

  test('progress is plain lines where there is no terminal', async () => {
    const { stderr } = await diglot(BUILD, { cwd: temporaryFolder(CLEAN) });
    expect(stderr).toContain('1 of 1 articles\n');
    expect(stderr).not.toContain('\r');
  });
});

describe('colours', () => {
  test.each([
    ['none into a pipe', [], {}, false],
    ['none with --color never', ['--color', 'never'], { FORCE_COLOR: '1' }, false],
    ['those that --color always asks for', ['--color', 'always'], {}, true],
    ['none with NO_COLOR', [], { NO_COLOR: '1' }, false],
    // What is said on the command line is meant for this run, and NO_COLOR for all.
    ['--color always before NO_COLOR', ['--color', 'always'], { NO_COLOR: '1' }, true],
  ])('%s', async (_, options, env, expected) => {
    const { stderr } = await diglot([...BUILD, ...options], { cwd: temporaryFolder(WITH_ERROR), env });
    expect(stderr.includes(ESCAPE)).toBe(expected);
  });
});
