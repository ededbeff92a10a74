import { join, posix } from 'node:path';
import type { Diagnostic, LocatedDiagnostic } from '../../model/diagnostic.ts';
import { locate } from '../../model/diagnostic.ts';
import type { TextSpan } from '../../model/text.ts';
import { readConfigFile } from '../configuration/read-config-file.ts';
import { folderOf } from '../toc/toc-link.ts';

/** A redirection as it is written in a redirection file. */
export interface WrittenRedirection {
  /** Docset-relative path of the redirection file. */
  readonly file: string;
  /** Docset-relative path of the article that was moved, and where it is written. */
  readonly source: string;
  readonly sourceRange: TextSpan;
  readonly url: string;
  readonly urlRange: TextSpan;
}

/** The redirections of a docset, the texts of the files they came from, and what is wrong with these. */
export interface WrittenRedirections {
  readonly redirections: readonly WrittenRedirection[];
  readonly texts: ReadonlyMap<string, string>;
  readonly diagnostics: readonly LocatedDiagnostic[];
}

const REDIRECTION_FILE = /^\.openpublishing\.redirection(?:\.[^/]+)?\.json$/i;

/**
 * Reads `.openpublishing.redirection.json` and `.openpublishing.redirection.*.json` in the docset's folder, then the
 * files in `listed`; `files` are all docset-relative paths. A redirection without a source or a URL is `config-invalid`.
 */
export function readRedirections(
  root: string,
  typedFolder: string,
  files: readonly string[],
  listed: readonly string[],
): WrittenRedirections {
  const redirections: WrittenRedirection[] = [];
  const texts = new Map<string, string>();
  const diagnostics: LocatedDiagnostic[] = [];
  const found = files.filter((path) => REDIRECTION_FILE.test(path)).sort((a, b) => a.length - b.length);
  for (const file of new Set([...found, ...listed])) {
    const read = readConfigFile(root, typedFolder, file, 'redirection');
    const { value, text, placeOf, diagnostics: wrong } = read;
    const rejected: Diagnostic[] = [];
    const rangeOf = (...keys: PropertyKey[]): TextSpan => placeOf('redirections', ...keys) ?? { start: 0, end: 0 };
    for (const [index, written] of (value?.redirections ?? []).entries()) {
      const { source_path: path, source_path_from_root: pathFromRoot, redirect_url: url } = written;
      const source = path
        ? posix.join(folderOf(file), toSlashes(path))
        : toSlashes(pathFromRoot ?? '').replace(/^\/+/, '');
      if (source === '' || !url) {
        const message = 'A redirection must say "source_path" and "redirect_url".';
        rejected.push({ code: 'config-invalid', message, range: rangeOf(index) });
        continue;
      }
      redirections.push({
        file,
        source,
        sourceRange: rangeOf(index, path ? 'source_path' : 'source_path_from_root'),
        url: url.trim(),
        urlRange: rangeOf(index, 'redirect_url'),
      });
    }
    texts.set(file, text);
    diagnostics.push(...wrong, ...locate(join(typedFolder, file), text, rejected));
  }
  return { redirections, texts, diagnostics };
}

function toSlashes(path: string): string {
  return path.trim().replaceAll('\\', '/');
}
