import { InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { FORMATS, formatNamed } from '../exchange/index.ts';
import { isCheckCode, type CheckCode } from '../model/finding.ts';
import { REVIEW_STATES, type ReviewState } from '../model/review.ts';
import { exportDocsets, UsageError, type ExportedFile } from '../pipeline/index.ts';
import { plural } from '../report/index.ts';
import { command, type Exit } from './command.ts';
import { docsetsOf, findingOptionsOf, readConfiguration } from './configuration.ts';
import { list, percent } from './option-values.ts';
import { contentExitCode, Terminal } from './terminal.ts';
import { diglotVersion } from './version.ts';

/** `diglot export`: segment pairs for translators' tools and for corpora. */
export function exportCommand(exit: Exit) {
  return command('export', 'write segment pairs for translators’ tools')
    .argument('[docset...]', 'folders of docsets')
    .addOption(
      new Option('--format <format>', 'how they are written')
        .choices(FORMATS.map(({ name }) => name))
        .makeOptionMandatory(),
    )
    .requiredOption('--out <file>', 'file to write; {locale} in its name makes one for each locale')
    .option('--locale <tags>', 'only these locales, with commas between', list)
    .option('--article <globs>', 'only files whose paths below the docset fit', list)
    .option('--state <states>', `only pairs in these states: ${REVIEW_STATES.join(', ')}`, states)
    .option('--check <codes>', 'only pairs in which these checks find something', checks)
    .option('--changed-since <commit>', 'only pairs that are new or changed since a commit of Git, or a date')
    .option('--memory <files>', 'translation memories in TMX whose matches come along in XLIFF', list)
    .option('--threshold <percent>', 'the least score of a match', percent, 75)
    .option('--no-findings', 'leave out the checks of segment pairs, and the alignment scores')
    .action(async (named, options) => {
      const terminal = new Terminal(options);
      const configuration = await readConfiguration();
      const format = formatNamed(options.format);
      if (!format) throw new UsageError(`There is no format "${options.format}".`);
      if (options.check && !options.findings) throw new UsageError('--check needs the checks that --no-findings leaves out.'); // prettier-ignore
      const { locale, article, state, check, changedSince, memory, threshold } = options;
      const { files, diagnostics } = await exportDocsets(
        docsetsOf(named, configuration),
        format,
        options.out,
        diglotVersion(),
        {
          ...findingOptionsOf(configuration),
          // Named checks run even if they are off by default, and no others.
          ...(check ? { severities: { ...configuration, only: check } } : {}),
          hasFindings: options.findings,
          ...(locale ? { locales: locale } : {}),
          ...(article ? { articles: article } : {}),
          ...(state ? { states: state } : {}),
          ...(check ? { checks: check } : {}),
          ...(memory ? { memory: { memories: memory, threshold } } : {}),
          ...(changedSince === undefined ? {} : { changedSince }),
        },
      );
      if (options.json) console.log(JSON.stringify({ files }));
      else for (const file of files) console.log(describe(file));
      terminal.report(diagnostics);
      exit(contentExitCode(diagnostics));
    });
}

function describe({ path, locales, pairs, articles, words }: ExportedFile): string {
  if (pairs === 0) return `${path} (${locales.join(', ')}): no pairs, and so not written`;
  const counts = [plural(pairs, 'pair'), plural(articles, 'file'), plural(words, 'word')];
  return `${path} (${locales.join(', ')}): ${counts.join(', ')}`;
}

function states(value: string): ReviewState[] {
  return list(value).map((name) => {
    const state = REVIEW_STATES.find((known) => known === name);
    if (!state) throw new InvalidArgumentError(`"${name}" is no state; there are ${REVIEW_STATES.join(', ')}.`);
    return state;
  });
}

function checks(value: string): CheckCode[] {
  return list(value).map((code) => {
    if (!isCheckCode(code)) throw new InvalidArgumentError(`"${code}" is no check.`);
    return code;
  });
}
