import { z } from 'zod';
import { didYouMeanCode, isDiagnosticCode } from '../model/diagnostic.ts';

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

/** Checks what a configuration file says; gives it, or for people what is wrong with it, by key. */
export function parseConfiguration(loaded: unknown): { configuration: Configuration } | { problem: string } {
  const parsed = CONFIGURATION.safeParse(loaded);
  return parsed.success ? { configuration: parsed.data } : { problem: z.prettifyError(parsed.error) };
}
