import { rmSync } from 'node:fs';
import { corporaFolder, NO_CORPORA } from './corpora.ts';
import { makeRunFolder } from './run-folder.ts';

/**
 * Unpacks the corpora before the workers start, which would otherwise unpack them over one another, and makes the folder in
 * which all temporary ones of the run are; gives what removes it. Workers and what they start inherit both in their environment.
 */
export default function setup(): () => void {
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
