import type { AlignmentVerdict, PairAlignment } from '../model/alignment.ts';
import { CutReader } from './cut-targets.ts';
import { NumberReader } from './exchanged-numbers.ts';
import { SignReader, type PairSigns } from './file-signs.ts';
import { holdsNeighbour } from './merged-targets.ts';
import { missingSentence } from './missing-sentence.ts';
import type { AlignmentModel } from './model.ts';
import type { IdentifiedPair, PairText } from './pair-text.ts';
import { repetitionsOf } from './repetitions.ts';
import { inputsOf, suspicionsOf, type PairRepetitions, type Suspicions } from './suspicions.ts';
import { wordsInCommon } from './words-in-common.ts';

/**
 * Suspicions from which on a pair has another verdict than `fits`. Translators leave a clause out on purpose more often than they
 * put a target in the wrong place.
 */
const SUSPICIOUS: Suspicions = { misplaced: 0.9, merged: 0.5, shortened: 0.7 };

/**
 * A target so short, in standard deviations, that leaves more than this of its source unexplained lacks a part of it. So does one that is
 * not as short, if what is unexplained is one passage: free translations lack words here and there.
 */
const SHORT = -2;
const LOST = 0.25;
const SHORTER = -1;
const GAP_WEIGHT = 2;
const LEAST_GAP = 3.6;

/** A pair that stands elsewhere so often, `See also` as heading, was translated so on purpose. */
const CUSTOMARY = 2;

/** Sources that share more of their words say nearly the same: which of them a target fits better must be sure, then. */
const MOST_IN_COMMON = 0.5;
const LEAST_SURE_SCORE = 0.02;

/**
 * The less evidence there is that both halves belong together, in standard deviations from what is usual, the more must their neighbours fit
 * worse, in logarithms, to say that a target is in its place all the same. Free translations of short texts have little evidence.
 */
const NEARLY_USUAL = -1.3;
const CLEARLY_WORSE = -3;
const FREE = -2;
const VERY_FREE = -2.4;
const MUCH_BETTER = 6;
const FAR_BETTER = 12;

/** In a run of segments that is off by more than this, nothing speaks for a single one. */
const LEAST_IN_PLACE = -1;

/** From fewer different pairs than this, too little is learned to suspect any: they have scores, but all verdicts are `fits`. */
const FEWEST_PAIRS = 100;

/**
 * Tells of every pair how well its halves fit, and what is wrong if they do not. Files are those of one locale, all that
 * there are, since repeated texts count; the results are file by file, and `better` is an index in the same file.
 */
