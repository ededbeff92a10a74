import { Command, CommanderError } from '@commander-js/extra-typings';
import { UsageError } from '../pipeline/failure.ts';
import { buildCommand } from './build.ts';
import { checkCommand } from './check.ts';
import { pairsCommand } from './pairs.ts';
import { projectCommand } from './project.ts';
import { renderCommand } from './render.ts';
import { serveCommand } from './serve.ts';
import { statsCommand } from './stats.ts';
import { diglotVersion } from './version.ts';

const COMMANDS = [buildCommand, checkCommand, serveCommand, pairsCommand, projectCommand, renderCommand, statsCommand];

/**
 * Runs the command that the arguments name and gives the exit code: 0 done, 1 done with errors found in the content,
 * 2 wrong usage or environment.
 */
export async function run(args: readonly string[]): Promise<number> {
  let exitCode = 0;
  const program = new Command('diglot')
    .description('Turns folders of localized, bilingual Markdown into a searchable, bilingual help site.')
    .version(diglotVersion())
    .exitOverride()
    .showSuggestionAfterError()
    .configureHelp({ showGlobalOptions: true });
  for (const make of COMMANDS) {
    const command = make((code) => {
      exitCode = code;
    });
    program.addCommand(command.exitOverride().showHelpAfterError('(add --help for the options)'));
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError) {
      console.error(`diglot: ${error.message}`);
      return 2;
    }
    console.error(error);
    console.error('diglot: this is a fault of Diglot, not of your content; please report it with the lines above.');
    return 2;
  }
}
