import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Machine } from './browser.ts';

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function which(name: string): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => path.join(folder, process.platform === 'win32' ? `${name}.exe` : name))
    .find(isProgram);
}

function starts(file: string): boolean {
  if (!isProgram(file)) return false;
  // On Linux a browser may lack shared libraries, or be a stand-in that asks for a snap; elsewhere asking a browser for its
  // version may open a window, and being there is proof enough.
  if (process.platform !== 'linux') return true;
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function run([program, ...args]: readonly string[], limitSeconds: number): Promise<boolean> {
  if (program === undefined) return Promise.resolve(false);
  console.log(`> ${[program, ...args].join(' ')}`);
  return new Promise((resolve) => {
    const inGroup = process.platform !== 'win32';
    const child = spawn(program, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      // A group of its own, so that a download which hangs in a grandchild ends with its parent.
      detached: inGroup,
      env: {
        ...process.env,
        DEBIAN_FRONTEND: 'noninteractive',
        HOMEBREW_NO_AUTO_UPDATE: '1',
        PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000',
      },
    });
    const timer = setTimeout(() => {
      console.log(`  took longer than ${limitSeconds} s, given up`);
      if (inGroup && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    }, limitSeconds * 1000);
    const finish = (succeeded: boolean): void => {
      clearTimeout(timer);
      resolve(succeeded);
    };
    child.once('error', () => {
      finish(false);
    });
    child.once('exit', (code) => {
      finish(code === 0);
    });
  });
}

/** Describes the machine this process runs on to the search for a browser. */
export function thisMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    home: homedir(),
    isRoot: process.getuid?.() === 0,
    playwrightBrowser: chromium.executablePath(),
    which,
    starts,
    run,
  };
}
