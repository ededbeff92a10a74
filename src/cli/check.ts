import { writeFile } from 'node:fs/promises';
import { InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { didYouMeanCode, isDiagnosticCode, type DiagnosticCode } from '../model/diagnostic.ts';
import type { SettledDiagnostics } from '../model/settle-diagnostics.ts';
import { checkDocsets, UsageError } from '../pipeline/index.ts';
import { formatCount, REPORT_FORMATS } from '../report/index.ts';
import { codePage } from './code-page.ts';
import { command, type Exit } from './command.ts';
import { docsetsOf, readConfiguration, siteOptionsOf } from './configuration.ts';
import { contentExitCode, Terminal } from './terminal.ts';
import { diglotVersion } from './version.ts';

type FormatName = keyof typeof REPORT_FORMATS;

/** `diglot check`: everything that a build would report, without a site. */
export function checkCommand(exit: Exit) {
  return command('check', 'report what is wrong in docsets without building the site')
    .argument('[docset...]', 'folders of docsets, one for each locale')
    .addOption(
      new Option('--format <format>', 'format of the report: pretty, unless --json is given').choices(
        Object.keys(REPORT_FORMATS) as FormatName[],
      ),
    )
    .option('--only <codes>', 'report these diagnostics alone; commas between, or given several times', addCodes)
    .option('--strict', 'exit with 1 for warnings too')
    .option('--out <file>', 'file for the report instead of standard output')
    .action(async (named, options) => {
      const format = formatOf(options.format, options.json);
      const terminal = new Terminal(options);
      const configuration = await readConfiguration();
      const start = performance.now();
      let checked;
      try {
        checked = await checkDocsets({
          docsets: docsetsOf(named, configuration),
          severities: configuration,
          ...siteOptionsOf(configuration),
          ...(configuration.out === undefined ? {} : { out: configuration.out }),
          onProgress: (done, total) => {
            terminal.progress(done, total);
          },
        });
      } finally {
        terminal.endProgress();
      }
      const settled = options.only ? filterCodes(checked, new Set(options.only)) : checked;
      const report = REPORT_FORMATS[format]({
        ...settled,
        version: diglotVersion(),
        pageOf: codePage,
        color: terminal.color && (options.out === undefined || options.color === 'always'),
      });
      if (options.out === undefined) process.stdout.write(report);
      else await writeReport(options.out, report);
      const seconds = Math.round(performance.now() - start) / 1000;
      const { articles } = checked;
      terminal.say(`${formatCount(articles)} ${articles === 1 ? 'article' : 'articles'} checked in ${seconds} s`);
      exit(contentExitCode(settled.reported, options.strict));
    });
}

function formatOf(format: FormatName | undefined, json: true | undefined): FormatName {
  if (!json) return format ?? 'pretty';
  if (format !== undefined && format !== 'json') throw new UsageError(`Choose one of --json and --format ${format}.`);
  return 'json';
}

/** `addCodes('title-missing,large-article', ['toc-invalid'])` gives all three. */
function addCodes(value: string, earlier: readonly DiagnosticCode[] = []): DiagnosticCode[] {
  const written = value.split(/[\s,]+/).filter((code) => code !== '');
  if (written.length === 0) throw new InvalidArgumentError('Name a diagnostic, such as title-missing.');
  const codes = written.map((code) => {
    if (isDiagnosticCode(code)) return code;
    const message = [`There is no diagnostic "${code}".`, didYouMeanCode(code) ?? 'docs/diagnostics/ has them all.'];
    throw new InvalidArgumentError(message.join(' '));
  });
  return [...earlier, ...codes];
}

function filterCodes({ reported, suppressed }: SettledDiagnostics, codes: ReadonlySet<DiagnosticCode>) {
  return {
    reported: reported.filter(({ code }) => codes.has(code)),
    suppressed: suppressed.filter(({ code }) => codes.has(code)),
  };
}

async function writeReport(file: string, report: string): Promise<void> {
  try {
    await writeFile(file, report);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`The report cannot be written to "${file}": ${reason}`, { cause: error });
  }
}
