import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Contestant } from '../../bench/contestant.ts';
import { folderSize } from '../../bench/folder-size.ts';
import { roundOrder, runRounds } from '../../bench/rounds.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'diglot-rounds-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A contestant that notes its name in `log` and runs JavaScript. */
function contestant(name: string, script: string, log: string[], accepted: readonly number[] = []): Contestant {
  return {
    name,
    prepare: () => {
      log.push(name);
    },
    commands: [{ program: process.execPath, args: ['-e', script], folder, accepted }],
    output: path.join(folder, name),
  };
}

const quietly = { say: () => undefined };

test('roundOrder turns every other round', () => {
  expect([0, 1, 2].map((round) => roundOrder(['a', 'b'], round).join(''))).toEqual(['ab', 'ba', 'ab']);
});

describe('runRounds', () => {
  test('interleaves, and keeps what each said and wrote', async () => {
    const log: string[] = [];
    const write = `fs.mkdirSync('a', { recursive: true }); fs.writeFileSync('a/index.html', 'four'); console.log('done')`;
    const results = await runRounds([contestant('a', write, log), contestant('b', '', log)], 2, quietly);
    expect(log).toEqual(['a', 'b', 'b', 'a']);
    const a = results.get('a')!;
    expect(a.measurements.map(({ said }) => said)).toEqual([['done\n'], ['done\n']]);
    expect(a.output).toEqual({ files: 1, pages: 1, bytes: 4, searchBytes: 0 });
    expect(a.measurements[0]!.seconds).toBeGreaterThan(0);
  });

  test('one that fails ends, and the others go on', async () => {
    const log: string[] = [];
    const fail = `console.error('no such thing'); process.exit(3)`;
    const results = await runRounds([contestant('a', fail, log), contestant('b', '', log)], 2, quietly);
    expect(log).toEqual(['a', 'b', 'b']);
    expect(results.get('a')!.failure).toContain('no such thing');
    expect(results.get('b')!.measurements).toHaveLength(2);
  });

  test('exit codes that mean that the work was done are accepted', async () => {
    const results = await runRounds([contestant('a', 'process.exit(1)', [], [1])], 1, quietly);
    expect(results.get('a')!.measurements).toHaveLength(1);
  });
});

test('folderSize counts search indexes apart, and nothing where there is no folder', () => {
  mkdirSync(path.join(folder, 'de-de/pagefind/index'), { recursive: true });
  writeFileSync(path.join(folder, 'de-de/index.html'), 'page');
  writeFileSync(path.join(folder, 'de-de/pagefind/index/a.pf_index'), 'index');
  expect(folderSize(folder)).toEqual({ files: 2, pages: 1, bytes: 4, searchBytes: 5 });
  expect(folderSize(path.join(folder, 'absent'))).toEqual({ files: 0, pages: 0, bytes: 0, searchBytes: 0 });
});
