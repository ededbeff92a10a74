import { hash } from 'node:crypto';
import type { LocatedDiagnostic } from '../../model/diagnostic.ts';
import type { Docset } from '../../model/docset.ts';
import {
  countArticles,
  fingerprintMetadata,
  fingerprintSite,
  type MappedSite,
  type SiteMap,
  type SiteOptions,
} from '../../site/structure.ts';
import type { BuiltShard } from '../build/build-plan.ts';
import type { Copy } from '../build/copies.ts';
import type { OtherPages } from '../build/other-pages.ts';
import { digestReviewInputs, type ReviewInputOptions } from '../review-data/review-inputs.ts';
import type { SeverityRules } from '../severity-rules.ts';
import { metadataOf, type Shard } from '../shards/plan-shards.ts';
import type { SiteFacts } from '../build/site-facts.ts';
import { codeVersion } from './code-version.ts';
import { isSettled, readState, stateOf, type FileState } from './file-state.ts';
import { digestJson } from './json-parts.ts';
import { KnownFiles } from './known-files.ts';
import type { ArticleFacts } from './shard-file.ts';
import type { InputDigests, ShardEntry, Snapshot } from './snapshot.ts';

/** Everything that a build has found and written. */
export interface BuiltSite {
  /** When it began, in milliseconds since 1970. */
  readonly startTime: number;
  readonly docsets: readonly Docset[];
  readonly map: MappedSite;
  /** Digests of everything that was known before docsets were mapped. */
  readonly inputs: InputDigests;
  /** Digest of everything around the articles' own texts. */
  readonly surroundings: string;
  readonly shards: readonly BuiltShard[];
  readonly facts: SiteFacts;
  readonly copies: readonly Copy[];
  /** Digests of lists for servers and other programs, by their paths below the output folder. */
  readonly lists: Snapshot['lists'];
  /** What reviewers are shown of whole locales, by slug. */
  readonly reviews: Snapshot['reviews'];
  readonly others: OtherPages;
  readonly reported: readonly LocatedDiagnostic[];
  /** Absolute paths of files that have changed since the build began and have been made anew. */
  readonly updated: ReadonlySet<string>;
}

/** What a publisher decides that digests need. */
type SurroundingOptions = SiteOptions & ReviewInputOptions & { readonly severities?: SeverityRules };

/** Digest of everything around the articles' own texts that decides what is built from them and reported of them. */
export function digestSurroundings(
  site: SiteMap,
  docsets: readonly Docset[],
  shards: readonly Shard[],
  { severities, ...options }: SurroundingOptions,
): string {
  const { fallback, xrefMaps } = options;
  return digestJson({
    site: fingerprintSite(site),
    docsets: docsets.map(({ folder, paths, inputs }) => [folder, paths, inputs.map((file) => stateOf(file))]),
    metadata: shards.map((shard) => metadataOf(site, docsets, shard).map(fingerprintMetadata)),
    fallback,
    fallbackPaths: [...new Set(docsets.flatMap(({ fallbackPaths }) => fallbackPaths))],
    xrefMaps: (xrefMaps ?? []).map((path) => readState(path)),
    severities,
    reviews: site.hasReview ? digestReviewInputs(docsets, options) : undefined,
  });
}

/** Digest of a whole site, by which its marker names it. */
export function digestSite({ shards, others, copies, lists, map }: Omit<BuiltSite, 'reported'>): string {
  return digestJson({
    shards: shards.map(({ facts }) => digestFacts(facts)),
    others: Object.entries({ ...others.digests, ...lists }).map(([path, { page }]) => [path, page]),
    copies: copies.map(({ outputPath, state: [size] }) => [outputPath, size]),
    basePath: map.site.basePath,
  });
}

const digests = new WeakMap<readonly ArticleFacts[], string>();

/** Digest of a shard's pages and documents; most shards have not changed since it was last asked for. */
function digestFacts(facts: readonly ArticleFacts[]): string {
  const known = digests.get(facts);
  if (known !== undefined) return known;
  const digest = hash(
    'sha1',
    JSON.stringify(facts.map(({ folder, page, document }) => [folder, page?.html, page?.markdown, document])),
  );
  digests.set(facts, digest);
  return digest;
}

/** Notes what a build has read and written, for the next one. */
export function takeSnapshot(built: BuiltSite, build: string): Snapshot {
  const { map, facts, copies, lists, reviews, others, reported } = built;
  const shards = built.shards.flatMap(({ shard, file, reads, searchFiles, indexFile }): ShardEntry[] => {
    const { number, count } = shard;
    const locale = map.site.locales[shard.locale]?.locale.slug ?? '';
    return file === undefined ? [] : [{ locale, number, count, file, reads, searchFiles, indexFile }];
  });
  return {
    codeVersion: codeVersion(),
    inputs: built.updated.size > 0 ? { around: built.inputs.around } : built.inputs,
    surroundings: built.surroundings,
    build,
    shards,
    files: filesOf(built),
    otherPages: others.digests,
    copies: Object.fromEntries(
      copies.map(({ outputPath, state }) => [outputPath, isSettled(state, built.startTime) ? state : null]),
    ),
    lists,
    reviews,
    articles: countArticles(map.site),
    pairs: facts.pairs,
    pages: facts.pages + others.count,
    diagnostics: reported,
  };
}

/** Notes all articles and what they read, but for files that may have changed since they were read. */
function filesOf({ docsets, shards, startTime, updated }: BuiltSite): KnownFiles {
  const files = new KnownFiles();
  const isSame = (path: string, state: FileState): boolean => isSettled(state, startTime) && !updated.has(path);
  for (const { articles, heads } of docsets) {
    for (const { path, absolutePath, size, modified } of articles) {
      if (!isSame(absolutePath, [size, modified])) continue;
      const head = heads.get(path);
      files.note(absolutePath, head ? [size, modified, head] : [size, modified]);
    }
  }
  for (const path of new Set(shards.flatMap(({ reads }) => reads))) {
    const state = readState(path);
    if (state && isSame(path, state)) files.note(path, state);
  }
  return files;
}
