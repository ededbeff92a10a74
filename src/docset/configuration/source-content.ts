import { posix, sep } from 'node:path';
import type { Metadata } from '../../model/docset.ts';
import type { FileGroup } from './config-schema.ts';
import type { SourceFolder } from './configuration.ts';
import { compileExclusion, compileSelection, type PathTest } from './glob.ts';

/** What one source folder publishes; all paths are docset-relative. */
export interface SourceContent {
  readonly source: SourceFolder;
  readonly isContent: PathTest;
  readonly isResource: PathTest;
  readonly metadataFor: (path: string) => Metadata;
  /** Where the publisher's site has a file of the content, below the path at which that site has the docset. */
  readonly publishedPath: (path: string) => PublishedPath | undefined;
}

/** A path as `docfx.json` makes it from a file's: `src` taken away, `dest` put before it. */
export interface PublishedPath {
  readonly path: string;
  /** The moniker range of the file's group. */
  readonly monikers?: string;
}

const DEFAULT_CONTENT = ['**/*.md', '**/*.yml'];
const MEDIA = '**/*.{png,jpg,jpeg,gif,svg,webp,avif,ico,bmp,mp4,pdf,zip}';

/** Compiles the globs of a source folder's configuration; `root` is the docset's absolute path. */
export function compileSource(root: string, source: SourceFolder): SourceContent {
  const { docfx, configFolder } = source;
  const belowSource = relativeTo(root, source.path);
  const build = docfx?.build;
  const isMedia = compileSelection([MEDIA]);
  const isDefaultResource: PathTest = (path) => isMedia(belowSource(path) ?? '');
  const groups = build?.content?.length ? compileGroups(root, configFolder, build.content) : [{ below: belowSource }];
  const resourceGroups = build?.resource && compileGroups(root, configFolder, build.resource);
  return {
    source,
    isContent: (path) => findMembership(groups, path) !== undefined,
    isResource: resourceGroups
      ? (path) => resourceGroups.some(({ below }) => below(path) !== undefined)
      : isDefaultResource,
    metadataFor: compileMetadata(root, source),
    publishedPath: (path) => {
      const membership = findMembership(groups, path);
      if (!membership) return undefined;
      const { group, relative } = membership;
      const monikers = build?.groups?.[group.name ?? '']?.moniker_range ?? undefined;
      const published = joinPaths(group.dest ?? '', relative);
      return monikers === undefined ? { path: published } : { path: published, monikers };
    },
  };
}

/** The files that one entry of `build.content` or `build.resource` selects. */
interface CompiledGroup {
  /** A file's path below the group's folder, or nothing for a file that is not of the group. */
  readonly below: (path: string) => string | undefined;
  readonly dest?: string;
  readonly name?: string;
}

/** The first of a source folder's groups that selects a file, and the file's path below that group's folder. */
interface Membership {
  readonly group: CompiledGroup;
  readonly relative: string;
}

function findMembership(groups: readonly CompiledGroup[], path: string): Membership | undefined {
  for (const group of groups) {
    const relative = group.below(path);
    if (relative !== undefined) return { group, relative };
  }
  return undefined;
}

const NOT_NORMAL = /^$|\/\/|(?:^|\/)\.{1,2}(?:\/|$)/;

/** Joins as `posix.join` does, whose looking at each character most paths can do without. */
function joinPaths(folder: string, path: string): string {
  return folder === '' && !NOT_NORMAL.test(path) ? path : posix.join(folder, path);
}

function compileGroups(root: string, configFolder: string, groups: readonly FileGroup[]): CompiledGroup[] {
  return groups.map((group) => {
    const folder = posix.join(configFolder, (group.src ?? '').replaceAll('\\', '/'));
    const below = relativeTo(root, folder);
    const isSelected = compileSelection(group.files ?? DEFAULT_CONTENT);
    const isExcluded = compileExclusion(group.exclude ?? []);
    return {
      below: (path) => {
        const relative = below(path);
        return relative !== undefined && isSelected(relative) && !isExcluded(relative) ? relative : undefined;
      },
      ...(typeof group.dest === 'string' ? { dest: group.dest.replaceAll('\\', '/') } : {}),
      ...(typeof group.group === 'string' ? { name: group.group } : {}),
    };
  });
}

function compileMetadata(root: string, { docfx, configFolder }: SourceFolder): (path: string) => Metadata {
  const below = relativeTo(root, configFolder);
  const globalMetadata = docfx?.build?.globalMetadata ?? {};
  const rules = Object.entries(docfx?.build?.fileMetadata ?? {}).map(([key, byGlob]) => ({
    key,
    // Last match wins, so the last one is asked first.
    cases: Object.entries(byGlob)
      .reverse()
      .map(([glob, value]) => ({ matches: compileSelection([glob]), value })),
  }));
  const byChoice = new Map<string, Metadata>();
  return (path) => {
    const relative = below(path);
    if (relative === undefined) return globalMetadata;
    const choices = rules.map(({ cases }) => cases.findIndex(({ matches }) => matches(relative)));
    const choice = choices.join();
    const known = byChoice.get(choice);
    if (known) return known;
    const matching = rules.flatMap(({ key, cases }, rule) => {
      const found = cases[choices[rule] ?? -1];
      return found ? [[key, found.value] as const] : [];
    });
    const metadata = { ...globalMetadata, ...Object.fromEntries(matching) };
    byChoice.set(choice, metadata);
    return metadata;
  };
}

/**
 * Makes a function from docset-relative paths to paths relative to `folder`, or to undefined for those outside it.
 * A folder above the docset, as from `"src": ".."`, is allowed.
 */
function relativeTo(root: string, folder: string): (path: string) => string | undefined {
  const slashRoot = root.replaceAll(sep, '/');
  const base = posix.join(slashRoot, folder).replace(/\/$/, '');
  const fromBase = posix.relative(base, slashRoot);
  if (fromBase === '') return (path) => path;
  if (!fromBase.startsWith('..')) return (path) => `${fromBase}/${path}`;
  const prefix = `${posix.relative(slashRoot, base)}/`;
  return (path) => (path.startsWith(prefix) ? path.slice(prefix.length) : undefined);
}
