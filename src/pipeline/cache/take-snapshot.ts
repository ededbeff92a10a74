import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { LocatedDiagnostic } from '../../model/diagnostic.ts';
import type { Docset } from '../../model/docset.ts';
import { fingerprintMetadata, fingerprintSite, type SiteMap, type SiteOptions } from '../../site/index.ts';
import type { BuildPlan } from '../build-plan.ts';
import type { Copy, OtherPages } from '../other-files.ts';
import type { SeverityRules } from '../severity-rules.ts';
import type { Shard } from '../shards/plan-shards.ts';
import type { ShardResult } from '../shards/shard-task.ts';
import type { SiteFacts } from '../site-facts.ts';
import { codeVersion } from './code-version.ts';
import { readState, stateOf, type FileState } from './file-state.ts';
import type { ShardEntry, Snapshot } from './snapshot.ts';

/** Everything that a build has found and written. */
export interface BuiltSite {
  /** When it began, in milliseconds since 1970. */
  readonly startTime: number;
  readonly site: SiteMap;
  readonly docsets: readonly Docset[];
  /** Digest of everything around the articles' own texts. */
  readonly surroundings: string;
  readonly plan: BuildPlan;
  /** Result of each of the plan's tasks. */
  readonly results: readonly ShardResult[];
  readonly facts: SiteFacts;
  readonly copies: readonly Copy[];
  /** Lists for servers and search engines that were written, by their paths below the output folder. */
  readonly lists: readonly string[];
  readonly others: OtherPages;
  readonly reported: readonly LocatedDiagnostic[];
}

/**
 * How long, in milliseconds, a file must have been left alone before its state tells that it is the same: clocks of file
 * systems tick seldom enough for two changes to get one time.
 */
const SETTLED_AFTER = 1000;

/** Digest of everything around the articles' own texts that decides what is built from them and reported of them. */
export function digestSurroundings(
  site: SiteMap,
  docsets: readonly Docset[],
  shards: readonly Shard[],
  { severities, ...options }: SiteOptions & { readonly severities?: SeverityRules },
): string {
  const { fallback, xrefMaps } = options;
  return hash(
    'sha1',
    JSON.stringify([
      fingerprintSite(site),
      docsets.map(({ folder, paths, inputs }) => [folder, paths, inputs.map((file) => stateOf(file))]),
      shards.map(({ metadata }) => metadata.map(fingerprintMetadata)),
      fallback,
      (xrefMaps ?? []).map((path) => readState(path)),
      severities,
    ]),
  );
}

/** Digest of a whole site, by which its marker names it. */
export function digestSite({ facts, others, copies, lists, site }: BuiltSite): string {
  return hash(
    'sha1',
    JSON.stringify([
      facts.all.map(({ folder, page, document }) => [folder, page, document]),
      others.digests,
      copies.map(({ outputPath, state: [size] }) => [outputPath, size]),
      lists,
      site.basePath,
    ]),
  );
}

/** Notes what a build has read and written, for the next one. */
export function takeSnapshot(built: BuiltSite, build: string): Snapshot {
  const { site, docsets, plan, results, facts, copies, lists, others, reported } = built;
  const slugOf = ({ locale }: Shard): string => site.locales[locale]?.locale.slug ?? '';
  const made = plan.tasks.flatMap(({ shard }, i): ShardEntry[] => {
    const result = results[i];
    const { number, count } = shard;
    if (result?.file === undefined) return [];
    return [
      { locale: slugOf(shard), number, count, file: result.file, reads: result.reads, searchFiles: result.searchFiles },
    ];
  });
  const shards = [...plan.clean.map(({ entry }) => entry), ...made];
  return {
    codeVersion: codeVersion(),
    surroundings: built.surroundings,
    build,
    shards,
    files: fileStates(built, shards),
    heads: Object.fromEntries(
      docsets.flatMap(({ root, heads }) => [...heads].map(([path, head]) => [join(root, path), head])),
    ),
    otherPages: others.digests,
    copies: Object.fromEntries(copies.map(({ outputPath, state }) => [outputPath, state])),
    lists,
    articles: facts.all.length,
    pairs: facts.pairs,
    pages: facts.pages + Object.keys(others.digests).length,
    diagnostics: reported,
  };
}

/** States of all articles and of what they read, but for those that may have changed since they were read. */
function fileStates({ site, startTime }: BuiltSite, shards: readonly ShardEntry[]): Snapshot['files'] {
  const settled = startTime - SETTLED_AFTER;
  const files: Record<string, FileState> = {};
  const note = (path: string, state: FileState | undefined): void => {
    if (state && state[1] < settled) files[path] = state;
  };
  for (const { articles } of site.locales) for (const file of articles) note(file.absolutePath, stateOf(file));
  for (const path of new Set(shards.flatMap(({ reads }) => reads))) note(path, readState(path));
  return files;
}
