import type { AlignmentVerdict, PairAlignment } from '../model/alignment.ts';
import { SignReader, type PairSigns } from './file-signs.ts';
import type { AlignmentModel } from './model.ts';
import type { IdentifiedPair, PairText } from './pair-text.ts';
import { repetitionsOf } from './repetitions.ts';
import { inputsOf, suspicionsOf, type PairRepetitions, type Suspicions } from './suspicions.ts';

/** Suspicion from which on a pair has another verdict than `fits`. */
const SUSPICIOUS = 0.5;

/**
 * Tells of every pair how well its halves fit, and what is wrong if they do not. Files are those of one locale, all that
 * there are, since repeated texts count; the results are file by file, and `better` is an index in the same file.
 */
export function alignPairs(model: AlignmentModel, files: readonly (readonly IdentifiedPair[])[]): PairAlignment[][] {
  const evidence = pairEvidence(model, files);
  return files.map((file, i) => {
    const seen = evidence[i] ?? [];
    const better = seen.map(({ signs }, pair) => indexIn(file, pair, signs.betterOffset));
    return seen.map((pairSeen, pair) => judge(pairSeen, pair, better, file));
  });
}

/** What verdicts on the pairs of some files rest on, as numbers; to fit weights by. */
export function alignmentInputs(model: AlignmentModel, files: readonly (readonly PairText[])[]): number[][][] {
  return pairEvidence(model, files).map((file) => file.map(({ signs, repetitions }) => inputsOf(signs, repetitions)));
}

interface PairEvidence {
  readonly signs: PairSigns;
  readonly repetitions: PairRepetitions;
}

function pairEvidence(model: AlignmentModel, files: readonly (readonly PairText[])[]): PairEvidence[][] {
  const reader = new SignReader(model);
  const repetitions = repetitionsOf(files.flat());
  let next = 0;
  return files.map((file) =>
    reader.read(file).map((signs) => {
      const pair = next++;
      return {
        signs,
        repetitions: {
          alike: repetitions.alike(pair),
          rivalTargets: repetitions.rivalTargets(pair),
          rivalSources: repetitions.rivalSources(pair),
        },
      };
    }),
  );
}

function judge(
  { signs, repetitions }: PairEvidence,
  pair: number,
  betterOfAll: readonly (number | undefined)[],
  file: readonly IdentifiedPair[],
): PairAlignment {
  const suspicions = suspicionsOf(signs, repetitions);
  const { misplaced, merged, shortened } = suspicions;
  const worst = Math.max(misplaced, merged, shortened);
  const better = betterOfAll[pair];
  const verdict =
    worst < SUSPICIOUS ? 'fits' : verdictOf(suspicions, better, better !== undefined && betterOfAll[better] === pair);
  const shown = verdict === 'merged' ? indexIn(file, pair, signs.joinedOffset) : better;
  const isNamed = verdict === 'shifted' || verdict === 'swapped' || verdict === 'merged';
  const score = Number((1 - worst).toPrecision(6));
  if (!isNamed || shown === undefined) return { score, verdict };
  const betterId = file[shown]?.id;
  return { score, verdict, better: shown, ...(betterId === undefined ? {} : { betterId }) };
}

function verdictOf(
  { misplaced, merged, shortened }: Suspicions,
  better: number | undefined,
  isMutual: boolean,
): AlignmentVerdict {
  if (merged > misplaced && merged >= shortened) return 'merged';
  if (shortened > misplaced) return 'clause-missing';
  if (better === undefined) return 'suspect';
  return isMutual ? 'swapped' : 'shifted';
}

function indexIn(file: readonly unknown[], pair: number, offset: number): number | undefined {
  const index = pair + offset;
  return offset === 0 || index < 0 || index >= file.length ? undefined : index;
}
