import { once } from 'node:events';
import { Option } from '@commander-js/extra-typings';
import { delimitedRow, FORMULAS } from '../exchange/index.ts';
import { readPairs, type FilePair } from '../pipeline/index.ts';
import type { LocatedDiagnostic } from '../model/diagnostic.ts';
import { command, type Exit } from './command.ts';
import { docsetsOf, readConfiguration } from './configuration.ts';
import { contentExitCode, Terminal } from './terminal.ts';

const FIELDS = ['file', 'id', 'line', 'source', 'target', 'context'] as const satisfies readonly (keyof FilePair)[];

/** `diglot pairs`: every segment pair on standard output. */
export function pairsCommand(exit: Exit) {
  return command('pairs', 'print every segment pair, Markdown as written')
    .argument('[docset...]', 'folders of docsets, or Markdown files')
    .addOption(
      new Option('--format <format>', 'one JSON object a line, or CSV')
        .choices(['jsonl', 'csv'] as const)
        .default('jsonl' as const),
    )
    .action(async (named, options) => {
      const terminal = new Terminal(options);
      let found: readonly LocatedDiagnostic[] = [];
      const write = options.format === 'csv' ? csvLine : jsonLine;
      if (options.format === 'csv') process.stdout.write(delimitedRow(FIELDS, ',', FORMULAS));
      const configuration = await readConfiguration();
      const take = (diagnostics: readonly LocatedDiagnostic[]): void => {
        found = diagnostics;
      };
      for await (const pair of readPairs(docsetsOf(named, configuration), take, configuration)) {
        if (!process.stdout.write(write(pair))) await once(process.stdout, 'drain');
      }
      terminal.report(found);
      exit(contentExitCode(found));
    });
}

function jsonLine(pair: FilePair): string {
  return `${JSON.stringify(pair, [...FIELDS])}\n`;
}

/** For reading only: what spreadsheets would compute is guarded, numbers and dates are not. */
function csvLine(pair: FilePair): string {
  return delimitedRow(
    FIELDS.map((field) => pair[field]),
    ',',
    FORMULAS,
  );
}
