import { corporaFolder, NO_CORPORA } from './corpora.ts';

/** Unpacks the corpora before the workers start, which would otherwise unpack them over one another. */
export default function setup(): void {
  const folder = corporaFolder();
  // Workers inherit the environment, and find the folder in it without asking again.
  if (folder !== undefined) process.env['DIGLOT_CORPORA'] = folder;
  // The reporter folds the names of skipped tests away.
  else console.log(`Tests over real corpora are ${NO_CORPORA}.`);
}
