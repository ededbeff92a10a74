import { spawnSync } from 'node:child_process';
import type { Contestant } from './contestant.ts';
import { folderSize, type FolderSize } from './folder-size.ts';
import type { PeakMemory } from './process-memory.ts';
import { runCommand } from './run-command.ts';

/** One run of a contestant, its commands added up. */
export interface Measurement {
  readonly seconds: number;
  readonly cpuSeconds?: number;
  readonly memory?: PeakMemory;
  /** What each of its commands wrote to standard output. */
  readonly said: readonly string[];
}

/** All runs of a contestant; `failure` says why there are no more. */
export interface Runs {
  readonly measurements: readonly Measurement[];
  readonly output: FolderSize;
  readonly failure?: string;
}

/** Turns the order round in every other round, so that nobody always runs after the same one. */
export function roundOrder<Item>(items: readonly Item[], round: number): Item[] {
  return round % 2 === 0 ? [...items] : items.toReversed();
}

/** Runs all contestants `rounds` times, interleaved. One that fails takes no part in later rounds. */
export async function runRounds(
  contestants: readonly Contestant[],
  rounds: number,
  { watchesMemory = false, say }: { watchesMemory?: boolean; say: (line: string) => void },
): Promise<Map<string, Runs>> {
  const all = new Map<string, Runs>(
    contestants.map(({ name }) => [
      name,
      { measurements: [], output: { files: 0, pages: 0, bytes: 0, searchBytes: 0 } },
    ]),
  );
  for (let round = 0; round < rounds; round++) {
    for (const contestant of roundOrder(contestants, round)) {
      const { name, output } = contestant;
      const before = all.get(name);
      if (!before || before.failure !== undefined) continue;
      try {
        const measurement = await measure(contestant, watchesMemory);
        say(`round ${round + 1}: ${name}, ${measurement.seconds.toFixed(2)} s`);
        const size = before.measurements.length === 0 ? folderSize(output) : before.output;
        all.set(name, { measurements: [...before.measurements, measurement], output: size });
      } catch (error) {
        const failure = error instanceof Error ? error.message : String(error);
        say(`round ${round + 1}: ${name} failed: ${failure}`);
        all.set(name, { ...before, failure });
      }
    }
  }
  return all;
}

async function measure({ prepare, commands }: Contestant, watchesMemory: boolean): Promise<Measurement> {
  prepare();
  // What others left to be written must not slow down this one. Where there is no such program, nothing is lost.
  spawnSync('sync');
  let total: Measurement = { seconds: 0, said: [] };
  for (const command of commands) {
    const { seconds, cpuSeconds, memory, said } = await runCommand(command, watchesMemory);
    const peak = memory && (!total.memory || memory.bytes > total.memory.bytes) ? memory : total.memory;
    total = {
      seconds: total.seconds + seconds,
      ...(cpuSeconds === undefined ? {} : { cpuSeconds: (total.cpuSeconds ?? 0) + cpuSeconds }),
      ...(peak ? { memory: peak } : {}),
      said: [...total.said, said],
    };
  }
  return total;
}
