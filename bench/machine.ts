import { readFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { bytes } from './figures.ts';
import { packageFile } from './packages.ts';
import { hugoVersion } from './peers/hugo.ts';

/** Describes the machine that the figures are of, as lines of text. */
export function machineLines(): string[] {
  const processors = cpus();
  return [
    `Processor: ${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}`,
    `Memory: ${bytes(totalmem())}`,
    `System: ${type()} ${release()}`,
  ];
}

/** Lists the versions of all that was measured. */
export function versionLines(): string[] {
  return [
    `Node.js ${process.versions.node}`,
    `Diglot ${versionIn(new URL('../package.json', import.meta.url))}`,
    `Hugo ${hugoVersion() ?? 'not installed'}`,
    `Eleventy ${versionIn(packageFile('@11ty/eleventy', 'package.json'))}`,
    `pagefind ${versionIn(packageFile('pagefind', 'package.json'))}`,
  ];
}

function versionIn(manifest: string | URL): string {
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  return version;
}
