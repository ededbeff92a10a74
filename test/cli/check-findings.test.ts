import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decision } from '../pipeline/decisions/decision.ts';
import { article, pair } from '../pipeline/bilingual-markdown.ts';
import { temporaryFolder, type Files } from '../pipeline/temporary-folder.ts';
import { diglot } from './run-diglot.ts';

interface JsonFinding {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly severity: string;
  readonly code: string;
  readonly id: string;
  readonly key: string;
}

interface JsonReport {
  readonly diagnostics: readonly { readonly code: string }[];
  readonly findings: readonly JsonFinding[];
  readonly counts: Readonly<Record<string, number>>;
  readonly unreported: Readonly<Record<string, number>>;
}

const FILES: Files = {
  'id-ID/a.md': article(`# ${pair(101, 'Satu', 'One')}\n\n- ${pair(102, '', 'Two words')}\n`),
  'id-ID/includes/b.md': `${pair(103, '', 'Two words')}\n`,
  'id-ID/README.md': 'Tidak ada.\n',
};

const check = (cwd: string, ...options: readonly string[]) =>
  diglot(['check', 'id-ID', '--only', 'target-empty,suppression-unused,review-log-damaged', ...options], { cwd });

async function findingsIn(cwd: string, ...options: readonly string[]): Promise<JsonReport> {
  return JSON.parse((await check(cwd, '--json', ...options)).stdout) as JsonReport;
}

describe('findings', () => {
  test('are reported beside diagnostics, of articles and of what they include', async () => {
    const { code, stdout, stderr } = await check(temporaryFolder(FILES));
    expect(code).toBe(1);
    expect(stdout).toMatch(/^id-ID\/a\.md:6:33 error target-empty The target is empty/m);
    expect(stdout).toMatch(/^id-ID\/includes\/b\.md:1:31 error target-empty /m);
    expect(stdout).toMatch(/^2 {2}error +target-empty +\S+docs\/checks\/target-empty\.md$/m);
    expect(stdout).toMatch(/\n2 errors, 0 warnings\n$/);
    expect(stderr).toContain('1 article with 3 pairs checked');
  });

  test('have a key and the id of their pair for programs', async () => {
    const { diagnostics, findings, counts } = await findingsIn(temporaryFolder(FILES));
    expect(diagnostics).toEqual([]);
    expect(findings).toMatchObject([
      { path: 'id-ID/a.md', line: 6, column: 33, severity: 'error', code: 'target-empty', id: 'aaaaa-102' },
      { path: 'id-ID/includes/b.md', id: 'aaaaa-103' },
    ]);
    expect(findings[0]?.key).toMatch(/^[0-9a-f]{20}$/);
    expect(findings[0]?.key).toBe(findings[1]?.key);
    expect(counts).toMatchObject({ error: 2 });
  });

  test('are left out with --no-findings', async () => {
    const { code, stderr } = await check(temporaryFolder(FILES), '--no-findings');
    expect(code).toBe(0);
    expect(stderr).not.toContain('pairs');
  });

  test('have the severity that the configuration gives', async () => {
    const configuration = {
      diagnostics: { 'target-empty': 'warning' },
      overrides: [{ files: ['**/includes/**'], diagnostics: { 'target-empty': 'off' } }],
    };
    const cwd = temporaryFolder({ ...FILES, 'diglot.config.json': JSON.stringify(configuration) });
    expect((await findingsIn(cwd)).findings.map(({ path, severity }) => [path, severity])).toEqual([
      ['id-ID/a.md', 'warning'],
    ]);
  });

  test('are no business of a build', async () => {
    const cwd = temporaryFolder(FILES);
    const { code, stderr } = await diglot(['build', 'id-ID', '--out', 'site', '--no-search'], { cwd });
    expect(code).toBe(0);
    expect(stderr).not.toContain('target-empty');
  });
});

describe('a suppressing comment', () => {
  const files = {
    'id-ID/a.md': article(
      `<!-- diglot-disable-next-line target-empty -- on purpose -->\n${pair(101, '', 'One')}\n\n` +
        `<!-- diglot-disable-next-line -->\n${pair(102, '', 'Two')}\n\n` +
        `<!-- diglot-disable-next-line target-empty -->\n${pair(103, 'Tiga', 'Three')}\n`,
    ),
  };

  test('keeps findings out, and is said to be unused where there is none', async () => {
    const { findings, diagnostics, unreported } = await findingsIn(temporaryFolder(files));
    expect(findings).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: 'suppression-unused', line: 10 }]);
    expect(unreported).toEqual({ suppressed: 2, dismissed: 0, inBaseline: 0 });
  });

  test('is not said to be unused where findings are not looked for', async () => {
    const cwd = temporaryFolder(files);
    expect((await findingsIn(cwd, '--no-findings')).diagnostics).toEqual([]);
    const { stderr } = await diglot(['build', 'id-ID', '--out', 'site', '--no-search'], { cwd });
    expect(stderr).not.toContain('suppression');
  });
});

