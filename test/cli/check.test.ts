import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { article, pair } from '../pipeline/bilingual-markdown.ts';
import { temporaryFolder, type Files } from '../pipeline/temporary-folder.ts';
import { diglot, diglotProcess } from './run-diglot.ts';

const ESCAPE = '\u001b[';
const CLEAN = { 'id-ID/a.md': article(`# ${pair(101, 'Satu', 'One')}\n`, { 'ms.contentlocale': 'id-ID' }) };
const WITH_WARNING = { ...CLEAN, 'id-ID/b.md': '# Tanpa kepala\n' };
const WITH_ERROR = { ...WITH_WARNING, 'id-ID/c.md': article('<span data-ttu-id="aaaaa-1">Sendiri</span>\n') };

const check = (files: Files, ...options: readonly string[]) =>
  diglot(['check', 'id-ID', ...options], { cwd: temporaryFolder(files) });

interface JsonReport {
  readonly diagnostics: readonly { readonly code: string }[];
  readonly counts: Readonly<Record<string, number>>;
}

const codesOf = (stdout: string): string[] =>
  (JSON.parse(stdout) as JsonReport).diagnostics.map(({ code }) => code).sort();

describe('exit codes', () => {
  test.each([
    ['nothing found', CLEAN, [], 0],
    ['a warning', WITH_WARNING, [], 0],
    ['a warning under --strict', WITH_WARNING, ['--strict'], 1],
    ['an error', WITH_ERROR, [], 1],
    ['an error that is not asked for', WITH_ERROR, ['--only', 'front-matter-missing'], 0],
  ])('%s', async (_, files, options, code) => {
    expect((await check(files, ...options)).code).toBe(code);
  });

  test.each([
    [['--only', 'title-mising'], 'Did you mean "title-missing"?'],
    [['--only', 'front-matter-missing,title'], 'There is no diagnostic or check "title"'],
    [['--only', ','], 'Name a diagnostic'],
    [['--format', 'xml'], 'pretty, json, sarif, github'],
    [['--json', '--format', 'sarif'], '--json'],
    [['--out', 'missing/report.txt'], '"missing/report.txt"'],
  ])('%j is wrong usage', async (options, message) => {
    const { code, stdout, stderr } = await check(CLEAN, ...options);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('fault of Diglot');
  });
});

describe('what is found', () => {
  test('is what a build finds, and nothing is written', async () => {
    const files = {
      ...WITH_ERROR,
      'id-ID/toc.yml': '- name: A\n  href: nowhere.md\n',
      'id-ID/B.md': '# Sama\n',
      'ar-SA/a.md': article(`${pair(101, 'واحد', 'One')}\n\n${pair(101, 'اثنان', 'Two')}\n`),
    };
    const cwd = temporaryFolder(files);
    const checked = await diglotProcess(['check', 'id-ID', 'ar-SA', '--json'], { cwd });
    expect(readdirSync(cwd).sort()).toEqual(['ar-SA', 'id-ID']);
    const built = await diglot(['build', 'id-ID', 'ar-SA', '--out', 'site', '--no-search', '--json'], { cwd });
    const { counts } = JSON.parse(checked.stdout) as JsonReport;
    expect((JSON.parse(built.stdout) as { diagnostics: unknown }).diagnostics).toEqual(counts);
    expect(codesOf(checked.stdout)).toEqual(
      expect.arrayContaining(['duplicate-segment-id', 'duplicate-url', 'target-without-source', 'toc-target-missing']),
    );
    expect(checked.code).toBe(built.code);
  });

  test('does not depend on the number of docsets named at once', async () => {
    const cwd = temporaryFolder({ ...WITH_ERROR, 'ar-SA/a.md': '# واحد\n' });
    const both = await diglotProcess(['check', 'id-ID', 'ar-SA', '--json'], { cwd });
    const one = await diglot(['check', 'id-ID', '--json'], { cwd });
    const other = await diglot(['check', 'ar-SA', '--json'], { cwd });
    expect(codesOf(both.stdout)).toEqual([...codesOf(one.stdout), ...codesOf(other.stdout)].sort());
  });

  test('is not looked for in a site that stands in the docset', async () => {
    const cwd = temporaryFolder({
      ...CLEAN,
      'id-ID/site/x.md': '# Tanpa kepala\n',
      'diglot.config.json': '{ "out": "id-ID/site" }',
    });
    expect(codesOf((await diglot(['check', 'id-ID', '--json'], { cwd })).stdout)).toEqual([]);
  });

  test('can be narrowed to some codes', async () => {
    const { stdout } = await check(WITH_ERROR, '--json', '--only', 'target-without-source, title-missing');
    expect(codesOf(stdout)).toEqual(['target-without-source']);
    const repeated = await check(
      WITH_ERROR,
      '--json',
      '--only',
      'front-matter-missing',
      '--only',
      'target-without-source',
    );
    expect(codesOf(repeated.stdout)).toEqual(['front-matter-missing', 'target-without-source']);
  });
});

