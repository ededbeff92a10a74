import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Command } from './contestant.ts';
import { watchMemory, type PeakMemory } from './process-memory.ts';

/** What a command took and said. */
export interface CommandRun {
  readonly seconds: number;
  /** Time of all processors for it and all that it started; absent where the system does not tell. */
  readonly cpuSeconds?: number;
  readonly memory?: PeakMemory;
  /** What it wrote to standard output. */
  readonly said: string;
}

/** The kernel counts in hundredths of a second, whatever its own clock. */
const TICKS_PER_SECOND = 100;
const TAIL_CHARACTERS = 600;

/** Runs a command to its end. Rejects, with the end of what it said, if it does not start or fails. */
export function runCommand(command: Command, watchesMemory = false): Promise<CommandRun> {
  const { program, args, folder, environment, accepted = [] } = command;
  return new Promise((resolve, reject) => {
    const cpuBefore = childrenSeconds();
    const start = performance.now();
    const child = spawn(program, args, {
      cwd: folder,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const stop = watchesMemory && child.pid !== undefined ? watchMemory(child.pid) : undefined;
    let said = '';
    let errors = '';
    let elapsed = 0;
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors = (errors + text).slice(-TAIL_CHARACTERS)));
    child.once('error', (cause) => {
      stop?.();
      reject(new Error(`${program} does not start`, { cause }));
    });
    child.once('exit', () => {
      elapsed = (performance.now() - start) / 1000;
    });
    child.once('close', (code) => {
      const memory = stop?.();
      if (code !== 0 && !accepted.includes(code ?? NaN)) {
        const words = (errors || said.slice(-TAIL_CHARACTERS)).trim();
        reject(new Error(`${program} ended with ${code ?? 'a signal'}: ${words}`));
        return;
      }
      const cpuAfter = childrenSeconds();
      resolve({
        seconds: elapsed,
        said,
        ...(cpuBefore === undefined || cpuAfter === undefined ? {} : { cpuSeconds: cpuAfter - cpuBefore }),
        ...(memory ? { memory } : {}),
      });
    });
  });
}

/** Processor time of all processes that this one has started and that have ended, with theirs: fields 16 and 17 of `stat`. */
function childrenSeconds(): number | undefined {
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND;
  } catch {
    return undefined;
  }
}
