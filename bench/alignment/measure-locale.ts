import { alignPairs, trainAlignment } from '../../src/alignment/index.ts';
import { fitLengths, lengthSurprise, readLength } from '../../src/alignment/length-model.ts';
import { averagePrecision, type Ranked } from './average-precision.ts';
import type { ErrorKind, SeededPair } from './seed-errors.ts';

/** What ranks pairs: Diglot's score, Gale and Church's length test, and how far the ratio of lengths is from the usual. */
export const RANKINGS = ['diglot', 'gale-church', 'length-ratio'] as const;
export type Ranking = (typeof RANKINGS)[number];

/** Average precision of each ranking, over pairs with errors of all kinds and over those of one kind. */
export type Precision = Readonly<
  Record<Ranking, { readonly all: number; readonly of: Readonly<Partial<Record<ErrorKind, number>>> }>
>;

/** What was measured of one locale. */
export interface LocaleResult {
  readonly tag: string;
  readonly pairs: number;
  readonly errors: number;
  readonly precision: Precision;
  /** Seconds of processor time. */
  readonly training: number;
  readonly aligning: number;
  /** Verdicts other than `fits`, and how many of them are about pairs with errors. */
  readonly reported: number;
  readonly reportedErrors: number;
}

/** Trains and aligns the pairs of one locale, errors and all, and compares what is found with what was seeded. */
export function measureLocale(
  tag: string,
  files: readonly (readonly SeededPair[])[],
  kinds: readonly ErrorKind[],
): LocaleResult {
  const pairs = files.flat();
  const start = process.cpuUsage().user;
  const model = trainAlignment(pairs);
  const trained = process.cpuUsage().user;
  const aligned = alignPairs(model, files).flat();
  const end = process.cpuUsage().user;
  const lengths = pairs.map(({ source, target }) => [readLength(source), readLength(target)] as const);
  const usual = fitLengths(lengths);
  const scores: Readonly<Record<Ranking, readonly number[]>> = {
    diglot: aligned.map(({ score }) => score),
    'gale-church': lengths.map(([source, target]) => -Math.abs(lengthSurprise(usual, source, target))),
    'length-ratio': lengths.map(([source, target]) => -Math.abs(Math.log((target + 1) / (source * usual.ratio + 1)))),
  };
  const precisionOf = (ranking: Ranking) => {
    const ranked = (isCounted: (error: ErrorKind) => boolean): Ranked[] =>
      pairs.flatMap(({ error }, i) =>
        error && !isCounted(error) ? [] : [{ score: scores[ranking][i] ?? 0, isWrong: error !== undefined }],
      );
    return {
      all: averagePrecision(ranked(() => true)),
      of: Object.fromEntries(kinds.map((kind) => [kind, averagePrecision(ranked((error) => error === kind))])),
    };
  };
  const reported = pairs.filter((_, i) => aligned[i]?.verdict !== 'fits');
  return {
    tag,
    pairs: pairs.length,
    errors: pairs.filter(({ error }) => error).length,
    precision: Object.fromEntries(RANKINGS.map((ranking) => [ranking, precisionOf(ranking)])) as Precision,
    training: (trained - start) / 1e6,
    aligning: (end - trained) / 1e6,
    reported: reported.length,
    reportedErrors: reported.filter(({ error }) => error).length,
  };
}
