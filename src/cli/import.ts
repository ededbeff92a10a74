import { readFile } from 'node:fs/promises';
import { failureReason, importDecisions, isDecisionFile, readDecisionFile, UsageError } from '../pipeline/index.ts';
import type { DecisionImport } from '../pipeline/index.ts';
import { command, type Exit } from './command.ts';
import { docsetsOf, readConfiguration } from './configuration.ts';
import { Terminal } from './terminal.ts';

/** `diglot import`: takes in what reviewers have made elsewhere. */
export function importCommand(exit: Exit) {
  return command('import', 'take in decisions that reviewers have made')
    .argument('<file>', 'file that a page for review has exported, or a review log')
    .argument('[docset...]', 'folders of docsets')
    .option('--dry-run', 'say what would be done, and change nothing')
    .action(async (file, named, options) => {
      const terminal = new Terminal(options);
      const text = await read(file);
      if (!isDecisionFile(text)) throw new UsageError(`"${file}" is no file of decisions.`);
      const configuration = await readConfiguration();
      const isDryRun = options.dryRun ?? false;
      const decisions = readDecisionFile(file, text);
      const result = await importDecisions(decisions, docsetsOf(named, configuration), isDryRun);
      if (options.json) console.log(JSON.stringify(result));
      else for (const line of linesOf(result, isDryRun)) console.log(line);
      const homeless = Object.entries(result.homeless);
      for (const [locale, count] of homeless) {
        terminal.complain(`decisions of ${locale}, of which no docset is named: ${count}; they were left out`);
      }
      exit(homeless.length === 0 ? 0 : 1);
    });
}

function linesOf({ logs }: DecisionImport, isDryRun: boolean): string[] {
  if (logs.length === 0) return ['Nothing to import.'];
  const verb = isDryRun ? 'would be added' : 'added';
  return logs.map(
    ({ docset, locale, added, known }) =>
      `${docset} (${locale}): ${added} ${added === 1 ? 'decision' : 'decisions'} ${verb}, ${known} already there`,
  );
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(`"${file}" cannot be read: ${failureReason(error)}.`, { cause: error });
  }
}
