import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Tinypool } from 'tinypool';
import type { SiteMap } from '../../site/structure.ts';
import type { ShardRunner } from './run-shard.ts';
import { detailsOf, toSentSite } from './sent-site.ts';
import type { SentSetup, ShardResult, ShardTask, WorkerSetup } from './shard-task.ts';

/** Room for new objects in a worker: with V8's own 16 MB, half of each page outlives a collection and is copied twice. */
const YOUNG_GENERATION_MB = 48;

/** Below 2 GB, V8 lets a heap grow by half between full collections, above that to four times what it needs. */
const OLD_GENERATION_MB = 1800;

/** Makes shards in worker threads, or in this one if there is a single job. */
export class ShardPool {
  private readonly runner: Tinypool | ShardRunner;
  private readonly site: SiteMap;
  private readonly jobs: number;

  private constructor(site: SiteMap, jobs: number, runner: Tinypool | ShardRunner) {
    this.site = site;
    this.jobs = jobs;
    this.runner = runner;
  }

  /** Starts workers; what renders articles is loaded by those that do. */
  static async start(setup: WorkerSetup, jobs: number): Promise<ShardPool> {
    if (jobs > 1) return new ShardPool(setup.site, jobs, startWorkers(setup, jobs));
    const { ShardRunner } = await import('./run-shard.ts');
    return new ShardPool(setup.site, jobs, new ShardRunner(setup));
  }

  /** Makes all shards and gives their results in the order of the tasks; `onResult` is told of each one as it ends. */
  async runAll(
    tasks: readonly ShardTask[],
    onResult: (task: ShardTask, result: ShardResult) => void,
  ): Promise<ShardResult[]> {
    const results: ShardResult[] = [];
    let next = 0;
    const lane = async (): Promise<void> => {
      for (let i = next++; i < tasks.length; i = next++) {
        const task = tasks[i];
        if (!task) return;
        const result = await this.run(task);
        results[i] = result;
        onResult(task, result);
      }
    };
    await Promise.all(Array.from({ length: this.jobs }, lane));
    return results;
  }

  private async run(task: ShardTask): Promise<ShardResult> {
    if (!(this.runner instanceof Tinypool)) return this.runner.run(task);
    const locale = this.site.locales[task.shard.locale];
    return (await this.runner.run({ ...task, ...(locale && { details: detailsOf(locale) }) })) as ShardResult;
  }

  /** Ends the workers. */
  async close(): Promise<void> {
    if (this.runner instanceof Tinypool) await this.runner.destroy();
  }
}

function startWorkers(setup: WorkerSetup, jobs: number): Tinypool {
  // Half of a worker's first seconds is compiling; compiling simply and at once saves more than it costs.
  setFlagsFromString('--always-sparkplug');
  return new Tinypool({
    filename: fileURLToPath(new URL('./shard-worker.js', import.meta.url)),
    runtime: 'worker_threads',
    minThreads: jobs,
    maxThreads: jobs,
    workerData: { ...setup, site: toSentSite(setup.site) } satisfies SentSetup,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB, maxOldGenerationSizeMb: OLD_GENERATION_MB },
  });
}
