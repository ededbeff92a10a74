// Seeds errors into the corpora, asks the alignment for them and writes bench/ALIGNMENT.md; bench/README.md says what and how.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { readPairs } from '../src/pipeline/index.ts';
import { corporaFolder } from '../test/support/corpora.ts';
import { fitSuspicions } from './alignment/fit.ts';
import { measureLocale } from './alignment/measure-locale.ts';
import { missedBars, writeReport } from './alignment/report.ts';
import { ERROR_KINDS, seedErrors, type ErrorKind, type SeededPair } from './alignment/seed-errors.ts';

const USAGE = `npm run bench:alignment -- [--corpora NAME,...] [--kinds KIND,...] [--share S] [--seed N] [--results FILE] [--fit]

--corpora  names of corpora; those of AlchemyInsights if absent
--kinds    ${Object.keys(ERROR_KINDS).join(', ')}; all if absent
--share    share of the pairs that get errors of each kind; 0.012 if absent
--fit      fit the weights of suspicions to the corpora instead, and print them`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      corpora: { type: 'string', default: 'alchemy-id-ID,alchemy-de-DE,alchemy-ja-JP,alchemy-ar-SA,alchemy-th-TH' },
      kinds: { type: 'string', default: Object.keys(ERROR_KINDS).join(',') },
      share: { type: 'string', default: '0.012' },
      seed: { type: 'string', default: '1' },
      results: { type: 'string', default: path.join(import.meta.dirname, 'ALIGNMENT.md') },
      fit: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const corpora = corporaFolder();
  if (corpora === undefined) {
    console.log('Nothing to measure: set DIGLOT_CORPORA or put the corpora in ../shared/corpora.');
    return;
  }
  const kinds = values.kinds.split(',').map(kindNamed);
  const share = Number(values.share);
  const seed = Number(values.seed);
  const docsets = [];
  for (const name of values.corpora.split(','))
    docsets.push({ name, files: await filesOf(path.join(corpora, name, 'docset')) });
  if (values.fit) {
    const files = docsets.map((docset) => docset.files);
    console.log(fitSuspicions(files, share, seed));
    return;
  }
  const results = docsets.map(({ name, files }) => {
    const result = measureLocale(name.replace(/^alchemy-/, ''), seedErrors(files, kinds, share, seed), kinds);
    console.error(`${result.tag}: ${result.precision.diglot.all.toFixed(4)}`);
    return result;
  });
  const report = writeReport(results, kinds, share, seed);
  const missed = missedBars(results);
  console.log([report, ...missed].join('\n'));
  writeFileSync(values.results, await format(report, { parser: 'markdown', printWidth: 120 }));
  if (missed.length > 0) process.exitCode = 1;
}

function kindNamed(name: string): ErrorKind {
  if (Object.hasOwn(ERROR_KINDS, name)) return name as ErrorKind;
  throw new Error(`There is no kind "${name}"; there are ${Object.keys(ERROR_KINDS).join(', ')}.`);
}

/** The pairs of a docset, file by file. */
async function filesOf(docset: string): Promise<SeededPair[][]> {
  const files = new Map<string, SeededPair[]>();
  for await (const { file, id, source, target } of readPairs([docset], () => undefined)) {
    const ofFile = files.get(file) ?? [];
    files.set(file, ofFile);
    ofFile.push({ id, source, target });
  }
  return [...files.values()];
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
