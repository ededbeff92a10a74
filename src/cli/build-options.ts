import type { BuildOptions } from '../pipeline/index.ts';
import { docsetsOf, findingOptionsOf, siteOptionsOf } from './configuration.ts';
import type { Configuration } from './configuration-schema.ts';

/** What the command line says of a build; it counts more than the configuration. */
export interface BuildArguments {
  readonly baseUrl?: string | undefined;
  readonly basePath?: string | undefined;
  readonly search: boolean;
  /** Adds pages for reviewers; the configuration may, too. */
  readonly review?: true | undefined;
  readonly jobs?: number | undefined;
}

/**
 * Joins what the command line and the configuration say of a build of the docsets named on the command line, else of the
 * configured ones. Throws a UsageError if there are none.
 */
export function buildOptionsOf(
  named: readonly string[],
  out: string,
  { search, review, jobs, ...written }: BuildArguments,
  configuration: Configuration,
  onProgress: (done: number, total: number) => void,
): BuildOptions {
  const baseUrl = written.baseUrl ?? configuration.baseUrl;
  const basePath = written.basePath ?? configuration.basePath;
  const { name, theme, templates, editUrl, reportUrl } = configuration;
  return {
    docsets: docsetsOf(named, configuration),
    out,
    hasSearch: search,
    hasReview: review ?? configuration.review ?? false,
    ...findingOptionsOf(configuration),
    ...siteOptionsOf(configuration),
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(basePath === undefined ? {} : { basePath }),
    ...(name === undefined ? {} : { name }),
    ...(theme === undefined ? {} : { theme }),
    ...(templates === undefined ? {} : { templates }),
    ...(editUrl === undefined ? {} : { editUrl }),
    ...(reportUrl === undefined ? {} : { reportUrl }),
    ...(jobs === undefined ? {} : { jobs }),
    onProgress,
  };
}
