import { spawn, type ChildProcess } from 'node:child_process';
import { Console } from 'node:console';
import path from 'node:path';
import { run } from '../../src/cli/program.ts';

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

/** What a command finds in its environment. */
function environmentOf({ env }: RunOptions): NodeJS.ProcessEnv {
  const inherited = { ...process.env };
  // Variables that decide about colours in the terminal where the tests run are no business of theirs.
  delete inherited['NO_COLOR'];
  delete inherited['FORCE_COLOR'];
  return { ...inherited, ...env };
}

/** Starts the compiled `diglot` and leaves it running; the caller ends it. */
export function startDiglot(args: readonly string[], options: RunOptions = {}): ChildProcess {
  return spawn(process.execPath, [DIGLOT, ...args], {
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    env: environmentOf(options),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs the compiled `diglot` to its end, in a process of its own. */
export async function diglotProcess(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const child = startDiglot(args, options);
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return runOf(code, output, errors);
}

let isRunning = false;

/**
 * Runs `diglot` to its end in the process of the test, as nearly all of a short command's time goes into loading it. It has
 * the folder, the environment and the output of the process to itself: one runs at a time. What needs worker threads, as
 * checking several locales does, is to be run with `diglotProcess`: they begin in compiled modules.
 */
export async function diglot(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  if (isRunning) throw new Error('Another command has the folder and the output of this process.');
  isRunning = true;
  const before = { cwd: process.cwd(), env: process.env, console };
  const [output, errors] = [redirect(process.stdout), redirect(process.stderr)];
  try {
    process.chdir(options.cwd ?? before.cwd);
    process.env = environmentOf(options);
    globalThis.console = new Console(process.stdout, process.stderr);
    const code = await run(args);
    return runOf(code, output.chunks, errors.chunks);
  } finally {
    globalThis.console = before.console;
    process.env = before.env;
    process.chdir(before.cwd);
    for (const { restore } of [output, errors]) restore();
    isRunning = false;
  }
}

/** Takes what is written to a stream, until it is restored. */
function redirect(stream: NodeJS.WriteStream): { readonly chunks: Buffer[]; readonly restore: () => void } {
  const chunks: Buffer[] = [];
  const write = stream.write;
  stream.write = (chunk: string | Uint8Array): boolean => {
    chunks.push(Buffer.from(chunk as string));
    return true;
  };
  return {
    chunks,
    restore: () => {
      stream.write = write;
    },
  };
}

function runOf(code: number | null, output: readonly Buffer[], errors: readonly Buffer[]): Run {
  const bytes = Buffer.concat(output);
  return { code, bytes, stdout: bytes.toString(), stderr: Buffer.concat(errors).toString() };
}
