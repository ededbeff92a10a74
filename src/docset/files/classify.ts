import { posix } from 'node:path';
import type { SourceContent } from '../configuration/source-content.ts';
import { yamlRole } from '../yaml/yaml-mime.ts';

/** The paths of a docset by what they are for, each list in the order the paths came in. */
export interface ClassifiedPaths {
  /** Markdown and YAML pages. */
  readonly articles: readonly string[];
  /** The YAML pages among the articles, each with what its first line says it is. */
  readonly yamlPages: readonly (readonly [path: string, mime: string])[];
  readonly dataFiles: readonly string[];
  readonly otherMarkdown: readonly string[];
  readonly resources: readonly string[];
  readonly tocs: readonly string[];
  /** Tables of breadcrumbs, which look like tables of contents and are none. */
  readonly breadcrumbs: readonly string[];
}

const HIDDEN = /(?:^|\/)(?:\.[^/]*|node_modules|obj)(?:\/|$)/i;
const INCLUDES = /(?:^|\/)includes\//i;
const BREADCRUMB = /(?:^|[/_-])bread(?:crumbs?)?\/[^/]+$/i;
const MARKDOWN = /\.md$/i;
const YAML = /\.ya?ml$/i;
const TOC = /(?:^|\/)toc\.(?:yml|md)$/i;

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
  const yamlPages: [path: string, mime: string][] = [];
  const dataFiles: string[] = [];
  const otherMarkdown: string[] = [];
  const resources: string[] = [];
  const tocs: string[] = [];
  const breadcrumbs: string[] = [];
  const roots = new Set(['', ...sources.map(({ source }) => source.path)]);
  for (const path of paths) {
    const isMarkdown = MARKDOWN.test(path);
    if (HIDDEN.test(path)) {
      if (isMarkdown) otherMarkdown.push(path);
    } else if (isMarkdown || YAML.test(path)) {
      const isContent = sources.some((source) => source.isContent(path));
      if (TOC.test(path)) {
        if (isContent) (BREADCRUMB.test(path) ? breadcrumbs : tocs).push(path);
        if (isMarkdown) otherMarkdown.push(path);
      } else if (isMarkdown) {
        (isContent && !isNeverArticle(path, roots) ? articles : otherMarkdown).push(path);
      } else if (isContent && !INCLUDES.test(path)) {
        const mime = yamlMimeOf(path);
        const role = yamlRole(mime);
        if (role === 'toc') tocs.push(path);
        if (role === 'data') dataFiles.push(path);
        if (role === 'page' && mime !== undefined) {
          articles.push(path);
          yamlPages.push([path, mime]);
        }
      }
    } else if (sources.some((source) => source.isResource(path))) resources.push(path);
  }
  return { articles, yamlPages, dataFiles, otherMarkdown, resources, tocs, breadcrumbs };
}

function isNeverArticle(path: string, roots: ReadonlySet<string>): boolean {
  if (INCLUDES.test(path)) return true;
  const name = posix.basename(path).replace(MARKDOWN, '');
  if (name.toLowerCase() === 'readme') return true;
  const folder = posix.dirname(path);
  return roots.has(folder === '.' ? '' : folder) && isProjectFile(name);
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
