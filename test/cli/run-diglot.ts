import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';

/** The compiled command, which `npm test` builds before anything runs. */
export const DIGLOT = path.resolve(import.meta.dirname, '../../dist/cli/main.js');

/** How one run of the command ended. */
export interface Run {
  readonly code: number | null;
  /** Standard output as the bytes that were written. */
  readonly bytes: Buffer;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where a command runs, and what of its environment differs from the test's. */
export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts `diglot` and leaves it running; the caller ends it. */
export function startDiglot(args: readonly string[], { cwd, env }: RunOptions = {}): ChildProcess {
  const inherited = { ...process.env };
  // Variables that decide about colours in the terminal where the tests run are no business of theirs.
  delete inherited['NO_COLOR'];
  delete inherited['FORCE_COLOR'];
  return spawn(process.execPath, [DIGLOT, ...args], {
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs `diglot` to its end. */
export async function diglot(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const child = startDiglot(args, options);
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const bytes = Buffer.concat(output);
  return { code, bytes, stdout: bytes.toString(), stderr: Buffer.concat(errors).toString() };
}
