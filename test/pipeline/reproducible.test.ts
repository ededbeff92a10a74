import { rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, afterAll, expect, test } from 'vitest';
import { diglotProcess } from '../cli/run-diglot.ts';
import { article, pair } from './bilingual-markdown.ts';
import { makeFolder, readFolder, writeFiles, type Files } from './temporary-folder.ts';

/** Enough articles for two shards of a locale, so that workers really share it. */
const TWO_SHARDS = 2140;

/** Articles whose words differ; some of them are bilingual, of which the source locale is made. */
function docset(folder: string, count: number): Files {
  const text = (n: number, i: number) => pair(i, `Kalimat ${n} dan kata${n % 50}.`, `Sentence ${n} and word${n % 50}.`);
  return Object.fromEntries(
    Array.from({ length: count }, (_, n) => {
      const paragraphs = n % 20 === 0 ? [101, 102, 103].map((i) => text(n, i)) : [`Kalimat ${n} dan kata${n % 50}.`];
      const link = `[Berikut](../part-${(n + 1) % 3}/a${n + 1}.md#artikel-${n + 1})`;
      return [`${folder}/part-${n % 3}/a${n}.md`, article(`# Artikel ${n}\n\n${paragraphs.join('\n\n')}\n\n${link}\n`)];
    }),
  );
}

const LOCALES = ['id-ID', 'ar-SA', 'th-TH'];

let cwd: string;
let first: Map<string, Buffer>;

beforeAll(async () => {
  cwd = makeFolder();
  writeFiles(cwd, {
    ...docset('id-ID', TWO_SHARDS),
    ...docset('ar-SA', 20),
    ...docset('th-TH', 20),
    'id-ID/TOC.yml': '- name: Satu\n  href: part-0/a0.md\n',
    'id-ID/media/x.png': 'image',
  });
  first = await build('first', '--jobs', '1');
});

afterAll(() => {
  rmSync(cwd, { recursive: true });
});

async function build(out: string, ...options: string[]): Promise<Map<string, Buffer>> {
  return buildLocales(LOCALES, out, ...options);
}

async function buildLocales(
  locales: readonly string[],
  out: string,
  ...options: string[]
): Promise<Map<string, Buffer>> {
  const { code, stderr } = await diglotProcess(
    ['build', ...locales, '--out', out, '--base-url', 'https://example.com', ...options],
    { cwd },
  );
  expect(code, stderr).toBe(0);
  return readFolder(join(cwd, out));
}

function expectSame(site: ReadonlyMap<string, Buffer>, other: ReadonlyMap<string, Buffer>): void {
  expect([...site.keys()]).toEqual([...other.keys()]);
  for (const [path, bytes] of site) expect(bytes.equals(other.get(path) ?? Buffer.of()), path).toBe(true);
}

test('a site has pages, search indexes and media', () => {
  expect(first.size).toBeGreaterThan(500);
  for (const path of ['id-id/pagefind/indexes.json', 'id-id/pagefind/1/contents.pagefind', 'id-id/media/x.png']) {
    expect([...first.keys()]).toContain(path);
  }
});

test.each(['2', '3'])('it is the same, byte by byte, when %s jobs make it', async (jobs) => {
  expectSame(await build(`jobs-${jobs}`, '--jobs', jobs), first);
});

test('it does not depend on the order of locales', async () => {
  expectSame(await buildLocales(LOCALES.toReversed(), 'reversed'), first);
});

test('it does not depend on what was built before', async () => {
  writeFiles(cwd, {
    'id-ID/part-0/a0.md': article('# Lain\n'),
    'id-ID/media/x.png': 'other',
    'th-TH/new.md': article('# Baru\n'),
  });
  await build('changed');
  rmSync(join(cwd, 'th-TH/new.md'));
  writeFiles(cwd, {
    'id-ID/part-0/a0.md': docset('id-ID', 1)['id-ID/part-0/a0.md'] ?? '',
    'id-ID/media/x.png': 'image',
  });
  utimesSync(join(cwd, 'id-ID/part-0/a0.md'), 1e9, 1e9);
  expectSame(await build('changed'), first);
  expectSame(await build('changed', '--clean'), first);
});
