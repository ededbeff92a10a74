import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { markdownOf } from '../../../src/model/inline-content.ts';
import { appendDecisions } from '../../../src/pipeline/decisions/review-log.ts';
import { exportArticles } from '../../../src/pipeline/exchange/export-articles.ts';
import type { ExportOptions } from '../../../src/pipeline/exchange/export-options.ts';
import { UsageError } from '../../../src/pipeline/failure.ts';
import { readDocsets } from '../../../src/pipeline/read-docsets.ts';
import { pairKey } from '../../../src/checks/index.ts';
import { article, pair } from '../bilingual-markdown.ts';
import { temporaryFolder, writeFiles } from '../temporary-folder.ts';

const FILES = {
  'id-ID/a.md': article(`# ${pair(101, 'Satu', 'One')}\n\n${pair(102, 'Tekan OK', 'Press `OK`')} ${pair(102, '', 'Done')}\n`, {
    'ms.translationtype': 'MT',
    'ms.date': '03/01/2026',
  }),
  'id-ID/sub/b.md': article(pair(101, 'Dua', 'Two words'), { 'ms.translationtype': 'HT' }),
}; // prettier-ignore

async function exported(folder: string, options: ExportOptions = { hasFindings: false }) {
  const pairs: string[] = [];
  const articles = [];
  for await (const it of exportArticles(await readDocsets([folder]), options, () => undefined)) {
    articles.push(it);
    for (const { id, occurrence, target } of it.pairs)
      pairs.push(`${it.file} ${id}:${occurrence} ${markdownOf(target)}`);
  }
  return { articles, pairs };
}

const docset = () => join(temporaryFolder(FILES), 'id-ID');

describe('exported articles', () => {
  test('say what translators and importing need', async () => {
    const folder = docset();
    const { articles } = await exported(folder);
    expect(articles[0]).toMatchObject({
      docset: folder,
      file: 'a.md',
      title: 'Judul',
      sourceLocale: 'en-US',
      locale: 'id-ID',
      translationType: 'MT',
      metadata: { 'ms.date': '03/01/2026', 'ms.translationtype': 'MT' },
    });
    expect(articles[0]?.pairs).toMatchObject([
      { id: 'aaaaa-101', occurrence: 1, line: 6, block: 'heading', after: 'Press `OK`', state: 'machine', words: 1 },
      { occurrence: 1, source: ['Press ', { type: 'code', data: '`OK`' }], before: 'One', after: 'Done' },
      { id: 'aaaaa-102', occurrence: 2, target: [], state: 'missing', before: 'Press `OK`' },
    ]);
    expect(articles[1]?.pairs).toMatchObject([{ state: 'translated', words: 2 }]);
  });

  test('carry findings that nobody has dismissed, and scores', async () => {
    const { articles } = await exported(docset(), { severities: { only: ['code-differs', 'misaligned'] } });
    const [heading, code] = articles[0]?.pairs ?? [];
    expect(heading?.notes).toEqual([]);
    expect(code?.notes).toMatchObject([{ check: 'code-differs', severity: 'error' }]);
    expect(code?.score).toBeTypeOf('number');
  });

  test('have the states of the review log', async () => {
    const folder = docset();
    const key = pairKey({ source: 'One', target: 'Satu' });
    appendDecisions(folder, [{ at: '2026-03-01T12:00:00.000Z', actor: 'Ada', act: 'state', key, state: 'final' }]);
    const [first, second] = (await exported(folder)).articles[0]?.pairs ?? [];
    expect(first).toMatchObject({ state: 'final', changed: { at: '2026-03-01T12:00:00.000Z', actor: 'Ada' } });
    expect(second?.changed).toEqual({ at: '2026-03-01' });
  });

  test('have the terms of the glossary, and what is not to be translated', async () => {
    const folder = temporaryFolder({
      'id-ID/a.md': article(`${pair(101, 'x', 'Open an account in Power Pages.')}\n\n${pair(102, 'y', 'Close it.')}\n`, {
        'no-loc': '[Power Pages, Contoso]',
      }),
      'glossary.csv': 'source,locale,preferred,forbidden\naccount,id,akun,rekening\naccount,de,Konto,\n',
    }); // prettier-ignore
    const { articles } = await exported(join(folder, 'id-ID'), { hasFindings: false, glossary: join(folder, 'glossary.csv') }); // prettier-ignore
    expect(articles[0]?.pairs.map(({ terms }) => terms)).toEqual([
      [
        { source: 'Power Pages', preferred: ['Power Pages'], forbidden: [] },
        { source: 'account', preferred: ['akun'], forbidden: ['rekening'] },
      ],
      [],
    ]);
  });

  test('have the best of what memories hold, but not themselves', async () => {
    const folder = docset();
    const unit = (source: string, target: string) =>
      `<tu><tuv xml:lang="en"><seg>${source}</seg></tuv><tuv xml:lang="id"><seg>${target}</seg></tuv></tu>`;
    const units = [unit('One', 'Satu'), ...['Esa', 'Tunggal', 'Sebuah', 'Suatu'].map((target) => unit('One', target))];
    const memory = join(folder, '../memory.tmx');
    writeFileSync(memory, `<tmx version="1.4"><header/><body>${units.join('')}</body></tmx>`);
    const { articles } = await exported(folder, { hasFindings: false, memory: { memories: [memory], threshold: 75 } });
    const [one, press] = articles[0]?.pairs ?? [];
    expect(one?.matches.map(({ score, target }) => `${score} ${markdownOf(target)}`)).toEqual(['99 Esa', '99 Tunggal', '99 Sebuah']); // prettier-ignore
    expect(press?.matches).toEqual([]);
  });
});

describe('of all pairs are exported', () => {
  test.each([
    ['those of the articles that are named', { articles: ['sub/**'] }, ['sub/b.md aaaaa-101:1 Dua']],
    ['those in a state', { states: ['missing' as const] }, ['a.md aaaaa-102:2 ']],
  ])('%s', async (_, options, expected) => {
    expect((await exported(docset(), { ...options, hasFindings: false })).pairs).toEqual(expected);
  });

  test('those in which a check finds something', async () => {
    const options = { severities: { only: ['code-differs' as const] }, checks: ['code-differs' as const] };
    expect((await exported(docset(), options)).pairs).toEqual(['a.md aaaaa-102:1 Tekan OK']);
  });

  test('those that have changed since a commit, or a date', async () => {
    const folder = docset();
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-C', folder, '-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args], {
        env: { ...process.env, GIT_COMMITTER_DATE: '2026-01-15T12:00:00Z', GIT_AUTHOR_DATE: '2026-01-15T12:00:00Z' },
        stdio: 'pipe',
      });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'Begin');
    writeFiles(folder, { 'sub/b.md': FILES['id-ID/sub/b.md'].replace('Dua', 'Dua kata'), 'c.md': article(pair(103, 'Baru', 'New')) });
    const expected = ['c.md aaaaa-103:1 Baru', 'sub/b.md aaaaa-101:1 Dua kata'];
    for (const changedSince of ['HEAD', '2026-01-15']) {
      expect((await exported(folder, { hasFindings: false, changedSince })).pairs).toEqual(expected);
    }
    for (const changedSince of ['nowhere', '2025-12-31', '--all']) {
      await expect(exported(folder, { hasFindings: false, changedSince })).rejects.toThrow(UsageError);
    }
  }); // prettier-ignore

  test('none where no repository tells what has changed', async () => {
    await expect(exported(docset(), { hasFindings: false, changedSince: 'HEAD' })).rejects.toThrow('no Git repository');
  });
});