test('dismissed findings are counted, not reported', async () => {
  const cwd = temporaryFolder(FILES);
  const { key } = (await findingsIn(cwd)).findings[0]!;
  const exported = {
    format: 'diglot-decisions',
    version: 1,
    decisions: [{ locale: 'id-ID', ...decision({ key, reason: 'As agreed' }) }],
  };
  writeFileSync(join(cwd, 'decisions.json'), JSON.stringify(exported));
  const imported = await diglot(['import', 'decisions.json', 'id-ID', '--dry-run'], { cwd });
  expect(imported.stdout).toBe('id-ID (id-ID): 1 decision would be added, 0 already there\n');
  expect((await findingsIn(cwd)).findings).toHaveLength(2);

  expect((await diglot(['import', 'decisions.json', 'id-ID'], { cwd })).code).toBe(0);
  const { code, stdout } = await check(cwd);
  expect(code).toBe(0);
  expect(stdout).toBe('Nothing was found (2 dismissed).\n');
  const log = JSON.parse((await check(cwd, '--format', 'sarif')).stdout);
  expect(log.runs[0].results[0]).toMatchObject({
    ruleId: 'target-empty',
    partialFingerprints: { 'finding/v1': key },
    suppressions: [{ kind: 'external', justification: 'As agreed' }],
  });
});

test('a damaged review log is reported', async () => {
  const cwd = temporaryFolder({ ...FILES, 'id-ID/.diglot/review.jsonl': '\n>>>>>>> theirs\n' });
  const { diagnostics, findings } = await findingsIn(cwd);
  expect(diagnostics).toMatchObject([{ code: 'review-log-damaged', path: 'id-ID/.diglot/review.jsonl', line: 2 }]);
  expect(findings).toHaveLength(2);
});

describe('a baseline', () => {
  test('keeps what it has out of the report, and nothing else', async () => {
    const cwd = temporaryFolder(FILES);
    const written = await check(cwd, '--write-baseline', 'baseline.txt');
    expect(written.code).toBe(0);
    expect(written.stdout).toBe('Nothing was found (2 in the baseline).\n');
    expect(readFileSync(join(cwd, 'baseline.txt'), 'utf8')).toMatch(/^#[^\n]+\ntarget-empty [0-9a-f]{20} 2\n$/);

    writeFileSync(join(cwd, 'id-ID/c.md'), article(`${pair(104, '', 'Two words')}\n\n${pair(105, '', 'Other')}\n`));
    const { code, stdout } = await check(cwd, '--baseline', 'baseline.txt');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^id-ID\/c\.md:6:31 error target-empty/m);
    expect(stdout).toMatch(/\n2 errors, 0 warnings \(2 in the baseline\)\n$/);
  });

  test('is said to hold what is not found any more', async () => {
    const cwd = temporaryFolder(FILES);
    await check(cwd, '--write-baseline', 'baseline.txt');
    writeFileSync(join(cwd, 'id-ID/a.md'), article(''));
    const { stderr } = await check(cwd, '--baseline', 'baseline.txt');
    expect(stderr).toContain('1 finding of the baseline');
  });

  test('that cannot be read is wrong usage', async () => {
    const cwd = temporaryFolder({ ...FILES, 'broken.txt': 'target-empty\n' });
    for (const [file, message] of [
      ['none.txt', 'cannot be read'],
      ['broken.txt', 'broken.txt:1'],
    ] as const) {
      const { code, stderr } = await check(cwd, '--baseline', file);
      expect(code).toBe(2);
      expect(stderr).toContain(message);
    }
  });
});

test('a glossary is heeded, and what is wrong in it reported', async () => {
  const cwd = temporaryFolder({
    'id-ID/a.md': article(`${pair(101, 'Penyewa itu baru.', 'The tenant is new.')}\n`),
    'terms.csv': 'source,target,locale\ntenant,tenan,id-ID\n,x,\n',
    'diglot.config.json': JSON.stringify({ glossary: 'terms.csv' }),
  });
  const { stdout } = await diglot(['check', 'id-ID', '--json', '--only', 'term-not-used,glossary-invalid'], { cwd });
  const { diagnostics, findings } = JSON.parse(stdout) as JsonReport;
  expect(diagnostics).toMatchObject([{ code: 'glossary-invalid', path: 'terms.csv', line: 3 }]);
  expect(findings).toMatchObject([{ code: 'term-not-used', path: 'id-ID/a.md' }]);
});
