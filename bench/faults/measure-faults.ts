import { trainAlignment } from '../../src/alignment/index.ts';
import type { CheckContext, CheckedPair, PlacedFinding } from '../../src/checks/check.ts';
import { runChecks } from '../../src/checks/index.ts';
import { CHECKS, type CheckCode, type CheckProfile } from '../../src/model/finding.ts';
import { SOURCE_LOCALE } from '../../src/model/locale.ts';
import { alignedPairs } from './aligned-pairs.ts';
import type { DocsetPairs } from './docset-pairs.ts';
import type { Fault } from './fault.ts';
import { glossaryOf } from './glossary.ts';
import { plantFaults, type PlantedFault } from './plant-faults.ts';

/** What came of one kind of fault in one docset. */
export interface FaultResult {
  planted: number;
  /** Those that a check found which is meant for them and on by default. */
  found: number;
  /** Those that were found if checks count that are off by default. */
  foundByAny: number;
  /** Those that were not found by default, for those who look for the cause. */
  readonly missed: CheckedPair[];
}

/** What was measured in one docset. */
export interface DocsetResult {
  readonly faults: ReadonlyMap<Fault, FaultResult>;
  /** Findings before anything was planted, by check: in all pairs, and in those that people translated. */
  readonly usual: ReadonlyMap<CheckCode, { all: number; human: number }>;
}

/** A docset before and after faults were planted into it, and what checks find in it. */
export interface DamagedDocset {
  readonly planted: ReadonlyMap<number, PlantedFault>;
  /** Its pairs with all planted faults. */
  readonly pairs: readonly CheckedPair[];
  readonly findingsBefore: readonly PlacedFinding[];
  /** Those in pairs that were damaged. */
  readonly findingsAfter: readonly PlacedFinding[];
}

/**
 * Plants faults into those pairs of a docset in which no check finds anything, of each kind as many as asked if there are enough, and
 * runs all checks over the whole docset, before and after; also those that are off by default. A docset of which half is damaged is none that
 * anybody has, and what is usual in it cannot be learned: so faults are planted a handful of each kind at a time, each time into the clean docset.
 */
export function damageDocset(
  docset: DocsetPairs,
  foreign: DocsetPairs,
  faults: readonly Fault[],
  count: number,
  seed: number,
): DamagedDocset {
  const glossary = glossaryOf(docset.locale.tag);
  const context: CheckContext = { locale: docset.locale, sourceLocale: SOURCE_LOCALE, glossary };
  const model = trainAlignment(docset.pairs);
  const check = (pairs: readonly CheckedPair[]): PlacedFinding[] =>
    runChecks(alignedPairs(pairs, docset.fileSizes, model), context, () => true);
  const withFaults = (faulty: ReadonlyMap<number, PlantedFault>): CheckedPair[] =>
    docset.pairs.map((pair, index) => faulty.get(index)?.pair ?? pair);
  const findingsBefore = check(docset.pairs);
  const clean = cleanPairs(docset.pairs, findingsBefore);
  const planted = plantFaults({ docset, foreign, clean, faults, count, seed, glossary });
  const findingsAfter = handfulsOf(planted).flatMap((handful) =>
    check(withFaults(handful)).filter(({ pair }) => handful.has(pair)),
  );
  return { planted, pairs: withFaults(planted), findingsBefore, findingsAfter };
}

/** How many faults of each kind a docset has at a time. */
const HANDFUL = 10;

function handfulsOf(planted: ReadonlyMap<number, PlantedFault>): Map<number, PlantedFault>[] {
  const handfuls: Map<number, PlantedFault>[] = [];
  const counts = new Map<Fault, number>();
  for (const [index, one] of planted) {
    const count = counts.get(one.fault) ?? 0;
    counts.set(one.fault, count + 1);
    const handful = (handfuls[Math.floor(count / HANDFUL)] ??= new Map<number, PlantedFault>());
    handful.set(index, one);
  }
  return handfuls;
}

/** Counts the faults that were found, and the findings there were before. */
export function measureFaults(
  { planted, findingsBefore, findingsAfter }: DamagedDocset,
  isHuman: readonly boolean[],
): DocsetResult {
  const codes = codesByPair(findingsAfter);
  return { faults: resultsOf(planted, codes), usual: usualFindings(findingsBefore, isHuman) };
}

/** Gives the checks that found something, by pair. */
export function codesByPair(findings: readonly PlacedFinding[]): ReadonlyMap<number, ReadonlySet<CheckCode>> {
  const codes = new Map<number, Set<CheckCode>>();
  for (const { pair, finding } of findings) codes.set(pair, (codes.get(pair) ?? new Set()).add(finding.check));
  return codes;
}

function cleanPairs(pairs: readonly CheckedPair[], findings: readonly PlacedFinding[]): number[] {
  const suspicious = new Set(findings.map(({ pair }) => pair));
  return [...pairs.keys()].filter((index) => !suspicious.has(index) && pairs[index]?.source !== pairs[index]?.target);
}

function resultsOf(
  planted: ReadonlyMap<number, PlantedFault>,
  codes: ReadonlyMap<number, ReadonlySet<CheckCode>>,
): Map<Fault, FaultResult> {
  const results = new Map<Fault, FaultResult>();
  for (const [index, { fault, pair }] of planted) {
    const result = results.get(fault) ?? { planted: 0, found: 0, foundByAny: 0, missed: [] };
    results.set(fault, result);
    result.planted++;
    const finders = fault.expects.filter((code) => codes.get(index)?.has(code));
    if (finders.length > 0) result.foundByAny++;
    if (finders.some(isOnByDefault)) result.found++;
    else result.missed.push(pair);
  }
  return results;
}

/** Tells whether a check runs where the configuration does not say so. */
export function isOnByDefault(code: CheckCode): boolean {
  const profile: CheckProfile = CHECKS[code];
  return profile.isOffByDefault !== true;
}

function usualFindings(
  findings: readonly PlacedFinding[],
  isHuman: readonly boolean[],
): Map<CheckCode, { all: number; human: number }> {
  const usual = new Map<CheckCode, { all: number; human: number }>();
  for (const { pair, finding } of findings) {
    const counts = usual.get(finding.check) ?? { all: 0, human: 0 };
    usual.set(finding.check, counts);
    counts.all++;
    if (isHuman[pair] === true) counts.human++;
  }
  return usual;
}
