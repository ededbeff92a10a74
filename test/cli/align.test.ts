import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { bitext } from '../alignment/bitext.ts';
import { article, pair } from '../pipeline/bilingual-markdown.ts';
import { temporaryFolder } from '../pipeline/temporary-folder.ts';
import { diglot } from './run-diglot.ts';

interface Listed {
  readonly file: string;
  readonly id: string;
  readonly line: number;
  readonly score: number;
  readonly verdict: string;
  readonly better?: string;
}

/** Forty articles, in one of which two targets are swapped. */
function docset(): Record<string, string> {
  const files = bitext(40, 10);
  const swapped = files[7]!.map((texts, i, all) =>
    i === 3 || i === 4 ? { ...texts, target: all[7 - i]!.target } : texts,
  );
  return Object.fromEntries(
    files.map((texts, file) => [
      `de-DE/article-${String(file).padStart(2, '0')}.md`,
      article(
        (file === 7 ? swapped : texts).map(({ source, target }, i) => `${pair(101 + i, target, source)}\n\n`).join(''),
      ),
    ]),
  );
}

describe('diglot align', () => {
  test('names swapped targets first, and keeps what it learned', async () => {
    const cwd = temporaryFolder(docset());
    const { code, stdout, stderr } = await diglot(['align', 'de-DE'], { cwd });
    expect(code).toBe(0);
    const first = stdout.split('\n').filter((line) => line.startsWith('de-DE'));
    expect(first).toHaveLength(2);
    for (const line of first)
      expect(line).toMatch(/^de-DE\/article-07\.md:\d+ \S+-10[45] 0\.\d{4} swapped, fits \S+-10[45] better$/);
    expect(stderr).toContain('2 of 400 pairs are suspicious');
    expect(existsSync(path.join(cwd, '.diglot/cache/alignment'))).toBe(true);
    const again = await diglot(['align', 'de-DE'], { cwd });
    expect(again.stdout).toBe(stdout);
  });

  test('--json gives every pair in order of files', async () => {
    const { stdout } = await diglot(['align', 'de-DE', '--json'], { cwd: temporaryFolder(docset()) });
    const { pairs, totals } = JSON.parse(stdout) as { pairs: Listed[]; totals: Record<string, number> };
    expect(totals).toMatchObject({ pairs: 400, fits: 398, swapped: 2 });
    expect(pairs).toHaveLength(400);
    expect(pairs[0]).toMatchObject({ file: 'article-00.md', path: 'de-DE/article-00.md', verdict: 'fits' });
    expect(pairs.find(({ verdict }) => verdict === 'swapped')?.better).toMatch(/-10[45]$/);
  });

  test('--limit and --all choose what is printed', async () => {
    const cwd = temporaryFolder(docset());
    const limited = await diglot(['align', 'de-DE', '--limit', '1'], { cwd });
    expect(limited.stdout.match(/^de-DE/gm)).toHaveLength(1);
    const all = await diglot(['align', 'de-DE', '--all'], { cwd });
    expect(all.stdout.match(/^de-DE/gm)).toHaveLength(400);
  });

  test('a missing docset is wrong usage', async () => {
    const { code, stderr } = await diglot(['align', 'none'], { cwd: temporaryFolder() });
    expect(code).toBe(2);
    expect(stderr).toContain('"none"');
  });
});
