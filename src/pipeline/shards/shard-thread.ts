import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { SentSetup, ShardMessage, ShardResult, ShardTask } from './shard-task.ts';

/**
 * V8 lets a heap that may grow to 1 GB grow by 60% of what it needs between full collections, one of 1.8 GB by 90%, and a larger
 * one to four times as much. An article of 20 MB with 100,000 pairs is made within 1 GB.
 */
const OLD_GENERATION_MB = 1000;

/** A worker thread that makes shards, one at a time. It loads what it needs as soon as it is started. */
export class ShardThread {
  private readonly worker: Worker;
  /** Rejects when the thread fails or ends. */
  private readonly ended: Promise<never>;

  /** `module` answers each task it is sent with a result; see `shard-worker.ts`. */
  constructor(module: URL) {
    this.worker = new Worker(module, {
      resourceLimits: { maxOldGenerationSizeMb: OLD_GENERATION_MB },
    });
    this.ended = new Promise((_, reject) => {
      this.worker.once('error', reject);
      this.worker.once('exit', () => {
        reject(new Error('A worker thread ended before its work was done.'));
      });
    });
    // Whoever waits for a shard is told; as long as nobody does, it is no unhandled failure.
    this.ended.catch(() => undefined);
  }

  /** Says what the shards to come are parts of. */
  begin(setup: SentSetup): void {
    this.post({ setup });
  }

  /** Makes a shard. Rejects with what the thread threw, also while it was starting; it is of no more use then. */
  async make(task: ShardTask): Promise<ShardResult> {
    const answer = once(this.worker, 'message');
    this.post({ task });
    const [result] = (await Promise.race([answer, this.ended])) as [ShardResult];
    return result;
  }

  /** Ends the thread, whatever it is doing. */
  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private post(message: ShardMessage): void {
    this.worker.postMessage(message);
  }
}
