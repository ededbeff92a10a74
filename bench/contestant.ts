/** A program with its arguments, to be run in a folder. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly folder: string;
  /** Set besides what is set already. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Exit codes, besides 0, that mean that the work was done. */
  readonly accepted?: readonly number[];
}

/** Whatever is measured as a whole: one command, or some in a row. */
export interface Contestant {
  readonly name: string;
  /** Makes everything as it must be before each run; its time is not counted. */
  readonly prepare: () => void;
  readonly commands: readonly [Command, ...Command[]];
  /** The folder that it writes. */
  readonly output: string;
}

/** Something that is not measured, and why. */
export interface Skipped {
  readonly name: string;
  readonly why: string;
}

/** Tells what was skipped from what can be measured. */
export function isSkipped(it: Contestant | Skipped): it is Skipped {
  return 'why' in it;
}
