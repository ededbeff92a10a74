import { pretranslate, type ImportProblem, type PretranslatedPair } from '../pipeline/index.ts';
import { formatCount, plural } from '../report/index.ts';
import { command, type Exit } from './command.ts';
import { docsetsOf, readConfiguration } from './configuration.ts';
import { list, percent } from './option-values.ts';
import { Terminal } from './terminal.ts';
import { userName } from './user-name.ts';

/** `diglot pretranslate`: fills targets that are missing or still identical to their source from translation memories. */
export function pretranslateCommand(exit: Exit) {
  return command('pretranslate', 'fill missing and untranslated targets from translation memories')
    .argument('[docset...]', 'folders of docsets')
    .requiredOption('--memory <files>', 'translation memories in TMX, with commas between', list)
    .option('--locale <tags>', 'only these locales, with commas between', list)
    .option('--article <globs>', 'only files whose paths below the docset fit', list)
    .option('--threshold <percent>', 'the least score of a match', percent, 75)
    .option('--dry-run', 'show what would be done, and change nothing')
    .option('--actor <name>', 'who is named in the review log; your user name by default')
    .action(async (named, { memory, threshold, locale, article, ...options }) => {
      const terminal = new Terminal(options);
      const isDryRun = options.dryRun ?? false;
      const pairs: PretranslatedPair[] = [];
      const problems: ImportProblem[] = [];
      const result = await pretranslate(docsetsOf(named, await readConfiguration()), {
        memories: memory,
        threshold,
        ...(locale ? { locales: locale } : {}),
        ...(article ? { articles: article } : {}),
        actor: options.actor ?? userName(),
        at: new Date().toISOString(),
        isDryRun,
        onProblem: (problem) => {
          const { file, line, id, message } = problem;
          if (options.json) problems.push(problem);
          terminal.complain(`${file}:${line} ${id} was left as it is: ${message}`);
        },
        onPair: (pair) => {
          if (options.json) pairs.push(pair);
          else console.log(`${pair.docset}/${pair.file}:${pair.line} ${pair.id} ${pair.state}: ${pair.reason}`);
        },
        ...(isDryRun && !options.json ? { onDiff: (diff: string) => process.stdout.write(diff) } : {}),
      });
      if (options.json) console.log(JSON.stringify({ ...result, problems, pairs }));
      const { untranslated, matched, targets, files } = result;
      terminal.say(
        `${plural(untranslated, 'pair')} without a translation, ${formatCount(matched)} in the memory; ` +
          `${plural(targets, 'target')} ${isDryRun ? 'would be written' : 'written'} in ${plural(files.length, 'file')}`,
      );
      exit(result.leftOut === 0 ? 0 : 1);
    });
}
