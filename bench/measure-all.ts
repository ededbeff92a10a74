import path from 'node:path';
import type { Corpus } from '../test/support/corpora.ts';
import { barsOf } from './bars.ts';
import { barValues } from './bar-values.ts';
import { isSkipped, type Contestant, type Skipped } from './contestant.ts';
import { copyCorpora } from './corpus-copy.ts';
import { bytes, count } from './figures.ts';
import { lineUp } from './line-up.ts';
import { machineLines, versionLines } from './machine.ts';
import type { BenchOptions } from './options.ts';
import { canMeasureMemory } from './process-memory.ts';
import type { ReportedBench } from './report.ts';
import { runRounds } from './rounds.ts';
import { runStages, type Stage } from './stages.ts';

/** Measures the groups that the options name, with everything below the folder `work`. */
export async function measureAll(
  corpora: readonly Corpus[],
  work: string,
  options: BenchOptions,
  say: (line: string) => void,
): Promise<ReportedBench> {
  const { runs, only } = options;
  say(`Copying ${corpora.length} corpora to ${work}`);
  const copy = copyCorpora(corpora, path.join(work, 'content'));
  const { timed, watched } = lineUp(work, copy, options);
  const skipped = timed.filter(isSkipped);
  const runnable = (it: Contestant | Skipped): it is Contestant => !isSkipped(it);
  const timings = await runRounds(timed.filter(runnable), runs, { say });
  const watches = watched.length > 0 && canMeasureMemory();
  if (watched.length > 0 && !watches) {
    skipped.push({ name: 'Peak memory', why: 'this system has no /proc/self/smaps_rollup' });
  }
  const memory = await runRounds(watches ? watched.filter(runnable) : [], runs, { watchesMemory: true, say });
  const stages: Stage[][] = [];
  for (let run = 0; only.has('stages') && run < runs; run++) {
    say(`round ${run + 1}: stages`);
    stages.push(await runStages(copy.docsets[0] ?? '', path.join(work, 'stages')));
  }
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: machineLines(),
    versions: versionLines(),
    corpus: `${corpora.map(({ name }) => name).join(', ')}: ${count(copy.articles)} articles, ${bytes(copy.markdownBytes)} of Markdown`,
    runs,
    bars: barsOf(barValues(timings, memory, copy.markdownBytes)),
    timings,
    memory,
    stages,
    skipped,
  };
}
