import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTable, writeTable } from '../../../src/exchange/delimited/pair-table.ts';
import { ExchangeProblem, type ExchangeArticle, type ImportedPair } from '../../../src/exchange/index.ts';
import { markdownOf } from '../../../src/model/inline-content.ts';
import { readReviewLog } from '../../../src/pipeline/decisions/review-log.ts';
import { exportArticles } from '../../../src/pipeline/exchange/export-articles.ts';
import { importPairs, type ImportOptions } from '../../../src/pipeline/exchange/import-pairs.ts';
import type { ImportProblem } from '../../../src/pipeline/exchange/import-report.ts';
import { readDocsets } from '../../../src/pipeline/read-docsets.ts';
import { inTurn } from '../../exchange/articles.ts';
import { article, pair } from '../bilingual-markdown.ts';
import { readFolder, temporaryFolder, writeFiles } from '../temporary-folder.ts';

const OPTIONS = { actor: 'Ada', at: '2026-03-01T12:00:00.000Z', isDryRun: false };
const ARTICLE = article(`${pair(101, 'Tekan **OK**.', 'Press **OK**.')} ${pair(102, '', 'Done.')}\n`, {
  'ms.translationtype': 'MT',
});

const docset = () => join(temporaryFolder({ 'id-ID/a.md': ARTICLE }), 'id-ID');

async function exported(folders: readonly string[]): Promise<ExchangeArticle[]> {
  const articles: ExchangeArticle[] = [];
  const options = { hasFindings: false };
  for await (const it of exportArticles(await readDocsets(folders), options, () => undefined)) articles.push(it);
  return articles;
}

/** Pairs as they come back when nothing was changed, with some members changed. */
async function comingBack(folders: readonly string[], ...changes: readonly Partial<ImportedPair>[]): Promise<ImportedPair[]> {
  const pairs = (await exported(folders)).flatMap((from) =>
    from.pairs.map(({ id, occurrence, sourceHash, targetHash, target, state }): ImportedPair => {
      const { docset: name, file, locale } = from;
      const place = { line: 7, column: 1 };
      return { docset: name, file, locale, id, occurrence, sourceHash, targetHash, target: markdownOf(target), state, place };
    }),
  );
  return pairs.map((it, index) => ({ ...it, ...changes[index] }));
} // prettier-ignore

/** Imports pairs, and gives what came of it with the problems that were told. */
async function imported(pairs: readonly ImportedPair[], folders: readonly string[], options: ImportOptions = OPTIONS) {
  const problems: ImportProblem[] = [];
  const onProblem = (problem: ImportProblem) => problems.push(problem);
  const result = await importPairs(inTurn(pairs), folders, { ...options, onProblem });
  expect(result.leftOut).toBe(problems.length);
  return { ...result, problems };
}

describe('pairs that come back', () => {
  test('as they were leave every file as it was', async () => {
    const folder = docset();
    const before = readFolder(folder);
    const result = await imported(await comingBack([folder]), [folder]);
    expect(result).toEqual({ files: [], targets: 0, states: 0, unchanged: 2, leftOut: 0, problems: [] });
    expect(readFolder(folder)).toEqual(before);
  });

  test('with new targets are written, and named in the review log', async () => {
    const folder = docset();
    const pairs = await comingBack([folder], { target: 'Klik **OK**.' }, { target: 'Selesai.', state: 'final' });
    const result = await imported(pairs, [folder]);
    expect(result).toMatchObject({ files: [{ path: join(folder, 'a.md'), targets: 2 }], targets: 2, problems: [] });
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(
      ARTICLE.replace('Tekan', 'Klik').replace('-102"></span>', '-102">Selesai.</span>'),
    );
    expect(readReviewLog(folder).decisions).toMatchObject([
      { actor: 'Ada', act: 'state', state: 'translated', path: 'a.md', id: 'aaaaa-101' },
      { state: 'final', id: 'aaaaa-102' },
    ]);
    const [after] = await exported([folder]);
    expect(after?.pairs.map(({ state }) => state)).toEqual(['translated', 'final']);
  });

  test('from a table lose the apostrophe that marked what stood there, however they go on', async () => {
    const folder = join(temporaryFolder({ 'id-ID/a.md': article(`${pair(101, '1.10', '1.10')} ${pair(102, 'x', 'X')}\n`) }), 'id-ID');
    let table = '';
    for await (const piece of writeTable(inTurn(await exported([folder])), ',')) table += piece;
    expect(table).toContain(`,'1.10,'1.10,`);
    const edited = table.replace(`,'1.10,'1.10,`, `,'1.10,'1.10 beta,`).replace(',X,x,', `,X,'x',`);
    await importPairs(readTable(inTurn([Buffer.from(edited)])), [folder], OPTIONS);
    const [after] = await exported([folder]);
    expect(after?.pairs.map(({ target }) => markdownOf(target))).toEqual(['1.10 beta', "'x'"]);
  }); // prettier-ignore

  test('with another state alone change the review log alone', async () => {
    const folder = docset();
    const pairs = await comingBack([folder], { state: 'reviewed' });
    expect(await imported(pairs, [folder])).toMatchObject({ files: [], targets: 0, states: 1 });
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(ARTICLE);
    expect(readReviewLog(folder).decisions).toMatchObject([{ state: 'reviewed', id: 'aaaaa-101' }]);
  });

  test('are shown, and not written, in a dry run', async () => {
    const folder = docset();
    const before = readFolder(folder);
    const diffs: string[] = [];
    const dry = { ...OPTIONS, isDryRun: true, onDiff: (diff: string) => diffs.push(diff) };
    const pairs = await comingBack([folder], { target: 'Klik **OK**.' });
    expect(await imported(pairs, [folder], dry)).toMatchObject({ targets: 1 });
    expect(readFolder(folder)).toEqual(before);
    expect(diffs.join('')).toMatch(/^--- a\/.*a\.md\n\+\+\+ b\/.*a\.md\n@@ .*\n[^]*^-.*Tekan.*\n\+.*Klik/m);
  });

  test('twice count once if they are alike, and are a conflict if not', async () => {
    const folder = docset();
    const [first] = await comingBack([folder], { target: 'Klik **OK**.' });
    const again = { ...first!, target: 'Pilih **OK**.' };
    const result = await imported([first!, first!, again], [folder]);
    expect(result).toMatchObject({ targets: 1, problems: [{ kind: 'conflict', id: 'aaaaa-101', line: 7 }] });
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toContain('Klik');
  });

  test('of segments with one id go to each by itself', async () => {
    const text = article(`${pair(101, 'a', 'x')}\n\n${pair(101, 'b', 'x')}\n`);
    const folder = join(temporaryFolder({ 'id-ID/a.md': text }), 'id-ID');
    await imported(await comingBack([folder], {}, { target: 'c' }), [folder]);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(text.replace('>b<', '>c<'));
  });
});

