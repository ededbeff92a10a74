import { docsetStatistics, type LocaleStatistics } from '../pipeline/index.ts';
import { command, type Exit } from './command.ts';
import { docsetsOf, findingOptionsOf, readConfiguration } from './configuration.ts';
import { contentExitCode, Terminal } from './terminal.ts';

const COLUMNS = {
  locale: 'locale',
  articles: 'articles',
  pairs: 'pairs',
  sourceWords: 'source words',
  targetWords: 'target words',
  machineTranslated: 'MT',
  humanTranslated: 'HT',
  untranslated: 'untranslated',
  translated: 'translated',
  reviewed: 'reviewed',
  errors: 'errors',
  warnings: 'warnings',
  stale: 'stale',
} as const satisfies Record<keyof LocaleStatistics, string>;

/** `diglot stats`: figures about each locale. */
export function statsCommand(exit: Exit) {
  return command('stats', 'count articles, pairs, words, findings and what is reviewed, for each locale')
    .argument('[docset...]', 'folders of docsets')
    .option('--no-findings', 'leave out the checks of segment pairs')
    .option('--record', 'keep the findings of today, which pages for reviewers show over time')
    .action(async (named, options) => {
      const terminal = new Terminal(options);
      const configuration = await readConfiguration();
      const { locales, diagnostics } = await docsetStatistics(docsetsOf(named, configuration), {
        ...findingOptionsOf(configuration),
        hasFindings: options.findings,
        ...(options.record ? { recordedOn: new Date().toISOString().slice(0, 10) } : {}),
      });
      console.log(options.json ? JSON.stringify({ locales }) : table(locales));
      terminal.report(diagnostics);
      exit(contentExitCode(diagnostics));
    });
}

function table(locales: readonly LocaleStatistics[]): string {
  const all = Object.keys(COLUMNS) as (keyof LocaleStatistics)[];
  const keys = all.filter((key) => locales.some((row) => row[key] !== undefined));
  const rows = [keys.map((key) => COLUMNS[key]), ...locales.map((row) => keys.map((key) => String(row[key] ?? '')))];
  const widths = keys.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const pad = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(pad).join('  ')).join('\n');
}
