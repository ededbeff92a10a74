import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Installs packages into a folder, unless it has them already. Gives a sentence about what went wrong, or undefined.
 */
export function installPackages(folder: string, packages: readonly string[]): string | undefined {
  if (existsSync(path.join(folder, 'node_modules'))) return undefined;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund', ...packages], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return status === 0 ? undefined : `npm could not install ${packages.join(' and ')}: ${stderr.trim().slice(-200)}`;
}
