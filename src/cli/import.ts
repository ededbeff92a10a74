import { openSync, readSync, closeSync, createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { decodeBeginning, ExchangeProblem, formatOf, type ExchangeFormat } from '../exchange/index.ts';
import {
  failureReason,
  importDecisions,
  importPairs,
  isDecisionFile,
  readDecisionFile,
  UsageError,
} from '../pipeline/index.ts';
import type { DecisionImport, ImportProblem, PairImport } from '../pipeline/index.ts';
import { formatCount, plural } from '../report/index.ts';
import { command, type Exit } from './command.ts';
import { docsetsOf, readConfiguration } from './configuration.ts';
import { Terminal } from './terminal.ts';
import { userName } from './user-name.ts';

/** How much of a file tells what it is. */
const BEGINNING_BYTES = 1024;

/** `diglot import`: takes in what translators and reviewers have made elsewhere. */
export function importCommand(exit: Exit) {
  return command('import', 'take in pairs or decisions that were edited elsewhere')
    .argument('<file>', 'file that export wrote, that a page for review has exported, or a review log')
    .argument('[docset...]', 'folders of docsets')
    .option('--dry-run', 'show what would be done, and change nothing')
    .option('--actor <name>', 'who made the changes, for the review log; your user name by default')
    .action(async (file, named, options) => {
      const terminal = new Terminal(options);
      const beginning = await readBeginning(file);
      const isDryRun = options.dryRun ?? false;
      const docsets = docsetsOf(named, await readConfiguration());
      if (isDecisionFile(beginning)) {
        const result = await importDecisions(readDecisionFile(file, await readWhole(file)), docsets, isDryRun);
        if (options.json) console.log(JSON.stringify(result));
        else for (const line of decisionLines(result, isDryRun)) console.log(line);
        for (const [locale, count] of Object.entries(result.homeless)) {
          terminal.complain(`decisions of ${locale}, of which no docset is named: ${count}; they were left out`);
        }
        exit(Object.keys(result.homeless).length === 0 ? 0 : 1);
        return;
      }
      const format = formatOf(beginning);
      if (!format?.read) throw new UsageError(`"${file}" is neither a file of pairs nor one of decisions.`);
      const problems: ImportProblem[] = [];
      const result = await importFile(file, format.read, docsets, {
        actor: options.actor ?? userName(),
        at: new Date().toISOString(),
        isDryRun,
        onProblem: (problem) => {
          if (options.json) problems.push(problem);
          terminal.complain(describe(file, problem));
        },
        ...(isDryRun && !options.json ? { onDiff: (diff: string) => process.stdout.write(diff) } : {}),
      });
      if (options.json) console.log(JSON.stringify({ ...result, problems }));
      terminal.say(summary(result, isDryRun));
      exit(result.leftOut === 0 ? 0 : 1);
    });
}

async function importFile(
  file: string,
  read: NonNullable<ExchangeFormat['read']>,
  docsets: readonly string[],
  options: Parameters<typeof importPairs>[2],
): Promise<PairImport> {
  try {
    return await importPairs(read(createReadStream(file)), docsets, options);
  } catch (error) {
    throw refusal(file, error);
  }
}

/** What a user is told of a file that is refused as a whole. */
function refusal(file: string, error: unknown): unknown {
  if (!(error instanceof ExchangeProblem)) return error;
  const { line, column } = error.place;
  return new UsageError(`${file}:${line}:${column} ${error.message} Nothing was imported.`, { cause: error });
}

function describe(path: string, { line, column, kind, file, id, message }: ImportProblem): string {
  return `${path}:${line}:${column} ${kind} ${file} ${id}: ${message}`;
}

function summary({ targets, states, unchanged, files, leftOut }: PairImport, isDryRun: boolean): string {
  const verb = isDryRun ? 'would be changed' : 'changed';
  return [
    `${plural(targets, 'target')} ${verb} in ${plural(files.length, 'file')}`,
    `${formatCount(states)} only ${isDryRun ? 'would get' : 'got'} another state`,
    `${formatCount(unchanged)} ${unchanged === 1 ? 'is' : 'are'} as before`,
    `${formatCount(leftOut)} left out`,
  ].join(', ');
}

function decisionLines({ logs }: DecisionImport, isDryRun: boolean): string[] {
  if (logs.length === 0) return ['Nothing to import.'];
  const verb = isDryRun ? 'would be added' : 'added';
  return logs.map(
    ({ docset, locale, added, known }) =>
      `${docset} (${locale}): ${added} ${added === 1 ? 'decision' : 'decisions'} ${verb}, ${known} already there`,
  );
}

async function readBeginning(file: string): Promise<string> {
  const bytes = await reading(file, () => {
    const handle = openSync(file, 'r');
    try {
      const bytes = Buffer.alloc(BEGINNING_BYTES);
      return Promise.resolve(bytes.subarray(0, readSync(handle, bytes)));
    } finally {
      closeSync(handle);
    }
  });
  try {
    return decodeBeginning(bytes);
  } catch (error) {
    throw refusal(file, error);
  }
}

function readWhole(file: string): Promise<string> {
  return reading(file, () => readFile(file, 'utf8'));
}

async function reading<T>(file: string, take: () => Promise<T>): Promise<T> {
  try {
    return await take();
  } catch (error) {
    throw new UsageError(`"${file}" cannot be read: ${failureReason(error)}.`, { cause: error });
  }
}
