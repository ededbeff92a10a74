import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diglot } from '../cli/run-diglot.ts';
import { article, pair } from './bilingual-markdown.ts';
import { readFolder, temporaryFolder, type Files } from './temporary-folder.ts';

/** Enough text for several batches in each locale, so that workers really share it. */
function docset(folder: string, count: number): Files {
  const text = (n: number, i: number) =>
    pair(i, `Kalimat ${n} dan ${i}.`.repeat(4), `Sentence ${n} and ${i}.`.repeat(4));
  return Object.fromEntries(
    Array.from({ length: count }, (_, n) => {
      const paragraphs = Array.from({ length: 500 }, (_unused, i) => text(n, i));
      return [`${folder}/part-${n % 3}/a${n}.md`, article(`# Artikel ${n}\n\n${paragraphs.join('\n\n')}\n`)];
    }),
  );
}

test('two builds with one worker and with two give the same pages', async () => {
  const cwd = temporaryFolder({
    ...docset('id-ID', 40),
    ...docset('ar-SA', 3),
    'id-ID/TOC.yml': '- name: Satu\n  href: part-0/a0.md\n',
  });
  const build = async (out: string, jobs: number) => {
    const { code, stderr } = await diglot(
      ['build', 'id-ID', 'ar-SA', '--out', out, '--jobs', String(jobs), '--base-url', 'https://example.com'],
      { cwd },
    );
    expect(code, stderr).toBe(0);
    return readFolder(join(cwd, out));
  };
  const one = await build('one', 1);
  for (const jobs of [1, 2]) {
    const other = await build(`other-${jobs}`, jobs);
    // The names of Pagefind's chunks hold hashes of their content; its order of words in one is not ours to fix.
    const ownFiles = (files: Map<string, Buffer>) => [...files.keys()].filter((path) => !path.includes('/pagefind/'));
    expect(ownFiles(other)).toEqual(ownFiles(one));
    for (const path of ownFiles(one)) expect(other.get(path)?.equals(one.get(path) ?? Buffer.of()), path).toBe(true);
    for (const path of ['id-id/pagefind/pagefind.js', 'id-id/pagefind/pagefind-worker.js']) {
      expect(other.get(path)?.equals(one.get(path) ?? Buffer.of()), path).toBe(true);
    }
  }
});
