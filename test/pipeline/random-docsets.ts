import { rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { article, pair } from './bilingual-markdown.ts';
import { writeFiles } from './temporary-folder.ts';

/** Docsets as their files' texts, by path; `settings` are what the site is built with. */
export interface RandomDocsets {
  readonly files: Map<string, string>;
  settings: Settings;
}

/** Those options of a build that edits change. */
export interface Settings {
  readonly locales: readonly string[];
  readonly basePath?: string;
  readonly baseUrl?: string;
  readonly name?: string;
  readonly hasFallback?: boolean;
  readonly sourceUrl?: string;
  readonly hasSearch?: boolean;
  readonly searchesNoIndex?: boolean;
}

/** One change: which kind, and numbers by which it chooses files and texts. */
export type Edit = readonly [kind: keyof typeof EDITS, ...choices: number[]];

const LOCALES = ['de-DE', 'id-ID'];
const NAMES = ['a', 'b', 'c', 'sub/a', 'sub/d', 'sub/deep/e', 'index', 'f'];
const INCLUDES = ['includes/one', 'includes/two', 'sub/includes/three'];
const UIDS = ['garden.beds', 'garden.seeds'];

/** One of some things, by any number. */
function pick<Item>(items: readonly Item[], choice: number): Item {
  const item = items[choice % items.length];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

/** What an article may hold besides its headings; links are relative to the docset's root. */
const PIECES: readonly ((up: string, n: number) => string)[] = [
  (up, n) => `[Weiter](${up}${pick(NAMES, n)}.md#teil-${n % 4}) und [mehr](${up}${pick(NAMES, n + 3)}.md).`,
  (up, n) => `[!INCLUDE [Hinweis](${up}${pick(INCLUDES, n)}.md)]`,
  (up) => `[!code-js[Quelle](${up}code/sow.js)]`,
  (up, n) => `![Bild](${up}media/${n % 3}.png)`,
  (_, n) => `<xref:${pick(UIDS, n)}>, <xref:nowhere>`,
  () => '::: zone pivot="spring"\n\nIm Frühling.\n\n::: zone-end',
  (up, n) =>
    `[Umgezogen](${up}old-${n % 2}.md), [gleich](#teil-${n % 5}), [draußen](../../x.md), [Daten](${up}docfx.json)`,
  (_, n) => pair(200 + n, `Satz ${n} der **Übersetzung**.`, `Sentence ${n} of the **source**.`),
  (_, n) => pair(400 + n, `[Beete](/garden/${pick(NAMES, n)}) gießen.`, `[Beds](/garden/${pick(NAMES, n)}).`),
];

function upFrom(path: string): string {
  return '../'.repeat(path.split('/').length - 2);
}

function articleText(path: string, n: number): string {
  const up = upFrom(path);
  const pieces = Array.from({ length: 1 + (n % 4) }, (_, i) => pick(PIECES, n + i * 7)(up, n + i));
  const body = `# ${pair(101, `Titel ${n % 9}`, `Title ${n % 9}`)}\n\n## Teil ${n % 4}\n\n${pieces.join('\n\n')}\n`;
  return article(body, {
    title: `Titel ${n % 9}`,
    ...(n % 5 === 0 ? { uid: pick(UIDS, n) } : {}),
    ...(n % 4 === 0 ? { zone_pivot_groups: 'seasons' } : {}),
    ...(n % 7 === 0 ? { robots: 'noindex' } : {}),
  });
}

function includeText(path: string, n: number): string {
  const next = n % 3 === 0 ? `\n\n[!INCLUDE [](${upFrom(path)}${pick(INCLUDES, n)}.md)]` : '';
  return `${pair(300 + n, `Hinweis ${n}.`, `Note ${n}.`)} [Link](${upFrom(path)}${pick(NAMES, n)}.md#teil-1)${next}\n`;
}

function tocText(n: number): string {
  const entries = NAMES.filter((_, i) => (n >> i) % 2 === 0).map(
    (name) => `  - name: ${name} ${n % 3}\n    href: ${name}.md\n`,
  );
  return `- name: Garten\n  href: index.md\n  items:\n${entries.join('')}  - name: Samen\n    uid: garden.seeds\n`;
}

function configuration(n: number): string {
  return JSON.stringify({
    build: {
      content: [{ files: ['**/*.md', '**/*.yml'], exclude: ['**/includes/**', ...(n % 4 === 0 ? ['f.md'] : [])] }],
      resource: [{ files: ['**/*.png'] }],
      globalMetadata: {
        titleSuffix: `Garten ${n % 3}`,
        ...(n % 5 === 0 ? { breadcrumb_path: '/breadcrumb/toc.json' } : {}),
      },
      fileMetadata: { author: { 'sub/**/*.md': `ada-${n % 2}` } },
    },
  });
}

function redirections(n: number): string {
  const target = `/garden/${pick(NAMES, n)}`;
  const list = [
    { source_path: 'old-0.md', redirect_url: target },
    { source_path: 'old-1.md', redirect_url: n % 2 === 0 ? 'https://garden.example/' : pick(NAMES, n + 1) + '.md' },
  ];
  return JSON.stringify({ redirections: list.slice(n % 3 === 0 ? 1 : 0) });
}

const pivots = (n: number): string =>
  `groups:\n- id: seasons\n  title: Jahreszeit ${n % 3}\n  pivots:\n  - id: spring\n    title: Frühling\n  - id: fall\n    title: Herbst\n`;

const code = (n: number): string => `sow(${n});\n`;

/** Makes docsets in two locales, and one in English to which they fall back. */
export function randomDocsets(n: number, settings: Partial<Settings> = {}): RandomDocsets {
  const files = new Map<string, string>();
  for (const [i, locale] of LOCALES.entries()) {
    NAMES.forEach((name, j) => {
      if ((n + i + j) % 6 !== 0) files.set(`${locale}/${name}.md`, articleText(`${locale}/${name}.md`, n + i + j * 3));
    });
    INCLUDES.forEach((name, j) => files.set(`${locale}/${name}.md`, includeText(`${locale}/${name}.md`, n + j)));
    files.set(`${locale}/code/sow.js`, code(n));
    files.set(`${locale}/media/0.png`, `image ${n}`).set(`${locale}/media/1.png`, `image ${n + 1}`);
    files.set(`${locale}/TOC.yml`, tocText(n + i)).set(`${locale}/docfx.json`, configuration(n));
    files.set(`${locale}/.openpublishing.redirection.json`, redirections(n));
    files.set(`${locale}/zone-pivot-groups.yml`, pivots(n));
  }
  files
    .set('en-US/includes/one.md', 'Nur im Original.\n')
    .set('en-US/media/2.png', 'english')
    .set('en-US/c.md', '# C\n');
  return { files, settings: { locales: LOCALES, ...settings } };
}

type Change = (docsets: RandomDocsets, a: number, b: number) => void;

const isArticle = (path: string): boolean => path.endsWith('.md') && !/includes\/|^en-US/.test(path);

function pathsOf({ files }: RandomDocsets, isWanted: (path: string) => boolean): string[] {
  return [...files.keys()].filter(isWanted).sort();
}

function anyPath(docsets: RandomDocsets, isWanted: (path: string) => boolean, choice: number): string {
  const paths = pathsOf(docsets, isWanted);
  return paths.length === 0 ? `${pick(LOCALES, choice)}/a.md` : pick(paths, choice);
}

/** Leaves every locale an article. */
function remove(docsets: RandomDocsets, path: string): void {
  const locale = path.split('/')[0] ?? '';
  const others = pathsOf(docsets, (other) => isArticle(other) && other.startsWith(locale) && other !== path);
  if (!isArticle(path) || others.length > 1) docsets.files.delete(path);
}

function writeOne(name: string, text: (n: number) => string): Change {
  return ({ files }, a, b) => files.set(`${pick(LOCALES, a)}/${name}`, text(b));
}

const EDITS = {
  'edit a text': (docsets, a, b) => {
    const path = anyPath(docsets, isArticle, a);
    docsets.files.set(path, `${docsets.files.get(path) ?? '# X\n'}\nNoch ein Satz ${b % 10}.\n`);
  },
  'write an article': ({ files }, a, b) => {
    const path = `${pick(LOCALES, a)}/${pick(NAMES, b)}.md`;
    files.set(path, articleText(path, a + b));
  },
  'change a heading': (docsets, a, b) => {
    const path = anyPath(docsets, isArticle, a);
    docsets.files.set(path, (docsets.files.get(path) ?? '').replace(/^## Teil \d/m, `## Teil ${b % 4}`));
  },
  'remove an article': (docsets, a) => {
    remove(docsets, anyPath(docsets, isArticle, a));
  },
  'rename an article': (docsets, a, b) => {
    const path = anyPath(docsets, isArticle, a);
    const to = `${path.split('/')[0] ?? ''}/${pick([...NAMES, 'new', 'media/1.png'], b)}.md`;
    docsets.files.set(to, docsets.files.get(path) ?? '');
    if (to !== path) remove(docsets, path);
  },
  'change the case of a name': (docsets, a) => {
    const path = anyPath(docsets, (known) => isArticle(known) || known.includes('/media/'), a);
    const changed = path.replace(/[^/]+(?=\.\w+$)/, (name) =>
      name === name.toUpperCase() ? name.toLowerCase() : name.toUpperCase(),
    );
    docsets.files.set(changed, docsets.files.get(path) ?? '');
    if (changed !== path) docsets.files.delete(path);
  },
  'swap two articles': (docsets, a, b) => {
    const [one, other] = [anyPath(docsets, isArticle, a), anyPath(docsets, isArticle, b)];
    const text = docsets.files.get(one) ?? '';
    docsets.files.set(one, docsets.files.get(other) ?? '').set(other, text);
  },
  'write an include': ({ files }, a, b) => {
    const path = `${pick([...LOCALES, 'en-US'], a)}/${pick(INCLUDES, b)}.md`;
    files.set(path, includeText(path, a + b));
  },
  'remove an include': (docsets, a) => {
    docsets.files.delete(anyPath(docsets, (path) => path.includes('includes/'), a));
  },
  'move an include to the fallback': (docsets, a) => {
    const path = anyPath(docsets, (known) => known.includes('includes/') && !known.startsWith('en-US'), a);
    docsets.files.set(path.replace(/^[^/]+/, 'en-US'), docsets.files.get(path) ?? '');
    docsets.files.delete(path);
  },
  'edit code': writeOne('code/sow.js', code),
  'remove code': ({ files }, a) => files.delete(`${pick(LOCALES, a)}/code/sow.js`),
  'edit a medium': ({ files }, a, b) =>
    files.set(`${pick([...LOCALES, 'en-US'], a)}/media/${b % 3}.png`, `image ${a % 9}`),
  'remove a medium': (docsets, a) => {
    docsets.files.delete(anyPath(docsets, (path) => path.endsWith('.png'), a));
  },
  'write in the fallback': ({ files }, a, b) => files.set(`en-US/${pick(NAMES, a)}.md`, `# ${b}\n`),
  'remove from the fallback': ({ files }, a) => files.delete(`en-US/${pick(NAMES, a)}.md`),
  'edit the table of contents': writeOne('TOC.yml', tocText),
  'remove the table of contents': ({ files }, a) => files.delete(`${pick(LOCALES, a)}/TOC.yml`),
  'write a table of contents below': ({ files }, a, b) =>
    files.set(`${pick(LOCALES, a)}/sub/TOC.yml`, `- name: Unten ${b % 3}\n  href: a.md\n- name: D\n  href: d.md\n`),
  'edit the configuration': writeOne('docfx.json', configuration),
  'edit redirections': writeOne('.openpublishing.redirection.json', redirections),
  'edit pivots': writeOne('zone-pivot-groups.yml', pivots),
  'touch a file': (docsets, a) => {
    const path = anyPath(docsets, () => true, a);
    const text = docsets.files.get(path) ?? '';
    docsets.files.delete(path);
    docsets.files.set(path, text);
  },
  'leave everything as it is': () => undefined,
  'change settings': (docsets, a, b) => {
    const changes: Partial<Settings>[] = [
      { basePath: pick(['/', '/docs/'], b) },
      { baseUrl: pick(['https://garden.example', 'https://beds.example'], b) },
      { name: pick(['Garten', 'Kebun'], b) },
      { hasFallback: b % 2 === 0 },
      { hasFallback: true, sourceUrl: 'https://source.example/garden/' },
      { searchesNoIndex: b % 2 === 0 },
    ];
    docsets.settings = { ...docsets.settings, ...pick(changes, a) };
  },
  'turn search on or off': (docsets) => {
    // Only where it is on to begin with, as it takes most of the time.
    const { hasSearch } = docsets.settings;
    if (hasSearch !== undefined) docsets.settings = { ...docsets.settings, hasSearch: !hasSearch };
  },
  'add or remove a locale': (docsets, a) => {
    const { locales } = docsets.settings;
    docsets.settings = { ...docsets.settings, locales: locales.length > 1 ? [pick(locales, a)] : LOCALES };
  },
} satisfies Record<string, Change>;

/** Random edits, each of a random kind. */
export const randomEdit: fc.Arbitrary<Edit> = fc.tuple(
  fc.constantFrom(...(Object.keys(EDITS) as (keyof typeof EDITS)[])),
  fc.nat(99),
  fc.nat(99),
);

/** Makes a change. */
export function applyEdit(docsets: RandomDocsets, [kind, a = 0, b = 0]: Edit): void {
  const change: Change = EDITS[kind];
  change(docsets, a, b);
}

/**
 * Writes to a folder what differs from what was written before, and removes what is no more. `modified` is when the files
 * shall seem to have been written; the present if absent.
 */
export function writeDocsets(
  folder: string,
  before: ReadonlyMap<string, string>,
  now: RandomDocsets,
  modified?: Date,
): void {
  for (const path of before.keys()) if (!now.files.has(path)) rmSync(join(folder, path), { force: true });
  const changed = [...now.files].filter(([path, text]) => before.get(path) !== text);
  writeFiles(folder, Object.fromEntries(changed));
  if (modified) for (const [path] of changed) utimesSync(join(folder, path), modified, modified);
}