describe('a pair is left as it is', () => {
  test.each([
    ['if its source has changed', 'conflict', { sourceHash: '0000000000000000', target: 'x' }, 'source has changed'],
    ['if its target has changed otherwise', 'conflict', { targetHash: '0000000000000000', target: 'x' }, 'target has changed'],
    ['if its source is not known', 'conflict', { sourceHash: '', target: 'x' }, 'source has changed'],
    ['if its target is empty now', 'refused', { target: '' }, 'empty'],
    ['if a code is lost', 'refused', { target: ['Klik OK.'] }, 'is missing'],
    ['if a code is invented', 'refused', { target: [{ part: 'standalone', id: '9' } as const] }, 'none of this segment'],
    ['if it would break the segment', 'refused', { target: 'a</span><span class="x">' }, 'span'],
    ['if there is no such segment', 'unknown', { id: 'zzzzz-1' }, 'no such segment'],
    ['if there is no such file', 'unknown', { file: '../../etc/passwd' }, 'no docset'],
    ['if there is no such locale', 'unknown', { locale: 'fr-FR' }, 'fr-FR'],
  ])('%s', async (_, kind, change, message) => {
    const folder = docset();
    const pairs = await comingBack([folder], change, { target: 'Selesai.' });
    const result = await imported(pairs, [folder]);
    expect(result.problems).toMatchObject([{ kind, line: 7, column: 1, message: expect.stringContaining(message) as string }]);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(ARTICLE.replace('-102"></span>', '-102">Selesai.</span>'));
  }); // prettier-ignore

  test('but its source alone tells that it is the same where there is no digest', async () => {
    const folder = docset();
    const pairs = await comingBack([folder], { sourceHash: '', source: 'Press **OK**.', target: 'Klik **OK**.' });
    expect(await imported(pairs, [folder])).toMatchObject({ targets: 1, problems: [] });
  });

  test('nothing is written if the exchange file is damaged further on', async () => {
    const folder = docset();
    const before = readFolder(folder);
    const [first] = await comingBack([folder], { target: 'Klik **OK**.' });
    async function* damaged(): AsyncGenerator<ImportedPair> {
      yield await Promise.resolve(first!);
      throw new ExchangeProblem('This line is no pair.', { line: 8, column: 1 });
    }
    await expect(importPairs(damaged(), [folder], OPTIONS)).rejects.toThrow(ExchangeProblem);
    expect(readFolder(folder)).toEqual(before);
  });
});

describe('several docsets of a locale', () => {
  const named = (...names: readonly string[]) => {
    const folder = temporaryFolder();
    for (const name of names) writeFiles(folder, { [`${name}/id-ID/a.md`]: ARTICLE });
    return names.map((name) => join(folder, name, 'id-ID'));
  };

  test('get their own pairs', async () => {
    const folders = named('one', 'two');
    const pairs = await comingBack(folders, {}, {}, { target: 'Klik **OK**.' });
    await imported(pairs, folders);
    expect(folders.map((folder) => readFileSync(join(folder, 'a.md'), 'utf8').includes('Klik'))).toEqual([false, true]);
  });

  test('get none that may be of either', async () => {
    const folders = named('one', 'two');
    const pairs = await comingBack(folders.slice(0, 1), { docset: 'elsewhere/id-ID', target: 'Klik **OK**.' });
    expect(await imported(pairs, folders)).toMatchObject({ targets: 0, unchanged: 1, problems: [{ kind: 'unknown' }] });
  }); // prettier-ignore
});
