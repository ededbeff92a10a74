import type { BarValues } from './bars.ts';
import { SCALE_FACTOR } from './corpus-copy.ts';
import { DIGLOT } from './diglot.ts';
import { HUGO } from './peers/hugo.ts';
import { HUGO_THEN_PAGEFIND } from './peers/hugo-then-pagefind.ts';
import type { Runs } from './rounds.ts';
import { ratios } from './statistics.ts';

/** Works out what the bars are held against, by the names under which everything was measured. */
export function barValues(
  timings: ReadonlyMap<string, Runs>,
  memory: ReadonlyMap<string, Runs>,
  markdownBytes: number,
): BarValues {
  const times = (name: string): number[] => timings.get(name)?.measurements.map(({ seconds }) => seconds) ?? [];
  const peaks = (name: string): number[] =>
    memory.get(name)?.measurements.flatMap((run) => run.memory?.bytes ?? []) ?? [];
  const cold = times(DIGLOT.search);
  const output = timings.get(DIGLOT.pages)?.output.bytes ?? 0;
  return {
    pagesByHugo: ratios(times(DIGLOT.pages), times(HUGO)),
    searchByHugoAndPagefind: ratios(cold, times(HUGO_THEN_PAGEFIND)),
    noChangeByCold: ratios(times(DIGLOT.nochange), cold),
    oneChangeByCold: ratios(times(DIGLOT.onechange), cold),
    peakMemory: peaks(DIGLOT.search),
    scaledMemoryByMemory: ratios(peaks(DIGLOT.scale), peaks(DIGLOT.search)),
    scaledTimeByTime: ratios(times(DIGLOT.scale), cold).map((times) => times / SCALE_FACTOR),
    outputByMarkdown: output === 0 ? [] : [output / markdownBytes],
  };
}
