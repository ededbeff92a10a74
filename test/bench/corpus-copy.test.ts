import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyCorpora, linkCopy, SCALE_FACTOR, scaleCopy, type CorpusCopy } from '../../bench/corpus-copy.ts';
import { addArticle, changeArticle, readSummary } from '../../bench/diglot.ts';
import { readDocset } from '../../src/docset/index.ts';

let folder: string;
let copy: CorpusCopy;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'diglot-corpus-copy-'));
  const docset = path.join(folder, 'alchemy-de-DE/docset');
  mkdirSync(path.join(docset, 'AlchemyInsights'), { recursive: true });
  writeFileSync(path.join(docset, 'README.md'), 'About this folder\n');
  writeFileSync(path.join(docset, 'AlchemyInsights/index.md'), '---\ntitle: "Start"\n---\nText\n');
  writeFileSync(
    path.join(docset, 'AlchemyInsights/apples.md'),
    '---\ntitle: Apples\nms.contentlocale: de-DE\n---\nText\n',
  );
  writeFileSync(path.join(docset, 'AlchemyInsights/apples.png'), 'picture');
  copy = copyCorpora([{ name: 'alchemy-de-DE', docset, published: docset }], path.join(folder, 'copy'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const articlesOf = async (docset = ''): Promise<string[]> =>
  (await readDocset(docset)).articles.map((article) => path.basename(article.path)).sort();

test('a copy has all articles, none of them an index of Hugo, and their media', async () => {
  const [docset] = copy.docsets;
  expect(copy.articles).toBe(2);
  expect(await articlesOf(docset)).toEqual(['apples.md', 'start-page.md']);
  expect(existsSync(path.join(docset!, 'AlchemyInsights/apples.png'))).toBe(true);
});

test('a change in a linked copy is seen there only, and another one in each run', () => {
  const linked = linkCopy(copy, path.join(folder, 'linked'));
  const read = ({ docsets }: CorpusCopy): string =>
    readFileSync(path.join(docsets[0]!, 'AlchemyInsights/apples.md'), 'utf8');
  const before = read(copy);
  changeArticle(linked.docsets[0]!, 1);
  const once = read(linked);
  changeArticle(linked.docsets[0]!, 2);
  expect(read(copy)).toBe(before);
  expect(once).not.toBe(before);
  expect(read(linked)).not.toBe(once);
});

test('an article more is an article of the linked copy', async () => {
  const linked = linkCopy(copy, path.join(folder, 'linked'));
  addArticle(linked.docsets[0]!, 1);
  expect(await articlesOf(linked.docsets[0])).toEqual(['added-1.md', 'apples.md', 'start-page.md']);
});

test('the large copy has each docset in other locales, whatever its articles say', async () => {
  const scaled = scaleCopy(copy, path.join(folder, 'scaled'));
  expect(scaled.articles).toBe(copy.articles * SCALE_FACTOR);
  const docsets = await Promise.all(scaled.docsets.map((docset) => readDocset(docset)));
  const tags = docsets.map(({ locale }) => locale.tag);
  expect(new Set(tags).size).toBe(SCALE_FACTOR);
  expect(tags).toContain('de-US');
});

test('readSummary reads what a build says, and nothing else', () => {
  const summary = { articles: 2, pagesWritten: 1, pagesReused: 1 };
  expect(readSummary(JSON.stringify({ ...summary, seconds: 3 }))).toEqual(summary);
  expect(readSummary('[11ty] Wrote 2 files')).toBeUndefined();
  expect(readSummary('{"articles":2}')).toBeUndefined();
  expect(readSummary(undefined)).toBeUndefined();
});
