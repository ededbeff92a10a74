import { barRow, type Bar } from './bars.ts';
import type { Skipped } from './contestant.ts';
import { readSummary } from './diglot.ts';
import { bytes, count, ratio, seconds, withSpread } from './figures.ts';
import { HUGO } from './peers/hugo.ts';
import type { Runs } from './rounds.ts';
import type { Stage } from './stages.ts';
import { median, ratios, spreadOf } from './statistics.ts';
import { markdownTable } from './table.ts';

/** Everything that a report tells. */
export interface ReportedBench {
  /** The day of the runs, as an ISO date. */
  readonly date: string;
  readonly machine: readonly string[];
  readonly versions: readonly string[];
  readonly corpus: string;
  readonly runs: number;
  readonly bars: readonly Bar[];
  readonly timings: ReadonlyMap<string, Runs>;
  readonly memory: ReadonlyMap<string, Runs>;
  /** The stages of each run. */
  readonly stages: readonly (readonly Stage[])[];
  readonly skipped: readonly Skipped[];
}

/** Writes the report in Markdown. */
export function writeReport(bench: ReportedBench): string {
  const { timings, memory, stages, skipped } = bench;
  const failed = [...timings, ...memory].flatMap(([name, { failure }]) =>
    failure === undefined ? [] : [{ name, why: `failed: ${failure}` }],
  );
  const missing = [...skipped, ...failed];
  const sections = [
    '# Results of the benchmarks\n\nWritten by `npm run bench`; [README.md](README.md) says how it measures.',
    list([
      `Date: ${bench.date}`,
      ...bench.machine,
      `Versions: ${bench.versions.join(', ')}`,
      `Corpus: ${bench.corpus}`,
      `Runs: ${bench.runs}, interleaved. Figures are medians, with the least and the most behind them.`,
    ]),
    `## Bars\n\n${barTable(bench.bars)}`,
    ...(timings.size === 0 ? [] : [`## Times\n\n${timeTable(timings)}`]),
    ...(memory.size === 0 ? [] : [`## Peak memory\n\n${memoryTable(memory)}`]),
    ...(stages.length === 0 ? [] : [`## Stages of one locale, in one thread\n\n${stageTable(stages)}`]),
    ...(missing.length === 0 ? [] : [`## Not measured\n\n${list(missing.map(({ name, why }) => `${name}: ${why}.`))}`]),
  ];
  return `${sections.join('\n\n')}\n`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item.replaceAll('\n', ' ')}`).join('\n');
}

function barTable(bars: readonly Bar[]): string {
  const columns = [
    { heading: 'Bar' },
    { heading: 'At most', isNumeric: true },
    { heading: 'Measured', isNumeric: true },
    { heading: 'Met' },
  ];
  return markdownTable(columns, bars.map(barRow));
}

function timeTable(timings: ReadonlyMap<string, Runs>): string {
  const measure = timings.get(HUGO)?.measurements ?? [];
  const rows = [...timings].map(([name, { measurements, output }]) => {
    const times = measurements.map((run) => run.seconds);
    const spread = spreadOf(times);
    if (!spread) return [name, 'failed'];
    const beside = spreadOf(
      ratios(
        times,
        measure.map((run) => run.seconds),
      ),
    );
    return [
      name,
      withSpread(spread, seconds),
      beside ? withSpread(beside, ratio) : '',
      seconds(median(measurements.flatMap(({ cpuSeconds }) => cpuSeconds ?? []))),
      count(output.pages),
      bytes(output.bytes),
      bytes(output.searchBytes),
      workDone(measurements.at(-1)?.said.at(-1)),
    ];
  });
  const columns = [
    { heading: 'What' },
    { heading: 'Time', isNumeric: true },
    { heading: `× ${HUGO}`, isNumeric: true },
    { heading: 'Processors', isNumeric: true },
    { heading: 'Pages there', isNumeric: true },
    { heading: 'Output', isNumeric: true },
    { heading: 'Search index', isNumeric: true },
    { heading: 'Pages of the last run' },
  ];
  return markdownTable(columns, rows);
}

function workDone(said: string | undefined): string {
  const summary = readSummary(said);
  return summary ? `${count(summary.pagesWritten)} written, ${count(summary.pagesReused)} reused` : '';
}

function memoryTable(memory: ReadonlyMap<string, Runs>): string {
  const rows = [...memory].map(([name, { measurements }]) => {
    const seen = measurements.flatMap(({ memory: peak }) => peak ?? []);
    const spread = spreadOf(seen.map((peak) => peak.bytes));
    if (!spread) return [name, 'not measured'];
    const cost =
      seen.reduce((sum, peak) => sum + peak.seconds, 0) / measurements.reduce((sum, run) => sum + run.seconds, 0);
    const samples = Math.round(median(seen.map((peak) => peak.samples)));
    return [name, withSpread(spread, bytes), count(samples), `${(cost * 100).toFixed(1)}%`];
  });
  const columns = [
    { heading: 'What' },
    { heading: 'Peak', isNumeric: true },
    { heading: 'Samples', isNumeric: true },
    { heading: 'Time spent on looking', isNumeric: true },
  ];
  return markdownTable(columns, rows);
}

function stageTable(runs: readonly (readonly Stage[])[]): string {
  const rows = (runs[0] ?? []).map((stage, i) => {
    const spread = spreadOf(runs.flatMap((stages) => stages[i]?.seconds ?? []));
    return [stage.name, spread ? withSpread(spread, seconds) : '', stage.bytes === 0 ? '' : bytes(stage.bytes)];
  });
  const columns = [{ heading: 'Stage' }, { heading: 'Time', isNumeric: true }, { heading: 'Gives', isNumeric: true }];
  return markdownTable(columns, rows);
}
