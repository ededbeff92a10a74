import { Option } from '@commander-js/extra-typings';
import { isFile, projectDocsets, projectFile, UsageError } from '../pipeline/index.ts';
import { command, type Exit } from './command.ts';
import { docsetsOf, readConfiguration } from './configuration.ts';
import { contentExitCode, Terminal } from './terminal.ts';

/** `diglot project`: monolingual Markdown of one side. */
export function projectCommand(exit: Exit) {
  return command('project', 'write the monolingual Markdown of one side')
    .argument('[docset...]', 'folders of docsets, or one Markdown file')
    .addOption(new Option('--side <side>', 'which side').choices(['target', 'source'] as const).makeOptionMandatory())
    .option('--out <folder>', 'folder for the Markdown of docsets; one file goes to standard output')
    .action(async (named, options) => {
      const terminal = new Terminal(options);
      const configuration = await readConfiguration();
      const paths = docsetsOf(named, configuration);
      const [first] = paths;
      if (paths.length === 1 && first !== undefined && options.out === undefined && (await isFile(first))) {
        process.stdout.write(await projectFile(first, options.side));
        return;
      }
      if (options.out === undefined) throw new UsageError('Say where the Markdown is to go: --out FOLDER');
      const { files, diagnostics } = await projectDocsets(paths, options.side, options.out, configuration);
      terminal.report(diagnostics);
      terminal.say(`${options.out}: ${files} files`);
      if (options.json) console.log(JSON.stringify({ files }));
      exit(contentExitCode(diagnostics));
    });
}