describe('reports', () => {
  test('for people stand on standard output with a summary', async () => {
    const { stdout, stderr } = await check(WITH_ERROR);
    expect(stdout).toMatch(
      /^id-ID\/b\.md:1:1 warning front-matter-missing [^\n]+\nid-ID\/c\.md:4:1 error target-without/,
    );
    expect(stdout).toMatch(/^1 {2}error +target-without-source +\S+docs\/diagnostics\/target-without-source\.md$/m);
    expect(stdout).toMatch(/\n1 error, 1 warning\n$/);
    expect(stderr).toContain('3 articles with 1 pair checked');
    expect(stdout).not.toContain(ESCAPE);
  });

  test('name pages that exist', async () => {
    const cwd = temporaryFolder(WITH_WARNING);
    const { stdout } = await diglot(['check', 'id-ID'], { cwd });
    const page = /\S+front-matter-missing\.md/.exec(stdout)?.[0] ?? '';
    expect(readFileSync(page, 'utf8')).toContain('# front-matter-missing\n');
  });

  test('say so where nothing was found', async () => {
    const { stdout, stderr } = await check(CLEAN, '--quiet');
    expect(stdout).toBe('Nothing was found.\n');
    expect(stderr).toBe('');
  });

  test('are one object with --json and with --format json', async () => {
    const { stdout } = await check(WITH_WARNING, '--json');
    expect((await check(WITH_WARNING, '--format', 'json')).stdout).toBe(stdout);
    expect(JSON.parse(stdout)).toEqual({
      version: expect.any(String) as string,
      diagnostics: [
        {
          path: 'id-ID/b.md',
          line: 1,
          column: 1,
          severity: 'warning',
          code: 'front-matter-missing',
          message: expect.any(String) as string,
        },
      ],
      counts: { error: 0, warning: 1, info: 0 },
      byCode: { 'front-matter-missing': 1 },
      findings: [],
      unreported: { suppressed: 0, dismissed: 0, inBaseline: 0 },
    });
  });

  test('annotate in GitHub Actions', async () => {
    const { stdout } = await check(WITH_ERROR, '--format', 'github', '--only', 'target-without-source');
    expect(stdout).toMatch(
      /^::error file=id-ID\/c\.md,line=4,endLine=4,col=1,endColumn=\d+,title=target-without-source::.+\n$/,
    );
  });

  test('are logs of SARIF, with documentation', async () => {
    const { stdout } = await check(WITH_ERROR, '--format', 'sarif');
    const log = JSON.parse(stdout);
    const [{ tool, results }] = log.runs;
    expect(log.version).toBe('2.1.0');
    expect(results.map((result: { ruleId: string }) => result.ruleId)).toEqual(['front-matter-missing', 'target-without-source']); // prettier-ignore
    expect(tool.driver.rules[0].shortDescription.text).toBe('An article does not begin with front matter.');
    expect(tool.driver.rules[0].help.markdown).toContain('## How to fix it');
  });

  test('go to a file with --out', async () => {
    const cwd = temporaryFolder(WITH_ERROR);
    const { code, stdout } = await diglot(['check', 'id-ID', '--format', 'github', '--out', 'report.txt'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(readFileSync(join(cwd, 'report.txt'), 'utf8')).toMatch(/^::warning file=id-ID\/b\.md/);
  });

  test('have colours if they are asked for', async () => {
    expect((await check(WITH_ERROR, '--color', 'always')).stdout).toContain(ESCAPE);
    expect((await check(WITH_ERROR, '--color', 'always', '--json')).stdout).not.toContain(ESCAPE);
  });
});

describe('suppressing comments', () => {
  const twice = `${pair(101, 'Satu', 'One')}\n\n`;
  const files = {
    ...CLEAN,
    'id-ID/b.md': article(`${twice}<!-- diglot-disable-next-line duplicate-segment-id -- as in English -->\n${twice}`),
  };

  test('keep a diagnostic out of the report', async () => {
    expect(codesOf((await check(files, '--json')).stdout)).toEqual([]);
    const { stdout } = await check(files, '--format', 'sarif');
    expect(JSON.parse(stdout).runs[0].results).toMatchObject([
      { ruleId: 'duplicate-segment-id', suppressions: [{ kind: 'inSource', justification: 'as in English' }] },
    ]);
  });

  test('are not shown to readers', async () => {
    const cwd = temporaryFolder(files);
    const { stdout } = await diglot(['render', 'id-ID/b.md'], { cwd });
    expect(stdout).not.toContain('diglot-disable');
    expect(stdout.match(/>Satu</g)).toHaveLength(2);
  });

  test('are reported if they are of no use', async () => {
    const { code, stdout } = await check(
      {
        ...CLEAN,
        'id-ID/b.md': article('<!-- diglot-disable-file title-mising, title-missing -->\n'),
        'id-ID/toc.yml': '# diglot-disable-next-line\n- name: A\n  href: a.md\n',
      },
      '--json',
    );
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as JsonReport).diagnostics).toMatchObject([
      {
        path: 'id-ID/b.md',
        line: 4,
        column: 26,
        code: 'suppression-unknown',
        suggestion: 'Did you mean "title-missing"?',
      },
      { path: 'id-ID/b.md', line: 4, column: 40, code: 'suppression-unused', severity: 'info' },
      { path: 'id-ID/toc.yml', line: 1, column: 3, code: 'suppression-unused' },
    ]);
  });

  test('work in a table of contents', async () => {
    const toc =
      '- name: A\n  # diglot-disable-next-line toc-target-missing\n  href: nowhere.md\n- name: B\n  href: gone.md\n';
    const { stdout } = await check({ ...CLEAN, 'id-ID/toc.yml': toc }, '--json');
    expect((JSON.parse(stdout) as JsonReport).diagnostics).toMatchObject([{ line: 5, code: 'toc-target-missing' }]);
  });

  test.each([['build', '--out', 'site', '--no-search'], ['stats'], ['pairs'], ['render']])(
    'are heeded by %s, too',
    async (command, ...options) => {
      const cwd = temporaryFolder(files);
      const { code, stderr } = await diglot([command, command === 'render' ? 'id-ID/b.md' : 'id-ID', ...options], {
        cwd,
      });
      expect(code).toBe(0);
      expect(stderr).not.toContain('warning');
      expect(stderr).not.toContain('suppression');
    },
  );
});
