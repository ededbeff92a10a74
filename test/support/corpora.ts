import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'vitest';

/** A real docset, with the translation that was published from it and, for some, the English originals. */
export interface Corpus {
  readonly name: string;
  /** Absolute path of the bilingual docset. */
  readonly docset: string;
  /** Absolute path of the published, monolingual translation. */
  readonly published: string;
  /** Absolute path of the English originals. */
  readonly source?: string;
}

const UNPACK = path.resolve(import.meta.dirname, '../../../shared/corpora/unpack.sh');

/** Whole corpora are read: thousands of files take longer than any other test. */
const CORPORA_TIMEOUT = 300_000;

let unpacked: string | undefined;

/**
 * Gives the folder that holds the unpacked corpora: `DIGLOT_CORPORA`, or what `../shared/corpora/unpack.sh` unpacks.
 * Undefined when there is neither; throws when there is one that does not work.
 */
export function corporaFolder(): string | undefined {
  const named = process.env['DIGLOT_CORPORA'];
  if (named) {
    if (!existsSync(named)) throw new Error(`DIGLOT_CORPORA names ${named}, which is not there.`);
    return path.resolve(named);
  }
  if (unpacked === undefined && existsSync(UNPACK)) {
    // It prints the folder of each corpus; what was unpacked before is left alone.
    const [first] = execFileSync('bash', [UNPACK], { encoding: 'utf8' }).split('\n');
    if (!first) throw new Error(`${UNPACK} unpacked nothing.`);
    unpacked = path.dirname(first);
  }
  return unpacked;
}

/** Of how many files of a corpus a test reads one: what `DIGLOT_CORPORA_SHARE` says, 1 for all of them, else what the test has time for. */
export function corporaShare(usual: number): number {
  return Number(process.env['DIGLOT_CORPORA_SHARE'] ?? usual);
}

/** What to do about tests that are skipped because there are no corpora. */
export const NO_CORPORA = 'skipped: set DIGLOT_CORPORA or put the corpora in ../shared/corpora';

/** Lists the corpora of a folder by name; whatever else lies there is passed over. */
export function listCorpora(folder: string): Corpus[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      name,
      docset: path.join(folder, name, 'docset'),
      published: path.join(folder, name, 'published'),
      source: path.join(folder, name, 'source'),
    }))
    .filter(({ docset, published }) => existsSync(docset) && existsSync(published))
    .map(({ source, ...corpus }) => (existsSync(source) ? { ...corpus, source } : corpus))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Describes tests over the real corpora; without any, they are skipped under a name that says why. */
export function describeCorpora(name: string, fn: (folder: string) => void): void {
  const folder = corporaFolder();
  if (folder === undefined) {
    // Vitest wants a test in every file, also in one that is skipped, and the body cannot run without a folder.
    describe.skip(`${name} (${NO_CORPORA})`, () => {
      test('needs the corpora', () => undefined);
    });
    return;
  }
  describe(name, { timeout: CORPORA_TIMEOUT }, () => {
    fn(folder);
  });
}
