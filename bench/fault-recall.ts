// Plants faults into clean pairs of real docsets and counts how many the checks find; bench/README.md says what and how.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { alchemyCorpora } from './faults/corpora.ts';
import { foreignTo, readDocsetPairs } from './faults/docset-pairs.ts';
import { damageDocset, measureFaults, type DocsetResult } from './faults/measure-faults.ts';
import { FAULTS } from './faults/registry.ts';
import { SAMPLE_HELP, SAMPLE_OPTIONS } from './faults/sample-options.ts';
import { randomNumbers } from './random.ts';
import { faultReport } from './faults/report.ts';

const HELP = `npm run bench:faults -- [options]

${SAMPLE_HELP}
--only TEXT     only kinds of faults whose name holds this; nothing is written then
--missed        prints what was not found
`;

const { values } = parseArgs({
  options: {
    ...SAMPLE_OPTIONS,
    only: { type: 'string' },
    missed: { type: 'boolean', default: false },
  },
});

function run(): void {
  const folders = values.docset ?? alchemyCorpora();
  if (values.help || folders.length === 0) {
    console.log(values.help ? HELP : 'Nothing to measure: name docsets, or set DIGLOT_CORPORA.');
    return;
  }
  const faults = FAULTS.filter(({ name }) => values.only === undefined || name.includes(values.only));
  const docsets = folders.map((folder) =>
    readDocsetPairs(folder, Number(values.pairs), randomNumbers(Number(values.seed))),
  );
  const count = Math.ceil(Number(values.count) / docsets.length);
  const results = docsets.map((docset, index): DocsetResult => {
    const damaged = damageDocset(docset, foreignTo(docset, docsets), faults, count, Number(values.seed) + index);
    const result = measureFaults(damaged, docset.isHuman);
    console.error(`${docset.name}: ${docset.pairs.length} pairs`);
    return result;
  });
  if (values.missed) printMissed(results);
  const report = faultReport(docsets, results, faults);
  console.log(report);
  if (values.only === undefined) writeFileSync(path.join(import.meta.dirname, 'FAULTS.md'), report);
}

function printMissed(results: readonly DocsetResult[]): void {
  for (const result of results) {
    for (const [{ name }, { missed }] of result.faults) {
      for (const { source, target } of missed.slice(0, 3)) console.log(`${name}\n  ${source}\n  ${target}`);
    }
  }
}

run();
