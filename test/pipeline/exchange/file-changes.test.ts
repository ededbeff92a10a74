import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FileChanges } from '../../../src/pipeline/exchange/file-changes.ts';
import { readReviewLog } from '../../../src/pipeline/decisions/review-log.ts';
import { UsageError } from '../../../src/pipeline/failure.ts';
import { decision } from '../decisions/decision.ts';
import { readFolder, temporaryFolder } from '../temporary-folder.ts';

const docsets = () => {
  const folder = temporaryFolder({ 'one/a.md': 'a', 'one/b.md': 'b', 'two/c.md': 'c' });
  return [join(folder, 'one'), join(folder, 'two')] as const;
};
const textOf = (...path: readonly string[]) => readFileSync(join(...path), 'utf8');

function stageAll(changes: FileChanges, one: string, two: string): void {
  changes.stage(one, join(one, 'a.md'), 'A');
  changes.stage(one, join(one, 'b.md'), 'B');
  changes.stage(two, join(two, 'c.md'), 'C');
  changes.decide(one, [decision({ key: 'k' })]);
}

test('changes happen when they are applied, and leave nothing behind', () => {
  const [one, two] = docsets();
  chmodSync(join(one, 'a.md'), 0o640);
  const changes = new FileChanges([one, two]);
  stageAll(changes, one, two);
  expect([textOf(one, 'a.md'), textOf(two, 'c.md')]).toEqual(['a', 'c']);
  changes.apply();
  changes.close();
  expect([textOf(one, 'a.md'), textOf(one, 'b.md'), textOf(two, 'c.md')]).toEqual(['A', 'B', 'C']);
  expect(statSync(join(one, 'a.md')).mode & 0o777).toBe(0o640);
  expect(readReviewLog(one).decisions).toHaveLength(1);
  expect([...readFolder(two).keys()]).toEqual(['c.md']);
});

test('changes that are not applied leave nothing behind', () => {
  const [one, two] = docsets();
  const changes = new FileChanges([one, two]);
  stageAll(changes, one, two);
  changes.close();
  expect([...readFolder(one).keys()]).toEqual(['a.md', 'b.md']);
  expect(textOf(one, 'a.md')).toBe('a');
});

test('what was killed before it counted is cleared away', () => {
  const [one, two] = docsets();
  const killed = new FileChanges([one, two]);
  stageAll(killed, one, two);
  writeFileSync(
    join(one, '.diglot/import.lock'),
    '999999999 nowhere-that-runs\n'.replace('nowhere-that-runs', readHost(one)),
  );
  new FileChanges([one, two].slice(0, 1)).close();
  expect([...readFolder(one).keys()].filter((path) => !path.endsWith('.lock'))).toEqual(['a.md', 'b.md']);
});

test.each([0, 1, 2, 3])(
  'what was killed after %d files is finished by the next import, into whichever docset',
  (moved) => {
    const [one, two] = docsets();
    const staged = [
      { staged: join(one, '.diglot/import/0'), path: join(one, 'a.md'), text: 'A' },
      { staged: join(one, '.diglot/import/1'), path: join(one, 'b.md'), text: 'B' },
      { staged: join(two, '.diglot/import/2'), path: join(two, 'c.md'), text: 'C' },
    ];
    const journal = {
      roots: [one, two],
      moves: staged,
      decisions: [{ root: one, decisions: [decision({ key: 'k' })] }],
    };
    for (const root of [one, two]) {
      mkdirSync(join(root, '.diglot/import'), { recursive: true });
      writeFileSync(join(root, '.diglot/import/journal.json'), JSON.stringify(journal));
    }
    for (const { staged: path, text } of staged) writeFileSync(path, text);
    for (const { staged: path, path: place } of staged.slice(0, moved)) renameSync(path, place);
    new FileChanges([two]).close();
    expect([textOf(one, 'a.md'), textOf(one, 'b.md'), textOf(two, 'c.md')]).toEqual(['A', 'B', 'C']);
    expect(readReviewLog(one).decisions).toHaveLength(1);
    expect(existsSync(join(one, '.diglot/import'))).toBe(false);
  },
);

test('a file that cannot be replaced brings the others back', () => {
  const [one, two] = docsets();
  const changes = new FileChanges([one, two]);
  stageAll(changes, one, two);
  // A folder has come where the file was.
  renameSync(join(two, 'c.md'), join(two, 'd.md'));
  mkdirSync(join(two, 'c.md/inside'), { recursive: true });
  expect(() => {
    changes.apply();
  }).toThrow(UsageError);
  changes.close();
  expect([textOf(one, 'a.md'), textOf(one, 'b.md')]).toEqual(['a', 'b']);
  expect(readReviewLog(one).decisions).toEqual([]);
});

test('two imports into one docset do not meet', () => {
  const [one, two] = docsets();
  const first = new FileChanges([one]);
  expect(() => new FileChanges([two, one])).toThrow('Another import');
  first.close();
  new FileChanges([two, one]).close();
});

/** The name under which this machine writes locks. */
function readHost(root: string): string {
  return textOf(root, '.diglot/import.lock').trim().split(' ')[1] ?? '';
}
