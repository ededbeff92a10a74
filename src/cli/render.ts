import { Option } from '@commander-js/extra-typings';
import { renderFile } from '../pipeline/index.ts';
import { command, type Exit } from './command.ts';
import { contentExitCode, Terminal } from './terminal.ts';

/** `diglot render`: the HTML of one article's body. */
export function renderCommand(exit: Exit) {
  return command('render', "print the HTML of one article's body")
    .argument('<file>', 'Markdown file')
    .addOption(
      new Option('--view <view>', 'which text')
        .choices(['bilingual', 'translation', 'source'] as const)
        .default('bilingual' as const),
    )
    .action((file, options) => {
      const terminal = new Terminal(options);
      const { html, diagnostics } = renderFile(file, options.view);
      process.stdout.write(options.json ? `${JSON.stringify({ html, diagnostics })}\n` : html);
      terminal.report(diagnostics);
      exit(contentExitCode(diagnostics));
    });
}
