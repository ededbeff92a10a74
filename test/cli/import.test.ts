import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readReviewLog } from '../../src/pipeline/decisions/review-log.ts';
import { article, pair } from '../pipeline/bilingual-markdown.ts';
import { readFolder, temporaryFolder } from '../pipeline/temporary-folder.ts';
import { diglot } from './run-diglot.ts';

const ARTICLE = article(`${pair(101, 'Klick **OK**.', 'Click **OK**.')} ${pair(102, 'Zwei', 'Two')}\n`);

/** Exports an article and edits the file as a translator would. */
async function edited(format: string, ...[from, to]: readonly [string, string]): Promise<{ cwd: string; file: string }> {
  const cwd = temporaryFolder({ 'de-DE/a.md': ARTICLE });
  await diglot(['export', 'de-DE', '--format', format, '--out', 'pairs', '--no-findings'], { cwd });
  const file = join(cwd, 'pairs');
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
  return { cwd, file };
} // prettier-ignore

test.each(['xliff', 'xliff-1.2', 'po', 'csv', 'tsv', 'jsonl'])('brings an edited %s file back', async (format) => {
  const { cwd } = await edited(format, 'Zwei', 'Zweitens');
  const run = await diglot(['import', 'pairs', 'de-DE', '--actor', 'Ada'], { cwd });
  expect(run).toMatchObject({ code: 0, stderr: expect.stringContaining('1 target changed in 1 file') as string });
  expect(readFileSync(join(cwd, 'de-DE/a.md'), 'utf8')).toBe(ARTICLE.replace('Zwei', 'Zweitens'));
  expect(readReviewLog(join(cwd, 'de-DE')).decisions).toMatchObject([{ actor: 'Ada', state: 'translated' }]);
});

test('takes in a table that a spreadsheet has saved as Unicode text', async () => {
  const { cwd, file } = await edited('tsv', 'Zwei', 'Zweitens');
  writeFileSync(file, `\ufeff${readFileSync(file, 'utf8')}`, 'utf16le');
  const run = await diglot(['import', 'pairs', 'de-DE'], { cwd });
  expect(run).toMatchObject({ code: 0, stderr: expect.stringContaining('1 target changed in 1 file') as string });
});

test('shows a diff, and changes nothing, in a dry run', async () => {
  const { cwd } = await edited('jsonl', 'Zwei', 'Zweitens');
  const before = readFolder(cwd);
  const run = await diglot(['import', 'pairs', 'de-DE', '--dry-run'], { cwd });
  expect(run.stdout).toMatch(/^--- a\/de-DE\/a\.md\n\+\+\+ b\/de-DE\/a\.md\n/);
  expect(run.stderr).toContain('1 target would be changed');
  expect(readFolder(cwd)).toEqual(before);
});

test('names what is left out, and takes the rest', async () => {
  const { cwd } = await edited('xliff', '<target>Klick <pc id="1"', '<target>Klick <pc id="7"');
  const run = await diglot(['import', 'pairs', 'de-DE'], { cwd });
  expect(run.code).toBe(1);
  expect(run.stderr).toMatch(/pairs:\d+:\d+ refused a\.md aaaaa-101: /);
});

test.each([
  ['cut off', (text: string) => text.slice(0, -20)],
  ['of another kind', () => 'Dear translator,\n'],
  ['UTF-16 without a byte order mark', (text: string) => Array.from(text, (character) => `${character}\0`).join('')],
])('a file that is %s is refused as a whole', async (_, damage) => {
  const { cwd, file } = await edited('jsonl', 'Zwei', 'Zweitens');
  writeFileSync(file, damage(readFileSync(file, 'utf8')));
  const before = readFolder(cwd);
  expect(await diglot(['import', 'pairs', 'de-DE'], { cwd })).toMatchObject({ code: 2 });
  expect(readFolder(cwd)).toEqual(before);
});
