import { join } from 'node:path';
import type { LocatedDiagnostic } from '../../model/diagnostic.ts';
import { locate } from '../../model/diagnostic.ts';
import type { Redirection } from '../../model/docset.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { readRedirections } from './read-redirections.ts';
import { resolveRedirections, type RedirectionSurroundings } from './resolve-redirections.ts';

/** Where articles went, the docset-relative paths of the files that say so, and what is wrong with these. */
interface MovedArticles {
  readonly redirections: readonly Redirection[];
  readonly files: readonly string[];
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/**
 * Reads all redirection files of a docset and follows their redirections; `paths` are all docset-relative paths, `files`
 * those of the redirection files.
 */
export function readMovedArticles(
  root: string,
  typedFolder: string,
  paths: readonly string[],
  { redirectionFiles }: Configuration,
  surroundings: RedirectionSurroundings,
): MovedArticles {
  const written = readRedirections(root, typedFolder, paths, redirectionFiles);
  const { redirections, diagnostics } = resolveRedirections(written.redirections, surroundings);
  const located = [...diagnostics].flatMap(([file, found]) =>
    locate(join(typedFolder, file), written.texts.get(file) ?? '', found),
  );
  return { redirections, files: [...written.texts.keys()], diagnostics: [...written.diagnostics, ...located] };
}
