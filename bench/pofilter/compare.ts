import { codesByPair, type DamagedDocset } from '../faults/measure-faults.ts';
import type { DocsetPairs } from '../faults/docset-pairs.ts';
import { KEPT_NAMES } from '../faults/glossary.ts';
import { COMPARABLE_CHECKS, type ComparableChecks } from './comparable-checks.ts';
import { failedTests } from './run-pofilter.ts';

/** What both programs found of what is comparable. */
export interface Comparison {
  readonly planted: number;
  /** Planted faults that each found. */
  readonly found: Tally;
  /** Pairs translated by people, before anything was planted, in which each found something. */
  readonly flagged: Tally;
}

/** A number for either program. */
export interface Tally {
  readonly diglot: number;
  readonly pofilter: number;
}

/** Lets pofilter see the pairs of a docset that Diglot has seen, those that people translated as they are and the damaged ones. */
export async function compareDocset(
  { pairs, isHuman, locale }: DocsetPairs,
  { planted, findingsBefore, findingsAfter }: DamagedDocset,
): Promise<ReadonlyMap<ComparableChecks, Comparison>> {
  const keptWords = KEPT_NAMES.flatMap((name) => name.split(' '));
  const human = pairs.flatMap(({ source, target }, index) =>
    isHuman[index] === true ? [{ key: String(index), source, target }] : [],
  );
  const damaged = Array.from(planted, ([index, { pair }]) => ({
    key: String(index),
    source: pair.source,
    target: pair.target,
  }));
  const before = { codes: codesByPair(findingsBefore), tests: await failedTests(human, locale.tag, keptWords) };
  const after = { codes: codesByPair(findingsAfter), tests: await failedTests(damaged, locale.tag, keptWords) };
  const tally = (
    { checks, tests }: ComparableChecks,
    { codes, tests: failed }: typeof before,
    keys: readonly string[],
  ): Tally => ({
    diglot: keys.filter((key) => checks.some((code) => codes.get(Number(key))?.has(code))).length,
    pofilter: keys.filter((key) => tests.some((test) => failed.get(key)?.has(test))).length,
  });
  return new Map(
    COMPARABLE_CHECKS.map((comparable) => {
      const meant = Array.from(planted)
        .filter(([, { fault }]) => comparable.checks.some((code) => code === fault.expects[0]))
        .map(([index]) => String(index));
      const humanKeys = human.map(({ key }) => key);
      return [
        comparable,
        {
          planted: meant.length,
          found: tally(comparable, after, meant),
          flagged: tally(comparable, before, humanKeys),
        },
      ];
    }),
  );
}
