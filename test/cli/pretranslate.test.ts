import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { article, pair } from '../pipeline/bilingual-markdown.ts';
import { temporaryFolder } from '../pipeline/temporary-folder.ts';
import { diglot } from './run-diglot.ts';

const unit = (locale: string, source: string, target: string): string =>
  `<tu><tuv xml:lang="en"><seg>${source}</seg></tuv><tuv xml:lang="${locale}"><seg>${target}</seg></tuv></tu>`;
const MEMORY = `<tmx version="1.4"><header/><body>${[
  unit('de', 'Close the window.', 'Schließen Sie das Fenster.'),
  unit('ja', 'Close the window.', 'ウィンドウを閉じます。'),
].join('')}</body></tmx>`;

function setUp() {
  const untranslated = article(`${pair(101, '', 'Close the window.')}\n`);
  const files = { 'de-DE/a.md': untranslated, 'de-DE/sub/b.md': untranslated, 'ja-JP/a.md': untranslated };
  const cwd = temporaryFolder({ ...files, 'memory.tmx': MEMORY });
  const run = (...args: string[]) => diglot(['pretranslate', '--memory', 'memory.tmx', ...args], { cwd });
  const filled = () => Object.keys(files).filter((file) => readFileSync(join(cwd, file), 'utf8') !== untranslated);
  return { cwd, run, filled };
}

test('fills targets, and says which and how well each fits', async () => {
  const { run, filled } = setUp();
  const { code, stdout, stderr } = await run('de-DE', 'ja-JP');
  expect(code).toBe(0);
  expect(stdout).toBe(`de-DE/a.md:4 aaaaa-101 translated: memory 100%
de-DE/sub/b.md:4 aaaaa-101 translated: memory 100%
ja-JP/a.md:4 aaaaa-101 translated: memory 100%
`);
  expect(stderr).toContain('3 pairs without a translation, 3 in the memory; 3 targets written in 3 files');
  expect(filled()).toEqual(['de-DE/a.md', 'de-DE/sub/b.md', 'ja-JP/a.md']);
});

describe('fills only', () => {
  test.each([
    ['a locale', ['--locale', 'ja-JP'], ['ja-JP/a.md']],
    ['articles', ['--article', 'sub/**'], ['de-DE/sub/b.md']],
  ])('%s that is named', async (_, args, expected) => {
    const { run, filled } = setUp();
    expect(await run('de-DE', 'ja-JP', ...args)).toMatchObject({ code: 0 });
    expect(filled()).toEqual(expected);
  });
});

test('a dry run shows a diff, and changes nothing', async () => {
  const { run, filled } = setUp();
  expect((await run('de-DE', '--dry-run')).stdout).toContain(
    '+<span data-ttu-id="aaaaa-101">Schließen Sie das Fenster.</span>',
  );
  expect(filled()).toEqual([]);
});

test('tells programs the same', async () => {
  const { run } = setUp();
  const report = JSON.parse((await run('ja-JP', '--json')).stdout) as unknown;
  expect(report).toMatchObject({
    untranslated: 1,
    matched: 1,
    targets: 1,
    problems: [],
    pairs: [{ file: 'a.md', id: 'aaaaa-101', state: 'translated', reason: 'memory 100%' }],
  });
});

test.each([
  [['de-DE', '--threshold', '0'], 'from 1 to 100'],
  [['de-DE', '--locale', 'fr-FR'], 'they are of de-DE'],
  [['de-DE', '--memory', 'none.tmx'], '"none.tmx" cannot be read'],
  [['de-DE', '--memory', 'de-DE/a.md'], 'de-DE/a.md:1:1'],
])('%j is refused', async (args, message) => {
  const { run, filled } = setUp();
  const { code, stderr } = await run(...args);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
  expect(filled()).toEqual([]);
});
