import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Originals, type OriginalRepository } from '../../../src/pipeline/staleness/originals.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { repositoryOf } from './repository.ts';

async function open(...repositories: readonly OriginalRepository[]): Promise<Originals> {
  const originals = await Originals.open(repositories, 'de-DE');
  onTestFinished(() => {
    originals.close();
  });
  return originals;
}

const translated = (commit: string, sources: readonly string[], metadata: Record<string, string> = {}) => ({
  path: 'a b.md',
  typedPath: 'de-DE/a b.md',
  text: `---\nms.sourcegitcommit: ${commit}\n---\n`,
  metadata: { 'ms.sourcegitcommit': commit, ...metadata },
  sources,
});

describe('an article', () => {
  test('is compared with its original half by half', async () => {
    const { folder, commits } = repositoryOf(
      { 'docs/a b.md': 'Wait for one hour.\n\nOpen it.\n\nUnlike all others.\n' },
      { 'docs/a b.md': 'Wait for two hours.\n\nOpen it.\n' },
    );
    const originals = await open({ repository: folder, folder: 'docs' });
    const compared = await originals.compare(
      translated(commits[0]!, ['Wait for one hour.', 'Open it.', 'Unlike all others.']),
    );
    expect(compared?.original).toEqual({
      state: 'changed',
      changedPairs: 2,
      translatedCommit: commits[0],
      newestCommit: commits[1],
    });
    expect(compared?.pairs.map(({ staleness }) => staleness)).toEqual(['changed', 'unchanged', 'deleted']);
    expect(originals.diagnostics).toEqual([]);
  });

  test('is current where the original is as it was, whatever else has changed', async () => {
    const { folder, commits } = repositoryOf({ 'a b.md': 'One.\n' }, { 'a b.md': 'One.\n', 'b.md': 'Two.\n' });
    const originals = await open({ repository: folder });
    expect(await originals.compare(translated(commits[0]!, ['Written otherwise.']))).toMatchObject({
      original: { state: 'current', changedPairs: 0 },
      pairs: [{ staleness: 'unchanged' }],
    });
  });

  test('may have lost its original', async () => {
    const { folder, commits } = repositoryOf({ 'a b.md': 'One.\n' }, { 'b.md': 'One.\n' });
    const originals = await open({ repository: folder });
    expect(await originals.compare(translated(commits[0]!, ['One.']))).toMatchObject({
      original: { state: 'deleted', changedPairs: 1 },
      pairs: [{ staleness: 'deleted' }],
    });
  });

  test('may tell where its original is, and which ref counts may be configured', async () => {
    const { folder, commits } = repositoryOf({ 'x/ü.md': 'One.\n' }, { 'x/ü.md': 'Two.\n' });
    const article = translated(commits[0]!, ['One.'], {
      original_content_git_url: 'https://github.com/org/docs/blob/live/x/%C3%BC.md',
    });
    const newest = await open({ repository: folder });
    expect((await newest.compare(article))?.original.state).toBe('changed');
    const older = await open({ repository: folder, ref: 'HEAD~1' });
    expect((await older.compare(article))?.original.state).toBe('current');
  });

  test('is looked for in the clone that has its commit', async () => {
    const other = repositoryOf({ 'a b.md': 'Another one.\n' });
    const own = repositoryOf({ 'a b.md': 'One.\n' });
    const originals = await open({ repository: other.folder }, { repository: own.folder });
    expect((await originals.compare(translated(own.commits[0]!, ['One.'])))?.original.newestCommit).toBe(
      own.commits[0],
    );
  });

  test('that tells no commit, or has no original, is left alone', async () => {
    const { folder, commits } = repositoryOf({ 'b.md': 'One.\n' });
    const originals = await open({ repository: folder });
    expect(await originals.compare({ ...translated('', []), metadata: {} })).toBeUndefined();
    expect(await originals.compare(translated(commits[0]!, ['One.']))).toBeUndefined();
    expect(await originals.compare(translated('HEAD --exec=x\n', ['One.']))).toBeUndefined();
  });
});

describe('what cannot be compared', () => {
  test('is a commit that no clone has, said once at the first article that names it', async () => {
    const { folder } = repositoryOf({ 'a b.md': 'Two.\n' });
    const originals = await open({ repository: folder });
    const commit = '0123456789abcdef0123456789abcdef01234567';
    expect((await originals.compare(translated(commit, ['One.'])))?.original.state).toBe('changed');
    await originals.compare(translated(commit, ['Two.']));
    expect(originals.diagnostics).toMatchObject([
      { code: 'original-not-found', path: 'de-DE/a b.md', line: 2, column: 21, endColumn: 61 },
    ]);
  });

  test.each([
    ['no folder', () => '/nowhere'],
    ['no repository', () => temporaryFolder()],
    ['a repository without commits', () => repositoryOf().folder],
  ])('is %s', async (_, folder) => {
    const originals = await open({ repository: join(folder()) });
    expect(originals.diagnostics).toMatchObject([{ code: 'original-not-found', path: 'de-DE', line: 1 }]);
    expect(await originals.compare(translated('0123456', ['One.']))).toBeUndefined();
  });
});

describe('when originals have changed since', () => {
  const states = [
    { 'docs/a.md': '---\ndate: 1\n---\nWait for one hour.\n', 'docs/b.md': 'Open it.\n', 'docs/c.md': 'Gone.\n' },
    { 'docs/a.md': '---\ndate: 1\n---\nWait for two hours.\n', 'docs/b.md': 'Open  it.\n', 'docs/ü.md': 'New.\n' },
    { 'docs/a.md': '---\ndate: 2\n---\nWait for two hours.\n', 'docs/b.md': 'Open  it.\n', 'docs/ü.md': 'New.\n' },
  ];
  const articlesAt = (commit: string) =>
    ['a.md', 'b.md', 'c.md', 'ü.md'].map((path) => ({ path, metadata: { 'ms.sourcegitcommit': commit } }));

  test('is told of those that say something else, with the date of the last change', async () => {
    const { folder, commits } = repositoryOf(...states);
    const originals = await open({ repository: folder, folder: 'docs' });
    expect([...(await originals.changedSince(articlesAt(commits[0]!)))]).toEqual([['a.md', '2020-01-03']]);
    expect(await originals.changedSince(articlesAt(commits[1]!))).toEqual(new Map());
  });

  test('is not known without the commit that was translated', async () => {
    const { folder } = repositoryOf(...states);
    const originals = await open({ repository: folder, folder: 'docs' });
    expect(await originals.changedSince(articlesAt('0123456789abcdef'))).toEqual(new Map());
    expect(await originals.changedSince([{ path: 'a.md', metadata: {} }])).toEqual(new Map());
  });
});
