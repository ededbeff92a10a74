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
  const groupOf = (path: string) => groups.find(({ below }) => below(path) !== undefined);
  const resourceGroups = build?.resource && compileGroups(root, configFolder, build.resource);
  return {
    source,
    isContent: (path) => groupOf(path) !== undefined,
    isResource: resourceGroups
      ? (path) => resourceGroups.some(({ below }) => below(path) !== undefined)
      : isDefaultResource,
    metadataFor: compileMetadata(root, source),
    publishedPath: (path) => {
      const group = groupOf(path);
      if (!group) return undefined;
      const monikers = build?.groups?.[group.name ?? '']?.moniker_range ?? undefined;
      return {
        path: posix.join(group.dest ?? '', group.below(path) ?? ''),
        ...(monikers === undefined ? {} : { monikers }),
      };
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
  return (path) => {
    const relative = below(path);
    if (relative === undefined) return globalMetadata;
    const matching = rules.flatMap(({ key, cases }) => {
      const found = cases.find(({ matches }) => matches(relative));
      return found ? [[key, found.value] as const] : [];
    });
    return { ...globalMetadata, ...Object.fromEntries(matching) };
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
