import { once } from 'node:events';
import { Option } from '@commander-js/extra-typings';
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
      if (options.format === 'csv') process.stdout.write(`${FIELDS.join(',')}\r\n`);
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

/** A record of RFC 4180; a field that a spreadsheet would take for a formula gets an apostrophe before it. */
function csvLine(pair: FilePair): string {
  return `${FIELDS.map((field) => csvField(String(pair[field]))).join(',')}\r\n`;
}

function csvField(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
