import { failureCode, failureReason } from '../../docset/index.ts';
import type { LocatedDiagnostic } from '../../model/diagnostic.ts';
import type { Docset } from '../../model/docset.ts';
import { mapDocsets, markChangedOriginals, type MappedSite, type SiteOptions } from '../../site/structure.ts';
import { compareShards, isUnchanged, type ComparedShard, type Comparison } from './build-plan.ts';
import { areReadsSame, digestInputs } from '../cache/build-inputs.ts';
import type { CacheFolder } from '../cache/cache-folder.ts';
import { KnownHeads } from '../cache/known-heads.ts';
import { digestSurroundings } from '../cache/take-snapshot.ts';
import type { InputDigests, Snapshot } from '../cache/snapshot.ts';
import { isCopied, listCopies, listOwnCopies, type Copy } from './copies.ts';
import { UsageError } from '../failure.ts';
import type { FindingOptions } from '../findings/docset-findings.ts';
import type { OutputFolder } from '../output/output-folder.ts';
import { readDocsets } from '../read-docsets.ts';
import { realPath } from '../real-path.ts';
import { readTemplateOverrides } from './template-overrides.ts';
import { planShards, type Shard } from '../shards/plan-shards.ts';
import type { RunOptions } from '../shards/run-shards.ts';
import type { ShardPool } from '../shards/shard-pool.ts';
import type { OriginalRepository } from '../staleness/originals.ts';

/** What to build, where to, and how. */
export interface BuildOptions extends Omit<SiteOptions, 'overrides'>, RunOptions, FindingOptions {
  /** Folders of the docsets, as the user named them. */
  readonly docsets: readonly string[];
  readonly out: string;
  /** Folder of templates that come before Diglot's own of the same name. */
  readonly templates?: string;
  /** Folder of caches; `.diglot/cache` of the current folder if absent. */
  readonly caches?: string;
  /** Whether nothing that earlier builds left is used. */
  readonly isClean?: boolean;
}

