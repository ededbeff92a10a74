import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ShardPool } from '../../../src/pipeline/shards/shard-pool.ts';
import type { ShardResult, ShardTask, WorkerSetup } from '../../../src/pipeline/shards/shard-task.ts';
import { docset, siteOf } from '../../site/docsets.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const { site } = siteOf([docset('de-DE', { articles: ['a.md'] })], {});
const setup: WorkerSetup = { site, codeVersion: 'this code' };

/** Each half of what a thread is worth. */
const tasks = (count: number): ShardTask[] =>
  Array.from({ length: count }, (_, number) => ({
    shard: { locale: 0, number, count, articles: [] },
    articles: [],
    metadata: [],
    change: { places: Array.from({ length: 500 }, (_, place) => place), reads: [] },
    kept: [],
    searchFiles: {},
    reuse: 'nothing',
  }));

/** Answers with what it has been told; `before` runs before any shard, `at` before each. */
const worker = (before = '', at = ''): string => `import { parentPort, threadId } from 'node:worker_threads';
let setup;
${before}
parentPort.on('message', async (message) => {
  if ('setup' in message) return void ({ setup } = message);
  const { shard, details } = message.task;
  ${at}
  const reads = [setup.codeVersion, details.length + ' docsets', 'thread ' + threadId];
  parentPort.postMessage({ articles: { facts: [] }, reads, articlesRendered: shard.number, pagesWritten: 0, searchFiles: {} });
});
`;

function poolOf(code: string, jobs = 2): ShardPool {
  const module = join(temporaryFolder({ 'worker.mjs': code }), 'worker.mjs');
  const pool = new ShardPool(jobs, pathToFileURL(module));
  onTestFinished(() => pool.close());
  return pool;
}

const run = (pool: ShardPool, count: number): Promise<ShardResult[]> =>
  pool.runAll(tasks(count), setup, () => undefined);

const threadsOf = (results: readonly ShardResult[]): number => new Set(results.map(({ reads }) => reads[2])).size;

describe('a pool of threads', () => {
  test('gives the results of shards in the order of the tasks, whichever ends first', async () => {
    // The first one waits until the thread beside it has begun its second: whose first has ended, then.
    const note = JSON.stringify(join(temporaryFolder(), 'second'));
    const wait = `const fs = await import('node:fs');
  if (shard.number === 2) fs.writeFileSync(${note}, '');
  while (shard.number === 0 && !fs.existsSync(${note})) await new Promise((done) => setTimeout(done, 1));`;
    const pool = poolOf(worker('', wait));
    const ended: number[] = [];
    const results = await pool.runAll(tasks(4), setup, ({ shard }) => ended.push(shard.number));
    expect(results.map(({ articlesRendered }) => articlesRendered)).toEqual([0, 1, 2, 3]);
    expect(ended[0]).toBe(1);
    expect([...ended].sort()).toEqual([0, 1, 2, 3]);
  });

  test('tells each thread once what shards are parts of, and with each shard of its docsets', async () => {
    const results = await run(poolOf(worker()), 5);
    expect(results.map(({ reads }) => reads.slice(0, 2))).toEqual(tasks(5).map(() => ['this code', '1 docsets']));
  });

  test('has a thread for every thousand articles to be made, up to the number of jobs', async () => {
    const slowly = worker('', 'await new Promise((done) => setTimeout(done, 20));');
    expect(threadsOf(await run(poolOf(slowly, 8), 5))).toBe(2);
    expect(threadsOf(await run(poolOf(slowly, 3), 12))).toBe(3);
  });

  test('that is warmed up loads its module before it is known what is to be made', async () => {
    const folder = temporaryFolder();
    const note = join(folder, 'loaded');
    const pool = poolOf(worker(`(await import('node:fs')).writeFileSync(${JSON.stringify(note)}, '');`));
    pool.warmUp(2000);
    await expect.poll(() => existsSync(note)).toBe(true);
    expect(await run(pool, 4)).toHaveLength(4);
  });

  test('can be closed before it was used, and used again', async () => {
    const pool = poolOf(worker());
    pool.warmUp(2000);
    await pool.close();
    expect(await run(pool, 4)).toHaveLength(4);
  });
});

describe('a thread that fails', () => {
  test('while it loads fails the shards, also long before they are asked for', async () => {
    const pool = poolOf(worker('throw new RangeError("cannot be loaded");'));
    pool.warmUp(2000);
    await setTimeout(200);
    await expect(run(pool, 4)).rejects.toThrow(new RangeError('cannot be loaded'));
  });

  test('at a shard fails all, with the code of the error', async () => {
    const pool = poolOf(worker('', 'throw Object.assign(new Error("disk full"), { code: "ENOSPC" });'));
    await expect(run(pool, 4)).rejects.toMatchObject({ message: 'disk full', code: 'ENOSPC' });
  });

  test('without a word does not leave others waiting', async () => {
    const pool = poolOf(worker('', 'process.exit();'));
    await expect(run(pool, 4)).rejects.toThrow('A worker thread ended before its work was done.');
  });

  test('for which nobody waits is no unhandled failure', async () => {
    const pool = poolOf(worker('throw new Error("cannot be loaded");'));
    pool.warmUp(2000);
    await setTimeout(200);
    await expect(pool.close()).resolves.toBeUndefined();
  });
});
