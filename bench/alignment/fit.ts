import { trainAlignment } from '../../src/alignment/index.ts';
import { alignmentInputs } from '../../src/alignment/align-pairs.ts';
import type { Suspicions } from '../../src/alignment/suspicions.ts';
import { fitWeights } from './fit-weights.ts';
import { seedErrors, type ErrorKind, type SeededPair } from './seed-errors.ts';

/** The errors by which each suspicion is to be raised. */
const RAISED_BY: Readonly<Record<keyof Suspicions, readonly ErrorKind[]>> = {
  misplaced: ['swap', 'shift', 'file', 'random'],
  merged: ['merge'],
  shortened: ['drop'],
};
const KINDS = Object.values(RAISED_BY).flat();

interface Example {
  readonly inputs: readonly number[];
  readonly error: ErrorKind | undefined;
}

/**
 * Fits the weights of suspicions anew to errors seeded into docsets, whole and in parts of 120 files and of an eighth, since
 * small docsets teach less. Gives the lines of `src/alignment/weights.ts`.
 */
export function fitSuspicions(
  docsets: readonly (readonly (readonly SeededPair[])[])[],
  share: number,
  seed: number,
): string {
  const examples = docsets.flatMap((files) => [
    ...examplesOf(files, share, seed),
    ...examplesOf(files.slice(200, 320), share, seed + 1),
    ...examplesOf(
      files.filter((_, i) => i % 8 === 3),
      share,
      seed + 2,
    ),
  ]);
  const lines = Object.entries(RAISED_BY).map(([suspicion, kinds]) => {
    const told = examples.filter(({ error }) => error === undefined || kinds.includes(error));
    const weights = fitWeights(told.map(({ inputs, error }) => ({ inputs, isWrong: error !== undefined })));
    return `  ${suspicion}: [${weights.map((weight) => Number(weight.toPrecision(4))).join(', ')}],`;
  });
  return lines.join('\n');
}

function examplesOf(files: readonly (readonly SeededPair[])[], share: number, seed: number): Example[] {
  const seeded = seedErrors(files, KINDS, share, seed);
  const inputs = alignmentInputs(trainAlignment(seeded.flat()), seeded).flat();
  return seeded.flat().map(({ error }, i) => ({ inputs: inputs[i] ?? [], error }));
}
