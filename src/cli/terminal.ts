import { createRequire } from 'node:module';
import type * as CliProgress from 'cli-progress';
import type { LocatedDiagnostic } from '../model/diagnostic.ts';
import type { LocatedProblem } from '../model/located-finding.ts';
import {
  abridge,
  countSeverities,
  formatCount,
  prettyCounts,
  prettyDiagnostics,
  prettySummary,
} from '../report/index.ts';
import { codePage } from './code-page.ts';
import type { CommonOptions } from './command.ts';

/** How many diagnostics of one code are printed on the way of another command, unless they are errors. */
const SHOWN_PER_CODE = 10;

/** Speaks to the person at the terminal, on standard error; results go to standard output and are not its business. */
export class Terminal {
  /** Whether colours are wanted in what goes to a terminal. */
  readonly color: boolean;
  private readonly quiet: boolean;
  private bar: CliProgress.SingleBar | undefined;

  constructor({ color, quiet, json }: CommonOptions) {
    this.quiet = quiet ?? false;
    const isTerminal = isATerminal(process.stderr) && (json === true || isATerminal(process.stdout));
    const wanted = isTerminal && (process.env['NO_COLOR'] ?? '') === '';
    this.color = color === 'auto' ? wanted : color === 'always';
  }

  /** Says something that is no result. */
  say(line: string): void {
    if (!this.quiet) console.error(line);
  }

  /** Prints all errors, and the first of everything else with a summary of the rest; `--quiet` leaves only the errors. */
  report(diagnostics: readonly LocatedDiagnostic[]): void {
    const told = this.quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
    const shown = abridge(told, SHOWN_PER_CODE);
    process.stderr.write(prettyDiagnostics(shown, this.color));
    if (shown.length < told.length) {
      this.say(`… and ${formatCount(told.length - shown.length)} more; diglot check lists them all\n`);
      process.stderr.write(`${prettySummary(told, (code) => codePage(code).path, this.color)}\n`);
    }
    if (diagnostics.length > 0) this.say(`${prettyCounts(countSeverities(diagnostics))} in the content`);
  }

  /** Prints the diagnostics that are new since others were printed, and how many of those are gone. */
  reportNews(earlier: readonly LocatedDiagnostic[], now: readonly LocatedDiagnostic[]): void {
    const known = new Set(earlier.map(keyOf));
    const present = new Set(now.map(keyOf));
    const told = now.filter((diagnostic) => !known.has(keyOf(diagnostic)));
    const gone = earlier.filter((diagnostic) => !present.has(keyOf(diagnostic)));
    const shown = this.quiet ? told.filter(({ severity }) => severity === 'error') : told;
    process.stderr.write(prettyDiagnostics(abridge(shown, SHOWN_PER_CODE), this.color));
    if (gone.length > 0) this.say(`${prettyCounts(countSeverities(gone))} gone`);
  }

  /** Says what went wrong, also under `--quiet`. */
  complain(message: string): void {
    console.error(`diglot: ${message}`);
  }

  /** Shows progress: a bar on a terminal, a line each time elsewhere. */
  progress(done: number, total: number): void {
    if (this.quiet) return;
    if (isATerminal(process.stderr)) {
      this.bar ??= startBar(total);
      this.bar.update(done);
      if (done >= total) this.endProgress();
    } else {
      console.error(`${done} of ${total} articles`);
    }
  }

  /** Takes the progress bar away, also after a failure. */
  endProgress(): void {
    this.bar?.stop();
    this.bar = undefined;
  }
}

/** The exit code for what was found in content: 1 for errors, under `strict` for warnings too. */
export function contentExitCode(problems: readonly LocatedProblem[], strict = false): number {
  const { error, warning } = countSeverities(problems);
  return error > 0 || (strict && warning > 0) ? 1 : 0;
}

function keyOf({ path, line, column, severity, code, message }: LocatedDiagnostic): string {
  return [path, line, column, severity, code, message].join('\0');
}

const require = createRequire(import.meta.url);

function startBar(total: number): CliProgress.SingleBar {
  // Loaded when there is a terminal to draw on: every command begins here.
  const { Presets, SingleBar } = require('cli-progress') as typeof CliProgress;
  const format = '{bar} {value} of {total} articles';
  const bar = new SingleBar({ format, stream: process.stderr, clearOnComplete: true, hideCursor: true }, Presets.rect);
  bar.start(total, 0);
  return bar;
}

/** `isTTY` is undefined, whatever its type says, where there is no terminal; colours would then be guessed. */
function isATerminal(stream: { readonly isTTY?: boolean }): boolean {
  return stream.isTTY === true;
}
