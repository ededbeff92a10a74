import type { CheckContext, CheckedPair, PlacedFinding } from '../../src/checks/check.ts';
import { checkedPair, runChecks } from '../../src/checks/index.ts';
import { CHECKS, type CheckCode, type CheckProfile } from '../../src/model/finding.ts';
import { SOURCE_LOCALE } from '../../src/model/locale.ts';
import { randomNumbers } from '../random.ts';
import type { DocsetPairs } from './docset-pairs.ts';
import type { Fault } from './fault.ts';

/** What came of one kind of fault in one docset. */
export interface FaultResult {
  planted: number;
  found: number;
  /** A few that were not found, for those who look for the cause. */
  readonly missed: CheckedPair[];
}

/** What was measured in one docset. */
export interface DocsetResult {
  readonly faults: ReadonlyMap<Fault, FaultResult>;
  /** Findings before anything was planted, by check: in all pairs, and in those that people translated. */
  readonly usual: ReadonlyMap<CheckCode, { all: number; human: number }>;
}

interface PlantedFault {
  readonly fault: Fault;
  readonly pair: CheckedPair;
}

/**
 * Plants faults into a docset's clean pairs, of each kind as many as asked if there are enough, one into a pair, and runs all checks
 * that are on over the whole docset, before and after.
 */
export function measureFaults(
  docset: DocsetPairs,
  foreign: DocsetPairs,
  faults: readonly Fault[],
  count: number,
  seed: number,
): DocsetResult {
  const context: CheckContext = { locale: docset.locale, sourceLocale: SOURCE_LOCALE, glossary: [] };
  const before = runChecks(docset.pairs, context, isOn);
  const planted = plant(docset, foreign, cleanPairs(docset.pairs, before), {
    faults,
    count,
    random: randomNumbers(seed),
  });
  const damaged = docset.pairs.map((pair, index) => planted.get(index)?.pair ?? pair);
  const after = new Map<number, Set<CheckCode>>();
  for (const { pair, finding } of runChecks(damaged, context, isOn)) {
    after.set(pair, (after.get(pair) ?? new Set()).add(finding.check));
  }
  return { faults: resultsOf(planted, after), usual: usualFindings(before, docset.isHuman) };
}

function isOn(code: CheckCode): boolean {
  const profile: CheckProfile = CHECKS[code];
  return profile.isOffByDefault !== true;
}

function cleanPairs(pairs: readonly CheckedPair[], findings: readonly PlacedFinding[]): number[] {
  const suspicious = new Set(findings.map(({ pair }) => pair));
  return [...pairs.keys()].filter((index) => !suspicious.has(index) && pairs[index]?.source !== pairs[index]?.target);
}

/** Goes through the clean pairs in random order; each gets the kind that is behind most among those that it allows. */
function plant(
  { pairs, locale }: DocsetPairs,
  foreign: DocsetPairs,
  clean: number[],
  { faults, count, random }: { faults: readonly Fault[]; count: number; random: () => number },
): Map<number, PlantedFault> {
  const planted = new Map<number, PlantedFault>();
  const counts = new Map(faults.map((fault) => [fault, 0]));
  for (const index of shuffled(clean, random)) {
    const pair = pairs[index];
    if (!pair) continue;
    const open = faults.filter((fault) => (counts.get(fault) ?? 0) < count);
    if (open.length === 0) break;
    const sources = {
      random,
      locale: locale.tag,
      otherTarget: pairs[Math.floor(random() * pairs.length)]?.target ?? '',
      foreignTarget: foreign.pairs[Math.floor(random() * foreign.pairs.length)]?.target ?? '',
    };
    // Kinds for which few pairs will do come first: those that have been planted least often.
    for (const fault of open.sort((one, other) => (counts.get(one) ?? 0) - (counts.get(other) ?? 0))) {
      const damage = fault.plant(pair, sources);
      if (!damage || damage.target === pair.target) continue;
      const { id, source, context } = pair;
      planted.set(index, {
        fault,
        pair: checkedPair({ id, source, target: damage.target, context }, { noLoc: damage.noLoc ?? pair.noLoc }),
      });
      counts.set(fault, (counts.get(fault) ?? 0) + 1);
      break;
    }
  }
  return planted;
}

function shuffled(items: readonly number[], random: () => number): number[] {
  return items
    .map((item) => [random(), item] as const)
    .sort(([one], [other]) => one - other)
    .map(([, item]) => item);
}

function resultsOf(
  planted: ReadonlyMap<number, PlantedFault>,
  after: ReadonlyMap<number, ReadonlySet<CheckCode>>,
): Map<Fault, FaultResult> {
  const results = new Map<Fault, FaultResult>();
  for (const [index, { fault, pair }] of planted) {
    const result = results.get(fault) ?? { planted: 0, found: 0, missed: [] };
    results.set(fault, result);
    result.planted++;
    if (fault.expects.some((code) => after.get(index)?.has(code))) result.found++;
    else result.missed.push(pair);
  }
  return results;
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
