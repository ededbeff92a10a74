import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { failureCode } from '../docset/index.ts';

/**
 * Takes a lock file for this process; gives the function that releases it, or undefined while another process that still
 * runs holds it. The lock of a process that was killed is taken over. Throws what the file system says.
 */
export function takeLock(path: string): (() => void) | undefined {
  const own = `${process.pid} ${hostname()}\n`;
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(path, own, { flag: 'wx' });
      return () => {
        rmSync(path, { force: true });
      };
    } catch (error) {
      if (failureCode(error) !== 'EEXIST') {
        // A full disk leaves an empty file.
        rmSync(path, { force: true });
        throw error;
      }
      if (isHeld(path)) return undefined;
      rmSync(path, { force: true });
    }
  }
  return undefined;
}

/** How long, in milliseconds, a process may take to write its name into the lock that it has made. */
const NAMED_AFTER = 2000;

/** Whether the process that took a lock still runs; on another machine, nobody here can know. */
function isHeld(path: string): boolean {
  let holder: string;
  let age: number;
  try {
    holder = readFileSync(path, 'utf8');
    age = Date.now() - statSync(path).mtimeMs;
  } catch {
    return false;
  }
  const [pid, host] = holder.trim().split(' ');
  // It was killed before it could write its name, or is about to.
  if (host === undefined) return Math.abs(age) < NAMED_AFTER;
  return host !== hostname() || isRunning(Number(pid));
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return failureCode(error) === 'EPERM';
  }
}
