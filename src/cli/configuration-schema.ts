import * as v from 'valibot';
import { didYouMeanCode, isReportedCode } from '../model/diagnostic.ts';
import { describeProblems } from '../model/value-problem.ts';

/** To Valibot, a list is an object, too. */
const notList = v.custom<object>((value) => !Array.isArray(value), 'It must be an object.');

/** An object with any keys. */
const record = <Value extends v.GenericSchema>(value: Value) =>
  v.pipe(v.unknown(), notList, v.record(v.string(), value));

/** An object with these members and no others. */
function object<Entries extends v.ObjectEntries>(entries: Entries) {
  const unknown = (object: object): string =>
    Object.keys(object)
      .filter((key) => !Object.hasOwn(entries, key))
      .map((key) => `"${key}"`)
      .join(', ');
  return v.pipe(
    v.unknown(),
    notList,
    v.strictObject(entries, ({ expected, message, path }) =>
      expected === 'never' && path ? `There is nothing called ${unknown(path[0].input as object)}.` : message,
    ),
  );
}

const text = v.optional(v.string());
const flag = v.optional(v.boolean());
const texts = v.array(v.string());
const someTexts = v.pipe(texts, v.nonEmpty('It must not be empty.'));

const SEVERITY = v.picklist(['off', 'info', 'warning', 'error'], 'It must be "off", "info", "warning" or "error".');

const SEVERITIES = v.pipe(
  record(SEVERITY),
  v.rawCheck(({ dataset: { value: input }, addIssue }) => {
    if (typeof input !== 'object' || input === null) return;
    for (const [key, value] of Object.entries(input)) {
      if (isReportedCode(key)) continue;
      const message = [`There is no diagnostic or check "${key}".`, didYouMeanCode(key) ?? ''].join(' ').trim();
      addIssue({ message, path: [{ type: 'object', origin: 'key', input: { ...input }, key, value }] });
    }
  }),
);

const COLOR = v.pipe(
  v.string(),
  v.regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i, 'It must be a colour like "#0b57a4" or "#06c".'),
);

/** A value for both themes, or one for each. */
function perTheme<Value extends v.GenericSchema>(value: Value) {
  return v.union(
    [value, object({ light: value, dark: v.optional(value) })],
    'It must be a text, or an object with "light" and "dark".',
  );
}

const LOGO = v.pipe(v.string(), v.regex(/\.(?:svg|png|webp|jpe?g|gif|avif)$/i, 'It must be the path of an image.'));

const LINKS = v.array(
  object({
    title: v.union([v.string(), record(v.string())], 'It must be a text, or one by language.'),
    url: v.string(),
  }),
);

const THEME = object({
  logo: v.optional(perTheme(LOGO)),
  colors: v.optional(object({ accent: v.optional(perTheme(COLOR)) })),
  links: v.optional(LINKS),
  footer: v.optional(LINKS),
  css: text,
});

/** What an address may ask for. */
const PLACEHOLDERS = new Set(['path', 'locale', 'url', 'line', 'segment']);

/** An address with names in braces: `https://github.com/us/docs/edit/main/{locale}/{path}`. */
const ADDRESS = v.pipe(
  v.string(),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    if (!/^(?:https?:|mailto:)/.test(dataset.value)) {
      addIssue({ message: 'It must begin with "https:", "http:" or "mailto:".' });
    }
    for (const [, name = ''] of dataset.value.matchAll(/\{([^{}]*)\}/g)) {
      if (PLACEHOLDERS.has(name)) continue;
      const known = [...PLACEHOLDERS].map((placeholder) => `{${placeholder}}`).join(', ');
      addIssue({ message: `Nothing is known of "{${name}}"; there are ${known}.` });
    }
  }),
);

const WEB_ADDRESS = v.optional(
  v.pipe(
    v.string(),
    v.check(
      (url) => /^https?:/.test(url) && URL.canParse(url),
      'It must be an address that begins with "https:" or "http:".',
    ),
  ),
);

const ORIGINAL = object({ repository: v.string(), ref: text, folder: text });

const CONFIGURATION = object({
  docsets: v.optional(someTexts),
  out: text,
  name: text,
  baseUrl: WEB_ADDRESS,
  basePath: text,
  fallback: v.optional(v.union([v.string(), texts], 'It must be a text, or a list of texts.')),
  sourceUrl: WEB_ADDRESS,
  learnHost: WEB_ADDRESS,
  search: v.optional(object({ includeNoIndex: flag })),
  xrefMaps: v.optional(texts),
  theme: v.optional(THEME),
  templates: text,
  editUrl: v.optional(ADDRESS),
  reportUrl: v.optional(ADDRESS),
  sourcePages: flag,
  fallbackPages: flag,
  review: flag,
  noLoc: v.optional(v.array(v.pipe(v.string(), v.nonEmpty('It must not be empty.')))),
  glossary: text,
  originals: v.optional(
    v.union(
      [v.string(), ORIGINAL, v.array(ORIGINAL)],
      'It must be a text, an object with "repository", or a list of such objects.',
    ),
  ),
  diagnostics: v.optional(SEVERITIES),
  overrides: v.optional(v.array(object({ files: someTexts, diagnostics: SEVERITIES }))),
});

/** What a publisher writes into `diglot.config.ts` or `diglot.config.json`. */
export type Configuration = v.InferOutput<typeof CONFIGURATION>;

/** Checks what a configuration file says; gives it, or for people what is wrong with it, by key. */
export function parseConfiguration(loaded: unknown): { configuration: Configuration } | { problem: string } {
  const parsed = v.safeParse(CONFIGURATION, loaded);
  return parsed.success ? { configuration: parsed.output } : { problem: describeProblems(parsed.issues) };
}
