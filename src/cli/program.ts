import { Command, CommanderError } from '@commander-js/extra-typings';
import { UsageError } from '../pipeline/failure.ts';
import { diglotVersion } from './version.ts';

/** Loads each command by its name; loading all of them takes longer than most of them do. */
const COMMANDS = {
  align: async () => (await import('./align.ts')).alignCommand,
  build: async () => (await import('./build.ts')).buildCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  dev: async () => (await import('./dev.ts')).devCommand,
  serve: async () => (await import('./serve.ts')).serveCommand,
  pairs: async () => (await import('./pairs.ts')).pairsCommand,
  project: async () => (await import('./project.ts')).projectCommand,
  render: async () => (await import('./render.ts')).renderCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  import: async () => (await import('./import.ts')).importCommand,
  stats: async () => (await import('./stats.ts')).statsCommand,
} as const;

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
  for (const load of commandsFor(args[0])) {
    const make = await load();
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

/** The command that the first argument names, else all of them, which help and suggestions need. */
function commandsFor(name = '') {
  return Object.hasOwn(COMMANDS, name) ? [COMMANDS[name as keyof typeof COMMANDS]] : Object.values(COMMANDS);
}
