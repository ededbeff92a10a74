import { Command, Option } from '@commander-js/extra-typings';

/** Called by a command with its exit code when it is done. */
export type Exit = (code: number) => void;

/** The options that every command has. */
export interface CommonOptions {
  readonly color: 'auto' | 'always' | 'never';
  readonly quiet?: true | undefined;
  readonly json?: true | undefined;
}

/** Starts a command with the options that every command has. */
export function command(name: string, description: string) {
  return new Command(name)
    .description(description)
    .addOption(
      new Option('--color <when>', 'colours in messages')
        .choices(['auto', 'always', 'never'] as const)
        .default('auto' as const),
    )
    .option('--quiet', 'print nothing but results and errors')
    .option('--json', 'print a machine-readable result on standard output');
}
