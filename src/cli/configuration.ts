import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createJiti } from 'jiti';
import { z } from 'zod';
import { didYouMeanCode, isDiagnosticCode } from '../model/diagnostic.ts';
import { UsageError, type SiteOptions } from '../pipeline/index.ts';

const NAMES = ['diglot.config.ts', 'diglot.config.json'];

const SEVERITY = z.enum(['off', 'info', 'warning', 'error'], {
  error: 'It must be "off", "info", "warning" or "error".',
});

const SEVERITIES = z.record(z.string(), SEVERITY).check(({ value, issues }) => {
  for (const code of Object.keys(value)) {
    if (isDiagnosticCode(code)) continue;
    const message = [`There is no diagnostic "${code}".`, didYouMeanCode(code) ?? ''].join(' ').trim();
    issues.push({ code: 'custom', input: value, path: [code], message });
  }
});

const CONFIGURATION = z.strictObject({
  docsets: z.array(z.string()).min(1).optional(),
  out: z.string().optional(),
  name: z.string().optional(),
  baseUrl: z.url({ protocol: /^https?$/ }).optional(),
  basePath: z.string().optional(),
  fallback: z.union([z.string(), z.array(z.string())]).optional(),
  sourceUrl: z.url({ protocol: /^https?$/ }).optional(),
  learnHost: z.url({ protocol: /^https?$/ }).optional(),
  search: z.strictObject({ includeNoIndex: z.boolean().optional() }).optional(),
  xrefMaps: z.array(z.string()).optional(),
  diagnostics: SEVERITIES.optional(),
  overrides: z.array(z.strictObject({ files: z.array(z.string()).min(1), diagnostics: SEVERITIES })).optional(),
});

/** What a publisher writes into `diglot.config.ts` or `diglot.config.json`. */
export type Configuration = z.infer<typeof CONFIGURATION>;

/**
 * Reads the configuration of the current folder, empty if there is none. Throws a UsageError that names the key for a
 * file that cannot be loaded or says something unknown.
 */
export async function readConfiguration(folder = process.cwd()): Promise<Configuration> {
  const name = NAMES.find((candidate) => existsSync(resolve(folder, candidate)));
  if (name === undefined) return {};
  let loaded: unknown;
  try {
    loaded = await createJiti(import.meta.url).import(resolve(folder, name), { default: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${name} cannot be loaded: ${reason}`, { cause: error });
  }
  const parsed = CONFIGURATION.safeParse(loaded);
  if (parsed.success) return parsed.data;
  throw new UsageError(`${name} is not valid:\n${z.prettifyError(parsed.error)}`);
}

/** The docsets to work on: those named on the command line, else the configured ones. Throws a UsageError for none. */
export function docsetsOf(named: readonly string[], configuration: Configuration): readonly string[] {
  if (named.length > 0) return named;
  if (configuration.docsets) return configuration.docsets;
  throw new UsageError(
    `No docset is named, and the current folder has neither ${NAMES.join(' nor ')} with "docsets". ` +
      'Name the folder of a docset, for example: diglot build docs/id-ID --out site',
  );
}

/** What a configuration says about the site whether it is built or checked. */
export function siteOptionsOf({ fallback, sourceUrl, learnHost, search, xrefMaps }: Configuration): SiteOptions {
  return {
    ...(fallback === undefined ? {} : { fallback: [fallback].flat() }),
    ...(sourceUrl === undefined ? {} : { sourceUrl }),
    ...(learnHost === undefined ? {} : { learnHost }),
    ...(search?.includeNoIndex === undefined ? {} : { searchesNoIndex: search.includeNoIndex }),
    ...(xrefMaps === undefined ? {} : { xrefMaps }),
  };
}
