import { posix } from 'node:path';
import type { SourceContent } from './source-content.ts';

/** The paths of a docset by what they are for, each list in the order the paths came in. */
export interface ClassifiedPaths {
  readonly articles: readonly string[];
  readonly otherMarkdown: readonly string[];
  readonly resources: readonly string[];
  readonly tocs: readonly string[];
}

const HIDDEN = /(?:^|\/)(?:\.[^/]*|node_modules|obj)(?:\/|$)/i;
const INCLUDES = /(?:^|\/)includes\//i;
const BREADCRUMB = /(?:^|[/_-])bread(?:crumbs?)?\/[^/]+$/i;
const MARKDOWN = /\.md$/i;
const YAML = /\.ya?ml$/i;
const TOC = /(?:^|\/)toc\.(?:yml|md)$/i;

/** Sorts docset-relative paths into articles, other Markdown, resources and tables of contents; drops all else. */
export function classifyPaths(paths: readonly string[], sources: readonly SourceContent[]): ClassifiedPaths {
  const articles: string[] = [];
  const otherMarkdown: string[] = [];
  const resources: string[] = [];
  const tocs: string[] = [];
  const roots = new Set(['', ...sources.map(({ source }) => source.path)]);
  for (const path of paths) {
    const isMarkdown = MARKDOWN.test(path);
    if (HIDDEN.test(path)) {
      if (isMarkdown) otherMarkdown.push(path);
    } else if (isMarkdown || YAML.test(path)) {
      const isContent = sources.some((source) => source.isContent(path));
      if (TOC.test(path)) {
        if (isContent && !BREADCRUMB.test(path)) tocs.push(path);
        if (isMarkdown) otherMarkdown.push(path);
      } else if (isMarkdown) {
        (isContent && !isNeverArticle(path, roots) ? articles : otherMarkdown).push(path);
      }
    } else if (sources.some((source) => source.isResource(path))) resources.push(path);
  }
  return { articles, otherMarkdown, resources, tocs };
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
