import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { article, pair } from '../pipeline/bilingual-markdown.ts';
import { temporaryFolder } from '../pipeline/temporary-folder.ts';
import { diglot } from './run-diglot.ts';

const folders = () =>
  temporaryFolder({
    'de-DE/a.md': article(`${pair(101, 'Eins', 'One')} ${pair(102, 'Zwei', 'Two')}\n`),
    'ja-JP/a.md': article(`${pair(101, '一', 'One')}\n`),
  });

test('writes one file, and says what is in it', async () => {
  const cwd = folders();
  const run = await diglot(['export', 'de-DE', '--format', 'xliff', '--out', 'out/de.xlf', '--no-findings'], { cwd });
  expect(run).toMatchObject({ code: 0, stdout: 'out/de.xlf (de-DE): 2 pairs, 1 file, 2 words\n' });
  expect(readFileSync(join(cwd, 'out/de.xlf'), 'utf8')).toContain('<target>Zwei</target>');
});

test('writes a file for each locale', async () => {
  const cwd = folders();
  const args = ['export', 'de-DE', 'ja-JP', '--format', 'po', '--out', '{locale}.po', '--no-findings', '--json'];
  const run = await diglot(args, { cwd });
  expect(JSON.parse(run.stdout)).toEqual({
    files: [
      { path: 'de-DE.po', locales: ['de-DE'], articles: 1, pairs: 2, words: 2 },
      { path: 'ja-JP.po', locales: ['ja-JP'], articles: 1, pairs: 1, words: 1 },
    ],
  });
  expect(readdirSync(cwd).sort()).toEqual(['de-DE', 'de-DE.po', 'ja-JP', 'ja-JP.po']);
});

test('brings along what memories have', async () => {
  const cwd = folders();
  const run = (...args: string[]) => diglot(['export', 'de-DE', '--no-findings', ...args], { cwd });
  await run('--format', 'tmx', '--out', 'memory.tmx');
  writeFileSync(join(cwd, 'de-DE/b.md'), article(`${pair(101, '', 'One')}\n`));
  const todo = ['--article', 'b.md', '--memory', 'memory.tmx'];
  await run('--format', 'xliff', '--out', 'b.xlf', ...todo);
  expect(readFileSync(join(cwd, 'b.xlf'), 'utf8')).toMatch(
    /<mtc:match [^>]*similarity="100"[^>]*><source>One<\/source><target>Eins</,
  );
  await run('--format', 'xliff-1.2', '--out', 'b.12.xlf', ...todo);
  expect(readFileSync(join(cwd, 'b.12.xlf'), 'utf8')).toMatch(
    /<alt-trans match-quality="100%"[^>]*><source>One<\/source><target>Eins</,
  );
});

test('writes no file for which there are no pairs', async () => {
  const cwd = folders();
  const args = ['export', 'de-DE', '--format', 'parquet', '--out', 'x.parquet', '--no-findings', '--state', 'final'];
  const run = await diglot(args, { cwd });
  expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining('no pairs') as string });
  expect(existsSync(join(cwd, 'x.parquet'))).toBe(false);
});

test.each([
  [['de-DE', 'ja-JP', '--format', 'xliff', '--out', 'x.xlf'], 'holds one locale'],
  [['de-DE', '--format', 'docx', '--out', 'x'], 'docx'],
  [['de-DE', '--format', 'po', '--out', 'x.po', '--state', 'good'], '"good" is no state'],
  [['de-DE', '--format', 'po', '--out', 'x.po', '--check', 'good'], '"good" is no check'],
  [['de-DE', '--format', 'po', '--out', 'x.po', '--locale', 'fr-FR'], 'they are of de-DE'],
  [['de-DE', '--format', 'po', '--out', 'x.po', '--check', 'code-differs', '--no-findings'], '--no-findings'],
  [['de-DE', '--format', 'csv', '--out', 'x.csv', '--memory', 'a.tmx'], 'those of xliff and xliff-1.2 do'],
  [['de-DE', '--format', 'xliff', '--out', 'x.xlf', '--memory', 'a.tmx', '--no-findings'], '"a.tmx" cannot be read'],
  [['de-DE', '--format', 'po', '--out', 'de-DE/a.md/x.po', '--no-findings'], 'cannot be written'],
])('%j is refused', async (args, message) => {
  const cwd = folders();
  const run = await diglot(['export', ...args], { cwd });
  expect(run.code).toBe(2);
  expect(run.stderr).toContain(message);
  expect(readdirSync(cwd).sort()).toEqual(['de-DE', 'ja-JP']);
});
