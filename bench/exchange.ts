// Exports and imports a large docset in every format, and writes bench/EXCHANGE.md; bench/README.md says what and how.
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { FORMATS } from '../src/exchange/index.ts';
import { changeTargets } from './exchange/change-targets.ts';
import { exchangeReport, type Measured } from './exchange/report.ts';
import { writeDocset } from './exchange/synthetic-docset.ts';
import { runCommand } from './run-command.ts';

const CHANGED = 1000;

const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: '1000000' },
    formats: { type: 'string', default: FORMATS.map(({ name }) => name).join(',') },
    seed: { type: 'string', default: '1' },
    program: { type: 'string', default: path.join(import.meta.dirname, '../dist/cli/main.js') },
    results: { type: 'string', default: path.join(import.meta.dirname, 'EXCHANGE.md') },
  },
});

const program = path.resolve(values.program);
const pairs = Number(values.pairs);
const named = new Set(values.formats.split(','));
const folder = mkdtempSync(path.join(os.tmpdir(), 'diglot-exchange-'));

/** Runs Diglot in the folder of the docset; exit code 1 is a report of problems, which the numbers will show. */
async function diglot(...args: string[]) {
  const command = { program: process.execPath, args: [program, ...args], folder, accepted: [1] };
  const { seconds, cpuSeconds = NaN, memory, said } = await runCommand(command, true);
  return { seconds, cpuSeconds, peakBytes: memory?.bytes ?? NaN, said };
}

async function measure({ name, extension, read }: (typeof FORMATS)[number]): Promise<Measured[]> {
  const file = path.join(folder, `pairs${extension}`);
  const exported = await diglot('export', 'de-DE', '--no-findings', '--format', name, '--out', file);
  const measured = [{ format: name, what: 'export', bytes: statSync(file).size, ...exported, said: '' }];
  if (read) {
    const untouched = await diglot('import', file, 'de-DE', '--dry-run', '--json');
    measured.push({ format: name, what: 'import untouched', bytes: NaN, ...untouched, said: counts(untouched.said) });
    await changeTargets(file, pairs, CHANGED, Number(values.seed));
    const changed = await diglot('import', file, 'de-DE', '--dry-run', '--json');
    measured.push({
      format: name,
      what: `import, ${CHANGED} changed`,
      bytes: NaN,
      ...changed,
      said: counts(changed.said),
    });
  }
  rmSync(file, { force: true });
  for (const { what, seconds, said } of measured) console.error(`${name} ${what}: ${seconds.toFixed(1)} s ${said}`);
  return measured;
}

/** Says in a few words what importing would do. */
function counts(json: string): string {
  const { targets, leftOut } = JSON.parse(json) as { targets: number; leftOut: number };
  return `${targets} targets, ${leftOut} left out`;
}

try {
  const docset = writeDocset(path.join(folder, 'de-DE'), pairs, Number(values.seed));
  const measured = [];
  for (const format of FORMATS) if (named.has(format.name)) measured.push(...(await measure(format)));
  writeFileSync(values.results, exchangeReport({ ...docset, pairs, seed: values.seed }, measured));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
