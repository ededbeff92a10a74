import path from 'node:path';
import { parseArgs } from 'node:util';

/** What can be measured by itself, and what that means. */
export const GROUPS = {
  cold: 'pages only, cold: Diglot and Hugo',
  floor: 'markdown-it alone, beside Hugo: what any site made with it takes at least',
  search: 'with search, cold: Diglot, and Hugo followed by the pagefind program',
  eleventy: 'Eleventy with a trivial layout, through one template and with one a file',
  vitepress: 'VitePress, one locale (with --install-peers)',
  starlight: 'Starlight, one locale (with --install-peers)',
  nochange: 'Diglot again, with nothing changed',
  onechange: 'Diglot again, with one article changed',
  added: 'Diglot again, with one article more',
  clean: 'Diglot again, with --clean',
  restored: 'Diglot with a cache of before, but no output',
  memory: 'peak memory of Diglot, Hugo and pagefind',
  output: 'bytes of output for each byte of Markdown',
  stages: 'stages of a build of one locale, in this process',
  scale: 'forty locales beside five',
} as const;

/** The name of something that can be measured by itself. */
export type Group = keyof typeof GROUPS;

/** What the user asked for. */
export interface BenchOptions {
  readonly runs: number;
  readonly only: ReadonlySet<Group>;
  /** Where copies and sites go; a temporary folder if absent. */
  readonly out?: string;
  /** Locales of the corpora to be used, in lower case; all if absent. */
  readonly locales?: ReadonlySet<string>;
  readonly installsPeers: boolean;
  /** Diglot's compiled program. */
  readonly program: string;
  /** The file for the results. */
  readonly results: string;
}

/** How the benchmarks are called. */
export const USAGE = `npm run bench -- [--runs N] [--only GROUP,...] [--locales TAG,...] [--out FOLDER] [--results FILE] [--program FILE] [--install-peers]

Groups:
${Object.entries(GROUPS)
  .map(([name, meaning]) => `  ${name.padEnd(10)} ${meaning}`)
  .join('\n')}`;

/** Reads the command line. Throws an error with a sentence for the user where it is wrong. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      runs: { type: 'string', default: '3' },
      only: { type: 'string', default: Object.keys(GROUPS).join(',') },
      locales: { type: 'string' },
      out: { type: 'string' },
      results: { type: 'string', default: path.join(import.meta.dirname, 'RESULTS.md') },
      program: { type: 'string', default: path.join(import.meta.dirname, '../dist/cli/main.js') },
      'install-peers': { type: 'boolean', default: false },
    },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1)
    throw new Error(`--runs must be a whole number from 1, not "${values.runs}".`);
  return {
    runs,
    only: new Set(listed(values.only).map(groupNamed)),
    installsPeers: values['install-peers'],
    program: path.resolve(values.program),
    results: path.resolve(values.results),
    ...(values.out === undefined ? {} : { out: path.resolve(values.out) }),
    ...(values.locales === undefined ? {} : { locales: new Set(listed(values.locales.toLowerCase())) }),
  };
}

function listed(text: string): string[] {
  return text.split(',').filter((name) => name !== '');
}

function groupNamed(name: string): Group {
  if (Object.hasOwn(GROUPS, name)) return name as Group;
  throw new Error(`There is no group "${name}"; there are ${Object.keys(GROUPS).join(', ')}.`);
}
