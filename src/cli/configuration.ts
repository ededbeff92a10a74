import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../pipeline/failure.ts';
import type { FindingOptions, SiteOptions } from '../pipeline/index.ts';
import type { Configuration } from './configuration-schema.ts';

/** Names of the configuration file, in the order in which they are looked for. */
export const CONFIGURATION_NAMES = ['diglot.config.ts', 'diglot.config.json'];

/**
 * Reads the configuration of the current folder, empty if there is none. Throws a UsageError that names the key for a
 * file that cannot be loaded or says something unknown.
 */
export async function readConfiguration(folder = process.cwd()): Promise<Configuration> {
  const name = CONFIGURATION_NAMES.find((candidate) => existsSync(resolve(folder, candidate)));
  if (name === undefined) return {};
  let loaded: unknown;
  try {
    loaded = await load(resolve(folder, name));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${name} cannot be loaded: ${reason}`, { cause: error });
  }
  // Loaded when it is needed, as most start-up time is that of packages.
  const { parseConfiguration } = await import('./configuration-schema.ts');
  const parsed = parseConfiguration(loaded);
  if ('configuration' in parsed) return parsed.configuration;
  throw new UsageError(`${name} is not valid:\n${parsed.problem}`);
}

/** Loads a configuration file as it is now, also if it was loaded before. */
async function load(path: string): Promise<unknown> {
  if (path.endsWith('.json')) return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) as unknown;
  const { createJiti } = await import('jiti');
  return createJiti(import.meta.url, { moduleCache: false }).import(path, { default: true });
}

/** The docsets to work on: those named on the command line, else the configured ones. Throws a UsageError for none. */
export function docsetsOf(named: readonly string[], configuration: Configuration): readonly string[] {
  if (named.length > 0) return named;
  if (configuration.docsets) return configuration.docsets;
  throw new UsageError(
    `No docset is named, and the current folder has neither ${CONFIGURATION_NAMES.join(' nor ')} with "docsets". ` +
      'Name the folder of a docset, for example: diglot build docs/id-ID --out site',
  );
}

/** What a configuration says about the site whether it is built or checked. */
export function siteOptionsOf(configuration: Configuration): SiteOptions {
  const { fallback, sourceUrl, learnHost, search, xrefMaps, sourcePages, fallbackPages } = configuration;
  return {
    ...(fallback === undefined ? {} : { fallback: [fallback].flat() }),
    ...(sourceUrl === undefined ? {} : { sourceUrl }),
    ...(learnHost === undefined ? {} : { learnHost }),
    ...(search?.includeNoIndex === undefined ? {} : { searchesNoIndex: search.includeNoIndex }),
    ...(xrefMaps === undefined ? {} : { xrefMaps }),
    ...(sourcePages === undefined ? {} : { sourcePages }),
    ...(fallbackPages === undefined ? {} : { fallbackPages }),
  };
}

/** What a configuration says about the checks of segment pairs. */
export function findingOptionsOf(configuration: Configuration): FindingOptions {
  const { noLoc, glossary, originals } = configuration;
  return {
    severities: configuration,
    ...(noLoc === undefined ? {} : { noLoc }),
    ...(glossary === undefined ? {} : { glossary }),
    ...(originals === undefined
      ? {}
      : { originals: typeof originals === 'string' ? [{ repository: originals }] : [originals].flat() }),
  };
}
