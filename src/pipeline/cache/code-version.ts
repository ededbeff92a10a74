import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CODE_FOLDER, PACKAGE_FOLDER } from '../../model/own-folders.ts';

const HERE = fileURLToPath(PACKAGE_FOLDER);

/**
 * Digest of everything that turns input into pages: Diglot's own code and templates, the versions of the packages it uses,
 * and Node's and ICU's. What one version has cached, another makes anew.
 */
export function codeVersion(): string {
  known ??= digestCode();
  return known;
}

let known: string | undefined;

function digestCode(): string {
  const digest = createHash('sha1');
  for (const path of ownFiles()) digest.update(`\0${path.slice(HERE.length)}\0`).update(readFileSync(path));
  const versions = [process.versions.node, process.versions['icu'] ?? '', ...packageVersions()];
  return digest.update(versions.join('\0')).digest('hex');
}

/** Absolute paths of Diglot's own code and templates, in an order that is always the same. */
function ownFiles(): string[] {
  return [fileURLToPath(CODE_FOLDER), join(HERE, 'templates')].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(?:map|d\.ts)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort(),
  );
}

function packageVersions(): string[] {
  const { dependencies } = JSON.parse(readFileSync(new URL('package.json', PACKAGE_FOLDER), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return Object.keys(dependencies).map((name) => `${name} ${installedVersion(name)}`);
}

/** The version of a package, looked for as Node looks for packages. */
function installedVersion(name: string): string {
  for (let folder = HERE; ; folder = dirname(folder)) {
    const path = join(folder, 'node_modules', name, 'package.json');
    if (existsSync(path)) return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
    if (dirname(folder) === folder) return '';
  }
}
