import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand } from '../run-command.ts';
import { readFailedTests, writePo, type PoUnit } from './po-file.ts';

/** Gives the version of the pofilter on `PATH`, `3.8.4`; undefined if there is none. */
export function pofilterVersion(): string | undefined {
  const { stdout, status } = spawnSync('pofilter', ['--version'], { encoding: 'utf8' });
  return status === 0 ? /[\d.]+/.exec(stdout)?.[0] : undefined;
}

/**
 * Runs all of pofilter's tests over units and tells which ones each failed, by the units' keys. `tag` is the BCP 47 tag of the
 * targets; `keptWords` are words that must not be translated.
 */
export async function failedTests(
  units: readonly PoUnit[],
  tag: string,
  keptWords: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'diglot-pofilter-'));
  try {
    const language = tag.replace('-', '_');
    mkdirSync(path.join(folder, 'in'));
    writeFileSync(path.join(folder, 'in', 'pairs.po'), writePo(units, language));
    writeFileSync(path.join(folder, 'kept.txt'), keptWords.join('\n'));
    const args = ['--progress=none', `--language=${language}`, '--notranslatefile=kept.txt', '-i', 'in', '-o', 'out'];
    await runCommand({ program: 'pofilter', args, folder });
    // Where no unit fails a test, no file is written.
    const result = path.join(folder, 'out', 'pairs.po');
    return readFailedTests(existsSync(result) ? readFileSync(result, 'utf8') : '');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
