import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { CODE_FOLDER } from '../../model/own-folders.ts';
import { copyArticle } from '../../site/structure.ts';
import { collectGarbage } from '../collect-garbage.ts';
import { detailsOf, toSentSite } from './sent-site.ts';
import type { ShardResult, ShardTask, WorkerSetup } from './shard-task.ts';
import { ShardThread } from './shard-thread.ts';

/** Below this many articles a worker takes longer to start than to do its part. */
const ARTICLES_PER_WORKER = 1000;

/** Makes one shard after the other. */
interface Lane {
  readonly make: (task: ShardTask) => Promise<ShardResult>;
  /** Called when there are no more. */
  readonly end?: () => void;
}

/** Makes shards in worker threads, or in this one where there are few articles or a single job. */
export class ShardPool {
  private readonly jobs: number;
  private readonly module: URL;
  private threads: ShardThread[] = [];

  /** At most `jobs` shards are made at once. `module` is where threads begin. */
  constructor(jobs = availableParallelism(), module = new URL('pipeline/shards/shard-worker.js', CODE_FOLDER)) {
    this.jobs = jobs;
    this.module = module;
  }

  /** Starts the threads that so many articles are worth: they load what they need before it is known what is to be made. */
  warmUp(articles: number): void {
    const wanted = Math.min(this.jobs, Math.floor(articles / ARTICLES_PER_WORKER));
    if (wanted <= Math.max(1, this.threads.length)) return;
    // Half of a worker's first seconds is compiling; compiling simply and at once saves more than it costs.
    setFlagsFromString('--always-sparkplug');
    while (this.threads.length < wanted) this.threads.push(new ShardThread(this.module));
  }

  /**
   * Makes all shards and gives their results in the order of the tasks; `onResult` is told of each one as it ends. Threads
   * for which nothing is left end; `close` waits for that.
   */
  async runAll(
    tasks: readonly ShardTask[],
    setup: WorkerSetup,
    onResult: (task: ShardTask) => void,
  ): Promise<ShardResult[]> {
    this.warmUp(tasks.reduce((sum, { change, articles }) => sum + (change?.places ?? articles).length, 0));
    const lanes = this.threads.length > 0 ? this.lanesOf(setup) : await lanesHere(setup);
    const results: ShardResult[] = [];
    const waiting = tasks.entries();
    const work = async ({ make, end }: Lane): Promise<void> => {
      for (const [index, task] of waiting) {
        results[index] = await make(task);
        onResult(task);
      }
      end?.();
    };
    const made = Promise.all(lanes.map(work));
    // What reading and mapping left takes as much as the map itself, and this thread does nothing now but wait.
    if (this.threads.length > 0) collectGarbage();
    await made;
    return results;
  }

  /** Ends the threads, whatever they are doing; the next shards are made in others. */
  async close(): Promise<void> {
    const { threads } = this;
    this.threads = [];
    await Promise.all(threads.map((thread) => thread.end()));
  }

  private lanesOf({ site, ...setup }: WorkerSetup): Lane[] {
    const sent = { ...setup, site: toSentSite(site) };
    return this.threads.map((thread): Lane => {
      thread.begin(sent);
      return {
        make: (task) => {
          const locale = site.locales[task.shard.locale];
          const articles = task.articles.map(copyArticle);
          return thread.make({ ...task, articles, ...(locale && { details: detailsOf(locale) }) });
        },
        end: () => void thread.end(),
      };
    });
  }
}

/** Lets `work` make shards in a pool, whose threads are ended however it goes. */
export async function withShardPool<Result>(
  jobs: number | undefined,
  work: (pool: ShardPool) => Promise<Result>,
): Promise<Result> {
  const pool = new ShardPool(jobs);
  try {
    return await work(pool);
  } finally {
    await pool.close();
  }
}

/**
 * Makes shards in this thread, one while another waits for the stems of its words; what renders articles is loaded by threads
 * that do.
 */
async function lanesHere(setup: WorkerSetup): Promise<Lane[]> {
  const { ShardRunner } = await import('./run-shard.ts');
  const runner = new ShardRunner(setup);
  const lane: Lane = { make: (task) => runner.run(task) };
  return [lane, lane];
}
