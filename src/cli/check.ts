import { writeFile } from 'node:fs/promises';
import { InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { didYouMeanCode, isReportedCode, type ReportedCode } from '../model/diagnostic.ts';
import type { LocatedProblem } from '../model/located-finding.ts';
import type { Settled } from '../model/settle-diagnostics.ts';
import { checkDocsets, compareWithBaseline, readBaseline, UsageError, writeBaseline } from '../pipeline/index.ts';
import { plural, REPORT_FORMATS } from '../report/index.ts';
import { codePage } from './code-page.ts';
import { command, type Exit } from './command.ts';
import { docsetsOf, findingOptionsOf, readConfiguration, siteOptionsOf } from './configuration.ts';
import { contentExitCode, Terminal } from './terminal.ts';
import { diglotVersion } from './version.ts';

type FormatName = keyof typeof REPORT_FORMATS;

/** `diglot check`: everything that a build would report, without a site, and what is suspicious in segment pairs. */
export function checkCommand(exit: Exit) {
  return command('check', 'report what is wrong in docsets and in their segment pairs')
    .argument('[docset...]', 'folders of docsets, one for each locale')
    .addOption(
      new Option('--format <format>', 'format of the report: pretty, unless --json is given').choices(
        Object.keys(REPORT_FORMATS) as FormatName[],
      ),
    )
    .option('--only <codes>', 'report these codes alone; commas between, or given several times', addCodes)
    .option('--no-findings', 'leave out the checks of segment pairs')
    .option('--baseline <file>', 'report no findings that this file has')
    .option('--write-baseline <file>', 'write the findings into this file, and report them no more')
    .option('--strict', 'exit with 1 for warnings too')
    .option('--out <file>', 'file for the report instead of standard output')
    .action(async (named, options) => {
      const format = formatOf(options.format, options.json);
      if (options.baseline !== undefined && options.writeBaseline !== undefined) {
        throw new UsageError('Choose one of --baseline and --write-baseline.');
      }
      const baseline = options.baseline === undefined ? undefined : readBaseline(options.baseline);
      const terminal = new Terminal(options);
      const configuration = await readConfiguration();
      const start = performance.now();
      let checked;
      try {
        checked = await checkDocsets({
          docsets: docsetsOf(named, configuration),
          ...siteOptionsOf(configuration),
          ...findingOptionsOf(configuration),
          severities: { ...configuration, only: options.only },
          hasFindings: options.findings,
          ...(configuration.out === undefined ? {} : { out: configuration.out }),
          onProgress: (done, total) => {
            terminal.progress(done, total);
          },
        });
      } finally {
        terminal.endProgress();
      }
      const settled = options.only ? filterCodes(checked, new Set(options.only)) : checked;
      const written =
        options.writeBaseline === undefined ? undefined : writeBaseline(options.writeBaseline, settled.reported);
      const { reported, suppressed, gone } = compareWithBaseline(settled, baseline ?? written ?? new Map());
      const report = REPORT_FORMATS[format]({
        reported,
        suppressed,
        version: diglotVersion(),
        pageOf: codePage,
        color: terminal.color && (options.out === undefined || options.color === 'always'),
      });
      if (options.out === undefined) process.stdout.write(report);
      else await writeReport(options.out, report);
      const seconds = Math.round(performance.now() - start) / 1000;
      const { articles, pairs } = checked;
      const ofPairs = options.findings ? ` with ${plural(pairs, 'pair')}` : '';
      terminal.say(`${plural(articles, 'article')}${ofPairs} checked in ${seconds} s`);
      if (gone > 0)
        terminal.say(`${plural(gone, 'finding')} of the baseline not found any more; --write-baseline forgets`);
      exit(contentExitCode(reported, options.strict));
    });
}

function formatOf(format: FormatName | undefined, json: true | undefined): FormatName {
  if (!json) return format ?? 'pretty';
  if (format !== undefined && format !== 'json') throw new UsageError(`Choose one of --json and --format ${format}.`);
  return 'json';
}

/** `addCodes('title-missing,large-article', ['toc-invalid'])` gives all three. */
function addCodes(value: string, earlier: readonly ReportedCode[] = []): ReportedCode[] {
  const written = value.split(/[\s,]+/).filter((code) => code !== '');
  if (written.length === 0) throw new InvalidArgumentError('Name a diagnostic or a check, such as title-missing.');
  const codes = written.map((code) => {
    if (isReportedCode(code)) return code;
    const message = [
      `There is no diagnostic or check "${code}".`,
      didYouMeanCode(code) ?? 'docs/diagnostics/ and docs/checks/ have them all.',
    ];
    throw new InvalidArgumentError(message.join(' '));
  });
  return [...earlier, ...codes];
}

function filterCodes({ reported, suppressed }: Settled<LocatedProblem>, codes: ReadonlySet<ReportedCode>) {
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
