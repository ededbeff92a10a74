// Measures Diglot beside its peers and writes bench/RESULTS.md; bench/README.md says what and how.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { format } from 'prettier';
import { corporaFolder, listCorpora } from '../test/support/corpora.ts';
import { measureAll } from './measure-all.ts';
import { readOptions, USAGE } from './options.ts';
import { writeReport } from './report.ts';

const say = (line: string): void => {
  console.log(line);
};

async function main(): Promise<void> {
  if (process.argv.includes('--help')) {
    say(USAGE);
    return;
  }
  const options = readOptions(process.argv.slice(2));
  const folder = corporaFolder();
  const all = folder === undefined ? [] : listCorpora(folder).filter(({ name }) => name.startsWith('alchemy-'));
  const { locales } = options;
  const corpora = locales ? all.filter(({ name }) => locales.has(name.slice('alchemy-'.length).toLowerCase())) : all;
  if (corpora.length === 0) {
    say('Nothing to measure: set DIGLOT_CORPORA or put the corpora in ../shared/corpora.');
    return;
  }
  if (options.out !== undefined) mkdirSync(options.out, { recursive: true });
  const work = mkdtempSync(path.join(options.out ?? tmpdir(), 'diglot-bench-'));
  try {
    const report = writeReport(await measureAll(corpora, work, options, say));
    say(`\n${report}`);
    writeFileSync(options.results, await format(report, { parser: 'markdown', printWidth: 120 }));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
