import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { runInWorkers } from '../../src/pipeline/run-in-workers.ts';
import { temporaryFolder } from './temporary-folder.ts';

const WORKER = `import { isMainThread } from 'node:worker_threads';
export default (number) => {
  if (number < 0) throw new RangeError('below zero');
  return isMainThread ? 'here' : number * 2;
};
`;
const writeWorker = (): URL => pathToFileURL(join(temporaryFolder({ 'worker.mjs': WORKER }), 'worker.mjs'));
const here = (number: number): number | string => number * 3;

async function run(tasks: readonly number[], jobs: number): Promise<(number | string)[]> {
  const results: (number | string)[] = [];
  await runInWorkers(tasks, { worker: writeWorker(), here, jobs }, (result, index) => {
    results[index] = result;
  });
  return results;
}

test('several tasks are done in worker threads, and each result comes with its index', async () => {
  expect(await run([1, 2, 3, 4, 5], 2)).toEqual([2, 4, 6, 8, 10]);
});

test.each([
  ['a single task', [4], 2, [12]],
  ['a single job', [4, 5], 1, [12, 15]],
])('%s needs no other thread', async (_, tasks, jobs, results) => {
  expect(await run(tasks, jobs)).toEqual(results);
});

test('no task is nothing to do', async () => {
  expect(await run([], 2)).toEqual([]);
});

test('a worker waits until its result was taken', async () => {
  let open = 0;
  let most = 0;
  await runInWorkers([1, 2, 3, 4, 5, 6], { worker: writeWorker(), here, jobs: 2 }, async () => {
    most = Math.max(most, ++open);
    await new Promise((resolve) => setTimeout(resolve, 5));
    open--;
  });
  expect(most).toBeLessThanOrEqual(2);
});

test('a task that fails fails all', async () => {
  await expect(run([1, -1], 2)).rejects.toThrow('below zero');
});
