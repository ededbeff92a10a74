/** An import to be planted in a copy of the project. */
export interface Planted {
  readonly file: string;
  readonly imports: string;
}

/** An import that the named rule of .dependency-cruiser.cjs must report. */
export interface Violation extends Planted {
  readonly rule: string;
}

// What each folder may import is written down here a second time on purpose: a slip in the rules shows as a difference.
const BASE = ['model', 'docset', 'bitext', 'markdown', 'alignment', 'exchange', 'report', 'search'];
const TABLE: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(BASE.map((folder) => [folder, []])),
  segments: ['bitext'],
  checks: ['segments'],
  site: ['docset', 'markdown', 'segments'],
  pipeline: [...BASE.filter((folder) => folder !== 'report'), 'segments', 'checks', 'site'],
  cli: ['pipeline', 'report', 'exchange'],
};
const FOLDERS = Object.keys(TABLE);

const edges = FOLDERS.flatMap((from) =>
  FOLDERS.filter((to) => to !== from).map((to) => ({
    file: `src/${from}/planted-${to}.ts`,
    imports: `../${to}/planted.ts`,
    rule: `direction-${from}`,
    allowed: to === 'model' || Boolean(TABLE[from]?.includes(to)),
  })),
);

/** A package, with one folder where it is at home and one where it is not. */
const VENDORS: readonly (readonly [vendor: string, home: string, elsewhere: string, rule?: string])[] = [
  ['@11ty/eleventy', 'site', 'pipeline'],
  ['nunjucks', 'site', 'markdown'],
  ['pagefind', 'search', 'markdown'],
  ['entities', 'search', 'markdown'],
  ['markdown-it', 'markdown', 'segments', 'markdown-it[^/]*'],
  ['sanitize-html', 'markdown', 'site'],
  ['highlight.js', 'markdown', 'site'],
  ['katex', 'markdown', 'site'],
  ['eld', 'checks', 'markdown'],
  ['diff', 'pipeline', 'cli'],
  ['csv-parse', 'pipeline', 'cli'],
  ['hyparquet-writer', 'exchange', 'pipeline'],
  ['sax', 'pipeline', 'cli'],
  ['gray-matter', 'docset', 'pipeline'],
  ['js-yaml', 'docset', 'site'],
  ['picomatch', 'docset', 'pipeline'],
  ['commander', 'cli', 'pipeline'],
  ['@commander-js/extra-typings', 'cli', 'pipeline'],
  ['jiti', 'cli', 'docset'],
  ['picocolors', 'report', 'pipeline'],
  ['cli-progress', 'cli', 'pipeline'],
  ['tinypool', 'pipeline', 'cli'],
  ['sirv', 'pipeline', 'report'],
  ['valibot', 'docset', 'model'],
];
const plantedFor = (vendor: string): string => `planted-package-${vendor.replaceAll(/\W+/g, '-')}.ts`;

/** Files to be imported by planted ones, and to import nothing themselves. */
export const PLANTED_TARGETS: readonly string[] = [
  ...FOLDERS.map((folder) => `src/${folder}/planted.ts`),
  'src/markdown/planted-tokens.ts',
  'src/checks/rules/planted.ts',
  'src/exchange/formats/planted.ts',
  'src/markdown/constructs/planted.ts',
  'scripts/planted.ts',
];

/** Imports that must be reported: at least one for every rule. */
export const VIOLATIONS: readonly Violation[] = [
  ...edges.filter(({ allowed }) => !allowed),
  ...VENDORS.map(([vendor, , elsewhere, rule]) => ({
    file: `src/${elsewhere}/${plantedFor(vendor)}`,
    imports: vendor,
    rule: `vendor-${rule ?? vendor}`,
  })),
  { file: 'src/unheard-of/planted-import.ts', imports: '../model/planted.ts', rule: 'folder-unknown' },
  { file: 'src/planted-import.ts', imports: './model/planted.ts', rule: 'folder-unknown' },
  { file: 'src/cli/planted-script.ts', imports: '../../scripts/planted.ts', rule: 'src-stays-inside' },
  { file: 'eleventy.config.ts', imports: './src/pipeline/planted.ts', rule: 'config-registers-the-plugin' },
  { file: 'src/checks/rules/planted-sibling.ts', imports: './planted.ts', rule: 'siblings-apart' },
  { file: 'src/exchange/formats/planted-sibling.ts', imports: './planted.ts', rule: 'siblings-apart' },
  { file: 'src/markdown/constructs/planted-sibling.ts', imports: './planted.ts', rule: 'siblings-apart' },
  { file: 'src/cli/planted-homeless.ts', imports: 'fast-check', rule: 'vendor-without-a-home' },
  { file: 'src/cli/planted-development.ts', imports: 'fast-check', rule: 'no-development-packages' },
  ...['node:fs', 'node:fs/promises', 'fs'].map((imports) => ({
    file: `src/site/planted-${imports.replaceAll(/\W+/g, '-')}.ts`,
    imports,
    rule: 'file-system',
  })),
  { file: 'src/model/planted-nowhere.ts', imports: './not-there.ts', rule: 'resolvable' },
  { file: 'src/model/planted-circle.ts', imports: './planted-circle.ts', rule: 'no-circles' },
];

/** Imports that must not be reported, lest the rules forbid everything. */
export const ALLOWED: readonly Planted[] = [
  ...edges.filter(({ allowed }) => allowed),
  ...VENDORS.map(([vendor, home]) => ({
    file: `src/${home}/${plantedFor(vendor)}`,
    imports: vendor,
  })),
  { file: 'src/checks/planted-markdown-tokens.ts', imports: '../markdown/planted-tokens.ts' },
  { file: 'src/checks/planted-registry.ts', imports: './rules/planted.ts' },
  { file: 'src/docset/planted-fs.ts', imports: 'node:fs' },
  { file: 'src/segments/planted-crypto.ts', imports: 'node:crypto' },
];