export function alignPairs(model: AlignmentModel, files: readonly (readonly IdentifiedPair[])[]): PairAlignment[][] {
  const evidence = pairEvidence(model, files);
  const known = model.pairs < FEWEST_PAIRS ? [] : files.flat();
  const judges = { model, cuts: new CutReader(model, known), numbers: new NumberReader(model.table, known) };
  return files.map((file, i) => {
    const seen = evidence[i] ?? [];
    if (model.pairs < FEWEST_PAIRS)
      return seen.map(({ signs, repetitions }) => ({
        score: scoreOf(suspicionsOf(signs, repetitions)),
        verdict: 'fits',
      }));
    const better = seen.map(({ signs }, pair) => indexIn(file, pair, signs.betterOffset));
    return seen.map((pairSeen, pair) => judge(judges, pairSeen, pair, better, file));
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

interface Judges {
  readonly model: AlignmentModel;
  readonly cuts: CutReader;
  readonly numbers: NumberReader;
}

function judge(
  { model, cuts, numbers }: Judges,
  { signs, repetitions }: PairEvidence,
  pair: number,
  betterOfAll: readonly (number | undefined)[],
  file: readonly IdentifiedPair[],
): PairAlignment {
  const own = file[pair];
  const suspicions = suspicionsOf(signs, repetitions);
  const score = scoreOf(suspicions);
  if (!own || tellsNothing(own)) return { score, verdict: 'fits' };
  const isCustomary = repetitions.alike >= CUSTOMARY;
  const joined = indexIn(file, pair, signs.joinedOffset);
  if (!isCustomary && joined !== undefined && holdsNeighbour(model, own, file[joined], signs.joinedOffset)) {
    return named({ score: Math.min(score, 1 - SUSPICIOUS.merged), verdict: 'merged' }, joined, file);
  }
  const misplaced = isCustomary || fitsHere(signs) ? 0 : suspicions.misplaced;
  const better = betterOfAll[pair];
  const isMutual = better !== undefined && betterOfAll[better] === pair;
  const verdict = verdictOf({ ...suspicions, misplaced }, !isCustomary && lacksWords(signs), better, isMutual);
  if (verdict === 'shifted' || verdict === 'swapped') {
    return better !== undefined && isIdle(own, file[better], score)
      ? { score, verdict: 'fits' }
      : named({ score, verdict }, better, file);
  }
  const missing = verdict === 'suspect' || isCustomary ? undefined : missingSentence(model, own);
  const shortened = Math.min(score, 1 - SUSPICIOUS.shortened);
  if (missing) return { score: shortened, verdict: 'sentence-missing', missing };
  const cut = verdict === 'suspect' || isCustomary ? undefined : cuts.cutOf(own);
  if (cut && cuts.isGoneOn(cut.edge, file[pair - 1], file[pair + 1])) return { score, verdict: 'fits' };
  if (cut) return { score: shortened, verdict: cut.isSure ? `${cut.edge}-cut` : 'clause-missing' };
  const exchanged = verdict === 'fits' ? numbers.exchangedIn(own) : undefined;
  return { score, verdict, ...(exchanged ? { exchanged } : {}) };
}

/** Says which pair of the file is better. */
function named(alignment: PairAlignment, better: number | undefined, file: readonly IdentifiedPair[]): PairAlignment {
  const betterId = better === undefined ? undefined : file[better]?.id;
  return better === undefined ? alignment : { ...alignment, better, ...(betterId === undefined ? {} : { betterId }) };
}

/** Whether a target is short, and much of its source is not in it. */
function lacksWords({ length, sourceUnexplained, sourceGap }: PairSigns): boolean {
  return (
    (length < SHORT && sourceUnexplained > LOST) || (length < SHORTER && GAP_WEIGHT * sourceGap - length > LEAST_GAP)
  );
}

/** Whether words tell that a target is where it belongs, however unusual its length and however alike its neighbours are. */
function fitsHere({ evidence, targetMargin, sourceMargin, inPlace, sourceUnexplained }: PairSigns): boolean {
  if (inPlace < LEAST_IN_PLACE || sourceUnexplained === 1) return false;
  const margin = Math.min(targetMargin, sourceMargin);
  return (
    (evidence > NEARLY_USUAL && targetMargin > CLEARLY_WORSE) ||
    (evidence > FREE && margin > 0) ||
    (evidence > VERY_FREE && targetMargin > MUCH_BETTER) ||
    margin > FAR_BETTER
  );
}

/** Whether it says nothing that a target fits another source better, since both are nearly the same. */
function isIdle(one: PairText | undefined, other: PairText | undefined, score: number): boolean {
  return wordsInCommon(one, other) > MOST_IN_COMMON && score > LEAST_SURE_SCORE;
}

/** Whether a pair cannot be misplaced, or not be seen to be: a target that is its source, or a sign such as `←`, or beside a source without words. */
function tellsNothing(pair: PairText | undefined): boolean {
  return (
    pair === undefined ||
    pair.target === pair.source ||
    !/[\p{L}\p{N}]/u.test(pair.source) ||
    /^[\p{S}\s]*$/u.test(pair.target)
  );
}

const KINDS = Object.keys(SUSPICIOUS) as (keyof Suspicions)[];

function scoreOf(suspicions: Suspicions): number {
  return Number((1 - Math.max(...KINDS.map((kind) => suspicions[kind]))).toPrecision(6));
}

function verdictOf(
  { misplaced, shortened }: Suspicions,
  isShort: boolean,
  better: number | undefined,
  isMutual: boolean,
): Exclude<AlignmentVerdict, 'merged' | 'sentence-missing' | 'start-cut' | 'end-cut'> {
  if (misplaced < SUSPICIOUS.misplaced) return isShort || shortened >= SUSPICIOUS.shortened ? 'clause-missing' : 'fits';
  if (shortened > misplaced) return 'clause-missing';
  if (better === undefined) return 'suspect';
  return isMutual ? 'swapped' : 'shifted';
}

function indexIn(file: readonly unknown[], pair: number, offset: number): number | undefined {
  const index = pair + offset;
  return offset === 0 || index < 0 || index >= file.length ? undefined : index;
}
