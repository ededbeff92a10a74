// Shows Diglot and pofilter the same pairs, clean and damaged, and writes bench/POFILTER.md; bench/README.md says what and how.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { alchemyCorpora } from './faults/corpora.ts';
import { foreignTo, readDocsetPairs } from './faults/docset-pairs.ts';
import { damageDocset } from './faults/measure-faults.ts';
import { FAULTS } from './faults/registry.ts';
import { SAMPLE_HELP, SAMPLE_OPTIONS } from './faults/sample-options.ts';
import { compareDocset } from './pofilter/compare.ts';
import { comparisonReport } from './pofilter/report.ts';
import { pofilterVersion } from './pofilter/run-pofilter.ts';
import { randomNumbers } from './random.ts';

const HELP = `npm run bench:pofilter -- [options]

${SAMPLE_HELP}
--results FILE  where the results go; bench/POFILTER.md if absent
`;

const { values } = parseArgs({
  options: {
    ...SAMPLE_OPTIONS,
    results: { type: 'string', default: path.join(import.meta.dirname, 'POFILTER.md') },
  },
});

async function run(): Promise<void> {
  const folders = values.docset ?? alchemyCorpora();
  const version = pofilterVersion();
  if (values.help || folders.length === 0) {
    console.log(values.help ? HELP : 'Nothing to compare: name docsets, or set DIGLOT_CORPORA.');
    return;
  }
  if (version === undefined) {
    console.log('Skipped: pofilter is not installed. It comes with translate-toolkit.');
    return;
  }
  const seed = Number(values.seed);
  const docsets = folders.map((folder) => readDocsetPairs(folder, Number(values.pairs), randomNumbers(seed)));
  const count = Math.ceil(Number(values.count) / docsets.length);
  const results = [];
  for (const [index, docset] of docsets.entries()) {
    const damaged = damageDocset(docset, foreignTo(docset, docsets), FAULTS, count, seed + index);
    results.push(await compareDocset(docset, damaged));
    console.error(`${docset.name}: ${docset.pairs.length} pairs`);
  }
  const humanPairs = docsets.reduce((sum, { isHuman }) => sum + isHuman.filter(Boolean).length, 0);
  const names = docsets.map(({ name }) => name);
  const report = comparisonReport({ version, docsets: names, seed: values.seed, humanPairs }, results);
  console.log(report);
  writeFileSync(values.results, report);
}

await run();
