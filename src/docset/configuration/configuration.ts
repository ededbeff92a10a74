import { statSync, type Stats } from 'node:fs';
import { join, posix } from 'node:path';
import type { Diagnostic, LocatedDiagnostic } from '../../model/diagnostic.ts';
import { locate } from '../../model/diagnostic.ts';
import type { Locale } from '../../model/locale.ts';
import { parseLocale } from '../../model/locale.ts';
import type { DocfxConfig } from './config-schema.ts';
import { readConfigFile } from './read-config-file.ts';

const PUBLISH_CONFIG = '.openpublishing.publish.config.json';
const DOCFX_CONFIG = 'docfx.json';

/** A folder whose content is published, and the `docfx.json` that says what of it; paths are docset-relative. */
export interface SourceFolder {
  /** '' for the docset's folder itself. */
  readonly path: string;
  /** The folder of `docfx.json`, which its globs and `~/` start from; the source folder if there is none. */
  readonly configFolder: string;
  readonly docfx?: DocfxConfig;
}

/** What the configuration files of a docset say. */
export interface Configuration {
  readonly sources: readonly SourceFolder[];
  readonly locale?: Locale;
  /** Docset-relative paths of the redirection files that the configuration names. */
  readonly redirectionFiles: readonly string[];
  /** Docset-relative paths at which configuration was looked for, whether it is there or not. */
  readonly files: readonly string[];
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/**
 * Reads `.openpublishing.publish.config.json` in `root` and `docfx.json` in the source folders it names, or in `root`.
 * Never throws: what is broken becomes a diagnostic and counts as missing.
 */
export function readConfiguration(root: string, typedFolder: string): Configuration {
  const publish = readConfigFile(root, typedFolder, PUBLISH_CONFIG, 'publish');
  const rejected: Diagnostic[] = [];
  const reject = (message: string, ...path: PropertyKey[]) => {
    const range = publish.placeOf(...path);
    rejected.push({ code: 'config-invalid', message, ...(range ? { range } : {}) });
  };

  const folders = new Set<string>();
  let locale: Locale | undefined;
  for (const [index, docset] of (publish.value?.docsets_to_publish ?? []).entries()) {
    if (typeof docset.build_source_folder === 'string') {
      const folder = normalizePath(docset.build_source_folder);
      const place = ['docsets_to_publish', index, 'build_source_folder'] as const;
      if (isFolder(root, folder)) folders.add(folder);
      else reject(`The source folder "${docset.build_source_folder}" is not a folder of this docset.`, ...place);
    }
    if (typeof docset.locale === 'string' && locale === undefined) {
      locale = parseLocale(docset.locale);
      if (!locale) reject(`"${docset.locale}" is not a locale such as "de-DE".`, 'docsets_to_publish', index, 'locale');
    }
  }
  if (folders.size === 0) folders.add('');
  const redirectionFiles = (publish.value?.redirection_files ?? []).flatMap((named, index) => {
    const file = normalizePath(named);
    if (isFile(root, file)) return [file];
    reject(`The redirection file "${named}" is not in this docset.`, 'redirection_files', index);
    return [];
  });

  const diagnostics = [...publish.diagnostics, ...locate(join(typedFolder, PUBLISH_CONFIG), publish.text, rejected)];
  const files = [PUBLISH_CONFIG];
  const readDocfx = (folder: string) => {
    const path = posix.join(folder, DOCFX_CONFIG);
    files.push(path);
    const file = readConfigFile(root, typedFolder, path, 'docfx');
    diagnostics.push(...file.diagnostics);
    return file.value;
  };
  const own = new Map<string, DocfxConfig | undefined>();
  for (const folder of folders) own.set(folder, readDocfx(folder));
  const shared = own.has('') || [...own.values()].every(Boolean) ? own.get('') : readDocfx('');
  const sources = [...own].map(([path, docfx]): SourceFolder => {
    if (docfx) return { path, configFolder: path, docfx };
    return shared ? { path, configFolder: '', docfx: shared } : { path, configFolder: path };
  });
  return { sources, ...(locale ? { locale } : {}), redirectionFiles, files, diagnostics };
}

/** The folder that `~/` means in a file: that of the configuration of the innermost source folder around it. */
export function homeOf(sources: readonly SourceFolder[], path: string): string {
  const around = sources.filter((source) => source.path === '' || path.startsWith(`${source.path}/`));
  return around.sort((a, b) => b.path.length - a.path.length)[0]?.configFolder ?? '';
}

/** `normalizePath('.\\docs\\') // => 'docs'` */
function normalizePath(written: string): string {
  const path = posix.normalize(written.trim().replaceAll('\\', '/').replace(/^\/+/, '')).replace(/\/+$/, '');
  return path === '.' ? '' : path;
}

function isFolder(root: string, folder: string): boolean {
  return statInside(root, folder)?.isDirectory() ?? false;
}

function isFile(root: string, file: string): boolean {
  return statInside(root, file)?.isFile() ?? false;
}

function statInside(root: string, path: string): Stats | undefined {
  return path.startsWith('..') ? undefined : statSync(join(root, path), { throwIfNoEntry: false });
}
