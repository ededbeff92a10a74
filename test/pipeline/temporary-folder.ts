import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Files to write, by their path below a folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Makes an empty folder that stays until the caller removes it; for what several tests share. */
export function makeFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'diglot-test-')));
}

/** Makes a folder with files in it that is removed after the test; gives its absolute path. */
export function temporaryFolder(files: Files = {}): string {
  const folder = makeFolder();
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  writeFiles(folder, files);
  return folder;
}

/** Writes files below a folder, with the folders they need. */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Reads every file below a folder, by its path with forward slashes, in code-unit order. */
export function readFolder(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  return new Map(files.map((path) => [path, readFileSync(join(folder, path))]));
}
