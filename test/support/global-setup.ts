import { rmSync } from 'node:fs';
import { corporaFolder, NO_CORPORA } from './corpora.ts';
import { makeRunFolder } from './run-folder.ts';

/** Set once the run is prepared. */
const PREPARED = 'DIGLOT_TESTS_PREPARED';

/**
 * Unpacks the corpora before the workers start, which would otherwise unpack them over one another, and makes the folder in
 * which all temporary ones of the run are; gives what removes it. Workers and what they start inherit both in their environment.
 */
export default function setup(): (() => void) | undefined {
  // Vitest asks for each of its projects, all in this process.
  if (process.env[PREPARED] !== undefined) return undefined;
  process.env[PREPARED] = 'true';

  const corpora = corporaFolder();
  if (corpora !== undefined) process.env['DIGLOT_CORPORA'] = corpora;
  // The reporter folds the names of skipped tests away.
  else console.log(`Tests over real corpora are ${NO_CORPORA}.`);

  const folder = makeRunFolder();
  // Unix asks the first of them, Windows the others.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
