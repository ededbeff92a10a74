import type { SourceContent } from '../configuration/source-content.ts';
import { yamlRole } from '../yaml/yaml-mime.ts';

/** The paths of a docset by what they are for, each list in the order the paths came in. */
export interface ClassifiedPaths {
  /** Markdown and YAML pages. */
  readonly articles: readonly string[];
  /** The YAML files whose first line was read. */
  readonly yaml: readonly string[];
  /** The YAML pages among the articles, each with what its first line says it is. */
  readonly yamlPages: readonly (readonly [path: string, mime: string])[];
  readonly dataFiles: readonly string[];
  readonly otherMarkdown: readonly string[];
  readonly resources: readonly string[];
  readonly tocs: readonly string[];
  /** Tables of breadcrumbs, which look like tables of contents and are none. */
  readonly breadcrumbs: readonly string[];
}

const HIDDEN_NAME = /^(?:\..*|node_modules|obj)$/is;
const BREADCRUMB = /(?:^|[/_-])bread(?:crumbs?)?\/[^/]+$/i;
const MARKDOWN = /\.md$/i;
const YAML = /\.ya?ml$/i;
const TOC = /^toc\.(?:yml|md)$/i;

/**
 * Sorts docset-relative paths into articles, other Markdown, data, resources and tables of contents; drops all else.
 * `yamlMimeOf` reads what a YAML file's first line says it is.
 */
export function classifyPaths(
  paths: readonly string[],
  sources: readonly SourceContent[],
  yamlMimeOf: (path: string) => string | undefined,
): ClassifiedPaths {
  const articles: string[] = [];
  const yaml: string[] = [];
  const yamlPages: [path: string, mime: string][] = [];
  const dataFiles: string[] = [];
  const otherMarkdown: string[] = [];
  const resources: string[] = [];
  const tocs: string[] = [];
  const breadcrumbs: string[] = [];
  const roots = new Set(['', ...sources.map(({ source }) => source.path)]);
  const folders = new Map<string, Folder>();
  for (const path of paths) {
    const nameStart = path.lastIndexOf('/') + 1;
    const name = path.slice(nameStart);
    const folderPath = path.slice(0, Math.max(0, nameStart - 1));
    let folder = folders.get(folderPath);
    if (!folder) folders.set(folderPath, (folder = toFolder(folderPath, roots)));

    const isMarkdown = MARKDOWN.test(name);
    if (folder.isHidden || HIDDEN_NAME.test(name)) {
      if (isMarkdown) otherMarkdown.push(path);
    } else if (isMarkdown || YAML.test(name)) {
      const isContent = sources.some((source) => source.isContent(path));
      if (TOC.test(name)) {
        if (isContent) (BREADCRUMB.test(path) ? breadcrumbs : tocs).push(path);
        if (isMarkdown) otherMarkdown.push(path);
      } else if (isMarkdown) {
        (isContent && !isNeverArticle(name, folder) ? articles : otherMarkdown).push(path);
      } else if (isContent && !folder.isIncludes) {
        const mime = yamlMimeOf(path);
        const role = yamlRole(mime);
        yaml.push(path);
        if (role === 'toc') tocs.push(path);
        if (role === 'data') dataFiles.push(path);
        if (role === 'page' && mime !== undefined) {
          articles.push(path);
          yamlPages.push([path, mime]);
        }
      }
    } else if (sources.some((source) => source.isResource(path))) resources.push(path);
  }
  return { articles, yaml, yamlPages, dataFiles, otherMarkdown, resources, tocs, breadcrumbs };
}

/** What all files of a folder have in common. */
interface Folder {
  readonly isHidden: boolean;
  /** Whether it holds what articles include. */
  readonly isIncludes: boolean;
  /** Whether it is the docset's folder or a source folder. */
  readonly isRoot: boolean;
}

function toFolder(path: string, roots: ReadonlySet<string>): Folder {
  const names = path.split('/');
  return {
    isHidden: names.some((name) => HIDDEN_NAME.test(name)),
    isIncludes: names.some((name) => name.toLowerCase() === 'includes'),
    isRoot: roots.has(path),
  };
}

function isNeverArticle(fileName: string, folder: Folder): boolean {
  if (folder.isIncludes) return true;
  const name = fileName.replace(MARKDOWN, '');
  return name.toLowerCase() === 'readme' || (folder.isRoot && isProjectFile(name));
}

/**
 * Tells a repository's own papers from articles of similar names: only the papers shout.
 * `LICENSE-CODE` is one, `license-not-working` is not.
 */
function isProjectFile(name: string): boolean {
  return (
    /^(?:license|code_of_conduct|contributing|thirdpartynotices.*)$/i.test(name) ||
    /^(?:LICENSE[-._A-Z0-9]*|SECURITY)$/.test(name)
  );
}