/** What a build did. */
export interface BuildResult {
  readonly articles: number;
  readonly pairs: number;
  /** How many articles were rendered; what the others gave was in the cache. */
  readonly articlesRendered: number;
  readonly pagesWritten: number;
  /** How many pages of the old site stayed in place. */
  readonly pagesReused: number;
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/** What a build has read before it knows whether there is anything to do. */
export interface BuildStart {
  /** In milliseconds since 1970. */
  readonly startTime: number;
  readonly options: BuildOptions;
  readonly cache: CacheFolder;
  /** What the last build left. */
  readonly snapshot: Snapshot | undefined;
  readonly docsets: readonly Docset[];
  readonly overrides: SiteOptions['overrides'];
  /** Digests of everything that is known now. */
  readonly inputs: InputDigests;
  readonly knownHeads: KnownHeads;
  /** Makes shards, if any are to be made. */
  readonly pool: ShardPool;
}

/** Reads what is to be built. Throws a UsageError if a docset cannot be used. */
export async function startBuild(
  options: BuildOptions,
  cache: CacheFolder,
  snapshot: Snapshot | undefined,
  pool: ShardPool,
): Promise<BuildStart> {
  const startTime = Date.now();
  const knownHeads = new KnownHeads(snapshot?.files);
  const docsets = await readDocsets(options.docsets, [await realPath(options.out)], {
    ...options,
    knownHead: knownHeads.of,
    onRead: (read) => {
      // After another build, there may be little or nothing to do.
      if (!snapshot) pool.warmUp(read.reduce((sum, { articles }) => sum + articles.length, 0));
    },
  });
  const overrides = options.templates === undefined ? undefined : readTemplateOverrides(options.templates);
  // How a site is built, and where to, decides nothing of it.
  const decided = { ...options, overrides, out: undefined, caches: undefined, jobs: undefined, isClean: undefined };
  const others = { options: decided, copies: listOwnCopies(options.theme) };
  return {
    ...{ startTime, options, cache, snapshot, docsets, overrides, pool, knownHeads },
    inputs: digestInputs(docsets, others, startTime),
  };
}

/** What is to be said of a site of which nothing can have changed since it was built; undefined of any other. */
export function knownSite({ cache, snapshot, inputs }: BuildStart, { build }: OutputFolder): BuildResult | undefined {
  if (!snapshot || snapshot.build !== build) return undefined;
  if (inputs.all === undefined || snapshot.inputs.all !== inputs.all || !areReadsSame(snapshot)) return undefined;
  return unchangedResult(cache, snapshot);
}

/** What a build starts from, mapped. */
export interface MappedStart extends BuildStart {
  readonly map: MappedSite;
}

/** Maps what has been read to a site. */
export async function mapStart(start: BuildStart): Promise<MappedStart> {
  const { docsets, options, overrides } = start;
  const mapped = await mapDocsets(docsets, { ...options, ...(overrides ? { overrides } : {}) });
  const { originals = [] } = options;
  return { ...start, map: originals.length === 0 ? mapped : await markOriginals(mapped, docsets, originals) };
}

/** Marks the articles whose originals have changed; sites without clones of them load nothing of this. */
async function markOriginals(
  mapped: MappedSite,
  docsets: readonly Docset[],
  originals: readonly OriginalRepository[],
): Promise<MappedSite> {
  const { findChangedOriginals } = await import('../staleness/changed-originals.ts');
  return markChangedOriginals(mapped, await findChangedOriginals(docsets, originals));
}

/** What a build starts from, compared with the site that is there. */
export interface ComparedSite extends MappedStart {
  readonly output: OutputFolder;
  readonly shards: readonly Shard[];
  /** The same, each compared with what the last build kept of it. */
  readonly comparedShards: readonly ComparedShard[];
  /** Digest of everything around the articles' own texts. */
  readonly surroundings: string;
  readonly comparison: Comparison;
  readonly copies: readonly Copy[];
  readonly changedCopies: readonly Copy[];
  /** What the last build left, if the output folder holds what it wrote. */
  readonly old: Snapshot | undefined;
}

/** Compares what is to be built with the site that is there. */
export function compareSite(start: MappedStart, output: OutputFolder): ComparedSite {
  const { options, snapshot, docsets, map, knownHeads } = start;
  const { site } = map;
  const shards = planShards(site);
  const surroundings = knownSurroundings(start) ?? digestSurroundings(site, docsets, shards, options);
  const isSiteKnown = snapshot !== undefined && snapshot.build === output.build;
  const isSurroundingSame = isSiteKnown && snapshot.surroundings === surroundings;
  const comparison = { snapshot, isSiteKnown, isSurroundingSame };
  const copies = listCopies(site, docsets, options.theme);
  const old = isSiteKnown ? snapshot : undefined;
  const changedCopies = copies.filter((copy) => !isCopied(copy, old?.copies ?? {}));
  const comparedShards = compareShards(site, shards, comparison, knownHeads.differingPaths());
  return { ...start, output, shards, comparedShards, surroundings, comparison, copies, changedCopies, old };
}

/** Their digest as the last build knows it, if all that they are made from is as it was: a map takes long to digest. */
function knownSurroundings({ options, snapshot, inputs, docsets, knownHeads }: BuildStart): string | undefined {
  if (!snapshot || inputs.around === undefined || snapshot.inputs.around !== inputs.around) return undefined;
  // Which translations are behind their originals is not in heads.
  const hasOriginals = options.originals !== undefined && options.originals.length > 0;
  return !hasOriginals && knownHeads.areSame(docsets) ? snapshot.surroundings : undefined;
}

/** What is to be said of a site that need not be built; undefined of one that must be. */
export function unchangedSite(compared: ComparedSite): BuildResult | undefined {
  const { cache, comparedShards, comparison, changedCopies, old } = compared;
  if (!old || changedCopies.length > 0 || !isUnchanged(comparedShards, comparison)) return undefined;
  return unchangedResult(cache, old);
}

function unchangedResult(cache: CacheFolder, { articles, pairs, pages, diagnostics }: Snapshot): BuildResult {
  cache.noteUse();
  return { articles, pairs, articlesRendered: 0, pagesWritten: 0, pagesReused: pages, diagnostics };
}

/** Runs what writes a site; throws a UsageError where the file system refuses. */
export async function writing<Result>({ out }: BuildOptions, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (['ENOSPC', 'EACCES', 'EROFS', 'EDQUOT'].includes(failureCode(error))) {
      throw new UsageError(`The site cannot be written to "${out}": ${failureReason(error)}.`, { cause: error });
    }
    throw error;
  }
}
