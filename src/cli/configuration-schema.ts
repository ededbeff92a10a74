import { z } from 'zod';
import { didYouMeanCode, isReportedCode } from '../model/diagnostic.ts';

const SEVERITY = z.enum(['off', 'info', 'warning', 'error'], {
  error: 'It must be "off", "info", "warning" or "error".',
});

const SEVERITIES = z.record(z.string(), SEVERITY).check(({ value, issues }) => {
  for (const code of Object.keys(value)) {
    if (isReportedCode(code)) continue;
    const message = [`There is no diagnostic or check "${code}".`, didYouMeanCode(code) ?? ''].join(' ').trim();
    issues.push({ code: 'custom', input: value, path: [code], message });
  }
});

const COLOR = z
  .string()
  .regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i, { error: 'It must be a colour like "#0b57a4" or "#06c".' });

/** A value for both themes, or one for each. */
function perTheme<Value extends z.ZodType>(value: Value) {
  return z.union([value, z.strictObject({ light: value, dark: value.optional() })]);
}

const LOGO = z.string().regex(/\.(?:svg|png|webp|jpe?g|gif|avif)$/i, { error: 'It must be the path of an image.' });

const LINKS = z.array(
  z.strictObject({ title: z.union([z.string(), z.record(z.string(), z.string())]), url: z.string() }),
);

const THEME = z.strictObject({
  logo: perTheme(LOGO).optional(),
  colors: z.strictObject({ accent: perTheme(COLOR).optional() }).optional(),
  links: LINKS.optional(),
  footer: LINKS.optional(),
  css: z.string().optional(),
});

/** What an address may ask for. */
const PLACEHOLDERS = new Set(['path', 'locale', 'url', 'line', 'segment']);

/** An address with names in braces: `https://github.com/us/docs/edit/main/{locale}/{path}`. */
const ADDRESS = z.string().check(({ value, issues }) => {
  if (!/^(?:https?:|mailto:)/.test(value)) {
    issues.push({ code: 'custom', input: value, message: 'It must begin with "https:", "http:" or "mailto:".' });
  }
  for (const [, name = ''] of value.matchAll(/\{([^{}]*)\}/g)) {
    if (PLACEHOLDERS.has(name)) continue;
    const known = [...PLACEHOLDERS].map((placeholder) => `{${placeholder}}`).join(', ');
    issues.push({ code: 'custom', input: value, message: `Nothing is known of "{${name}}"; there are ${known}.` });
  }
});

const ORIGINAL = z.strictObject({ repository: z.string(), ref: z.string().optional(), folder: z.string().optional() });

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
  theme: THEME.optional(),
  templates: z.string().optional(),
  editUrl: ADDRESS.optional(),
  reportUrl: ADDRESS.optional(),
  sourcePages: z.boolean().optional(),
  fallbackPages: z.boolean().optional(),
  review: z.boolean().optional(),
  noLoc: z.array(z.string().min(1)).optional(),
  glossary: z.string().optional(),
  originals: z.union([z.string(), ORIGINAL, z.array(ORIGINAL)]).optional(),
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
