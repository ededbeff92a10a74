import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diglotProcess } from '../cli/run-diglot.ts';
import { article, pair } from './bilingual-markdown.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Enough for anything that takes quadratic time to run into the test's time limit. */
const SEGMENTS = 50_000;

const segment = (_: unknown, i: number): string =>
  pair(i, `Kalimat terjemahan nomor ${i} tentang sesuatu.`, `Source sentence number ${i} about something.`);

test.each([
  ['one paragraph', SEGMENTS, () => Array.from({ length: SEGMENTS }, segment).join(' ')],
  ['as many paragraphs', SEGMENTS, () => Array.from({ length: SEGMENTS }, segment).join('\n\n')],
  ['a list', SEGMENTS, () => Array.from({ length: SEGMENTS }, segment).join('\n- ')],
  ['a line without end', 0, () => 'kata '.repeat(2_000_000)],
  ['a word without end', 0, () => 'a'.repeat(10_000_000)],
])('an article of 10 MB: %s', { timeout: 300_000 }, async (_, pairs, body) => {
  const cwd = temporaryFolder({ 'id-ID/a.md': article(`# Besar\n\n- ${body()}\n`) });
  const { code, stdout, stderr } = await diglotProcess(['build', 'id-ID', '--out', 'site', '--json'], { cwd });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ articles: 1, pairs });
  expect(stderr).toContain('id-ID/a.md:1:1 warning large-article');
  const page = readFileSync(join(cwd, 'site/id-id/a/index.html'), 'utf8');
  expect(page.length).toBeGreaterThan(7_500_000);
  expect(page.trimEnd().endsWith('</html>')).toBe(true);
});

test('an article of as many broken links as words', { timeout: 300_000 }, async () => {
  const links = Array.from({ length: SEGMENTS }, (_, i) => `[kata ${i}](tidak/ada-${i}.md)`.padEnd(180));
  const cwd = temporaryFolder({ 'id-ID/a.md': article(`# Besar\n\n${links.join('\n')}\n`) });
  const { code, stdout, stderr } = await diglotProcess(['build', 'id-ID', '--out', 'site', '--json', '--no-search'], {
    cwd,
  });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ diagnostics: { warning: SEGMENTS + 1 } });
  expect(stderr).toContain('id-ID/a.md:15:10 warning file-not-found');
  expect(stderr).toContain(`… and ${(SEGMENTS - 10).toLocaleString('en')} more`);
});
