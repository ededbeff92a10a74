import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CheckedPair } from '../src/checks/check.ts';
import { checkedPair, LOCALE_CHECKS, PAIR_CHECKS } from '../src/checks/index.ts';
import type { command, Exit } from '../src/cli/command.ts';
import type { AlignmentVerdict, PairAlignment } from '../src/model/alignment.ts';
import type { TextSpan } from '../src/model/text.ts';
import { DIAGNOSTIC_SEVERITY, locate } from '../src/model/diagnostic.ts';
import { CHECKS, type CheckCode } from '../src/model/finding.ts';
import { SOURCE_LOCALE } from '../src/model/locale.ts';
import { settleDiagnostics } from '../src/model/settle-diagnostics.ts';
import { segmentPairs } from '../src/segments/index.ts';
import { readArticle } from '../src/site/articles/article.ts';
import { renderArticle } from '../src/site/articles/render-article.ts';
import { unresolvedLink } from '../src/site/links/links.ts';
import { contextFor, findingsAmong } from './support/check.ts';

type MadeCommand = Pick<ReturnType<typeof command>, 'name' | 'options'>;

const ROOT = path.resolve(import.meta.dirname, '..');
const COMMON_OPTIONS = ['--color', '--quiet', '--json'];

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

/** Names of a folder's files without their extension, in order. */
function namesIn(folder: string, extension: string): string[] {
  return readdirSync(path.join(ROOT, folder))
    .filter((file) => file.endsWith(extension))
    .map((file) => file.slice(0, -extension.length))
    .sort();
}

/** Every file of a kind below a folder, as paths below the project. */
function filesBelow(folder: string, extension: string): string[] {
  if (!existsSync(path.join(ROOT, folder))) return [];
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension))
    .map((file) => path.posix.join(folder, file.replaceAll(path.sep, '/')))
    .sort();
}

/** Text below a heading up to the next one of its level: `sectionOf(text, '## Set-up')`. */
function sectionOf(markdown: string, heading: string): string {
  const start = markdown.indexOf(`\n${heading}\n`);
  if (start === -1) return '';
  const marker = `\n${heading.slice(0, heading.indexOf(' ') + 1)}`;
  const end = markdown.indexOf(marker, start + 1);
  return markdown.slice(start, end === -1 ? undefined : end);
}

async function commandsOfTheProgram(): Promise<MadeCommand[]> {
  const commands: MadeCommand[] = [];
  for (const name of namesIn('src/cli', '.ts')) {
    // The entry point runs the program when it is loaded.
    if (name === 'main') continue;
    const module = (await import(`../src/cli/${name}.ts`)) as Readonly<Record<string, unknown>>;
    for (const [exported, value] of Object.entries(module)) {
      if (exported.endsWith('Command')) commands.push((value as (exit: Exit) => MadeCommand)(() => undefined));
    }
  }
  return commands;
}

const COMMANDS = await commandsOfTheProgram();

describe('diagnostics', () => {
  const codes = Object.keys(DIAGNOSTIC_SEVERITY).sort();
  const pages = namesIn('docs/diagnostics', '.md').filter((name) => name !== 'README');

  test('every code has a page, and every page a code', () => {
    expect(pages).toEqual(codes);
  });

  test.each(Object.entries(DIAGNOSTIC_SEVERITY))('%s is documented as %s', (code, severity) => {
    const page = read(`docs/diagnostics/${code}.md`);
    expect(page.startsWith(`# ${code}\n\nSeverity: ${severity}\n`)).toBe(true);
    for (const heading of ['## Bad', '## Good', '## How to fix it']) expect(sectionOf(page, heading)).not.toBe('');
    expect(read('docs/diagnostics/README.md')).toMatch(new RegExp(`\\[${code}\\]\\(${code}\\.md\\) +\\| ${severity} `));
  });
});

describe('examples of diagnostics', () => {
  // These need an article's surroundings.
  const ELSEWHERE = ['file-not-found', 'include-not-found', 'link-out-of-scope', 'title-missing'];
  const pages = Object.keys(DIAGNOSTIC_SEVERITY).flatMap((code) => {
    const page = read(`docs/diagnostics/${code}.md`);
    const [bad, good] = ['## Bad', '## Good'].map(
      (heading) => /^(`{3,})markdown\n([\s\S]*?)^\1$/m.exec(sectionOf(page, heading))?.[2],
    );
    return bad === undefined || good === undefined || ELSEWHERE.includes(code) ? [] : [[code, bad, good] as const];
  });

  test.each(pages)('%s is reported for the bad one, not for the good one', (code, bad, good) => {
    expect(codesOf(bad)).toContain(code);
    expect(codesOf(good)).not.toContain(code);
  });

  function codesOf(text: string): string[] {
    const article = readArticle(text);
    const { diagnostics } = renderArticle(
      { article, path: 'a.md', typedPath: 'a.md' },
      { locales: { target: SOURCE_LOCALE, source: SOURCE_LOCALE }, resolveLink: unresolvedLink },
    );
    const found = [...locate('a.md', article.text, article.diagnostics), ...diagnostics];
    return settleDiagnostics(found, { lookedFor: () => true }).reported.map(({ code }) => code);
  }
});

describe('checks', () => {
  const codes = [...PAIR_CHECKS, ...LOCALE_CHECKS].map(({ code }) => code);
  const registry = read('src/checks/registry.ts');

  test('every page and every rule is that of a check in the registry', () => {
    const pages = namesIn('docs/checks', '.md').filter((name) => name !== 'README');
    expect(pages).toEqual([...codes].sort());
    expect(namesIn('src/checks/rules', '.ts')).toEqual(pages);
  });

  test.each(codes)('%s has a rule, a test and a row in the table', (code) => {
    expect(registry).toContain(`'./rules/${code}.ts'`);
    expect(existsSync(path.join(ROOT, `test/checks/rules/${code}.test.ts`)), 'a test').toBe(true);
    expect(read('docs/checks/README.md')).toMatch(
      new RegExp(`\\[${code}\\]\\(${code}\\.md\\) +\\| ${severityOf(code)} +\\|`),
    );
  });

  test.each(codes)('%s is documented with examples that hold', (code) => {
    const page = read(`docs/checks/${code}.md`);
    expect(page.startsWith(`# ${code}\n\nSeverity: ${severityOf(code)}\n`)).toBe(true);
    expect(sectionOf(page, '## How to silence it')).not.toBe('');
    expect(findingsIn(page, '## Bad', code)).not.toEqual([]);
    expect(findingsIn(page, '## Good', code)).toEqual([]);
  });

  function severityOf(code: CheckCode): string {
    const { severity, ...profile } = CHECKS[code];
    return 'isOffByDefault' in profile ? `${severity}, off by default` : severity;
  }

  /**
   * What a check finds in the example of a section; lines such as `Locale: ja-JP` and `No-loc: NuGet` go for a whole page, and
   * `Glossary: flow = Flow, not Fluss` and `Beside thirty pairs such as: Step 1. = Schritt 1.`, too, `Alignment: shifted, a1b2c-102`, `Missing: A sentence of the source.` and
   * `Exchanged: 30 and 5` for the section.
   */
  function findingsIn(page: string, heading: string, code: CheckCode): unknown[] {
    const section = sectionOf(page, heading);
    const example = /^(`{3,})markdown\n([\s\S]*?)^\1$/m.exec(section)?.[2] ?? '';
    const [, verdict, betterId] = /^Alignment: ([a-z-]+)(?:, (\S+))?$/m.exec(section) ?? [];
    const missing = /^Missing: (.+)$/m.exec(section)?.[1];
    const [, ...exchanged] = /^Exchanged: (\d+) and (\d+)$/m.exec(section) ?? [];
    const alignmentOf = ({ source, target }: Pick<CheckedPair, 'source' | 'target'>): PairAlignment => ({
      score: 0,
      verdict: verdict as AlignmentVerdict,
      ...(betterId === undefined ? {} : { betterId }),
      ...(missing === undefined ? {} : { missing: placeOf(missing, source) }),
      ...(exchanged.length === 0
        ? {}
        : { exchanged: { source: placesOf(exchanged, source), target: placesOf(exchanged, target) } }),
    });
    const noLoc = /^No-loc: (.+)$/m.exec(page)?.[1]?.split(', ') ?? [];
    const pairs = segmentPairs(example).map((pair) =>
      checkedPair(pair, { noLoc, ...(verdict === undefined ? {} : { alignment: alignmentOf(pair) }) }),
    );
    expect(pairs, heading).not.toEqual([]);
    const [, besideSource = '', besideTarget = ''] = /^Beside thirty pairs such as: (.+) = (.+)$/m.exec(page) ?? [];
    if (besideSource !== '') {
      for (let number = 1; number <= 30; number++) {
        const [source, target] = [besideSource, besideTarget].map((text) => text.replace('1', String(number)));
        pairs.push(checkedPair({ id: 'f9e8d-101', source: source ?? '', target: target ?? '', context: 'paragraph' }));
      }
    }
    const context = contextFor(/^Locale: (\S+)$/m.exec(page)?.[1]);
    const [, source, preferred = '', forbidden] = /^Glossary: (.+?) = (.+?)(?:, not (.+))?$/m.exec(page) ?? [];
    if (source === undefined) return findingsAmong(code, pairs, context);
    const term = { source, preferred: [preferred], forbidden: forbidden === undefined ? [] : [forbidden] };
    return findingsAmong(code, pairs, { ...context, glossary: [term] });
  }

  function placesOf([one = '', other = '']: readonly string[], text: string): [TextSpan, TextSpan] {
    return [placeOf(one, text), placeOf(other, text)];
  }

  function placeOf(part: string, text: string): TextSpan {
    expect(text).toContain(part);
    return { start: text.indexOf(part), end: text.indexOf(part) + part.length };
  }
});

describe('commands', () => {
  const page = read('docs/commands.md');

  test('are found where they are looked for', () => {
    expect(COMMANDS.map((made) => made.name())).toEqual(expect.arrayContaining(['build', 'serve', 'stats']));
  });

  test.each(COMMANDS.map((made) => [made.name(), made] as const))('%s is documented with its options', (name, made) => {
    const section = sectionOf(page, `## \`${name}\``);
    const common = sectionOf(page, '## Options of every command');
    const options = made.options.map(({ long }) => long ?? '');
    for (const option of options) {
      expect(COMMON_OPTIONS.includes(option) ? common : section, option).toMatch(
        new RegExp(`^\\| \`${option}[ \`]`, 'm'),
      );
    }
    const documented = [...section.matchAll(/^\| `(--[a-z-]+)/gm)].map((match) => match[1]);
    expect(options).toEqual(expect.arrayContaining(documented));
    expect(read('README.md')).toContain(`| \`diglot ${name} `);
  });

  test('no other command is documented', () => {
    const documented = [...page.matchAll(/^## `([a-z]+)`$/gm)].map((match) => match[1] ?? '');
    expect(documented.sort()).toEqual(COMMANDS.map((made) => made.name()).sort());
  });
});

test('the README has exactly the two set-up commands', () => {
  const blocks = [...sectionOf(read('README.md'), '## Set-up').matchAll(/^```\w*\n([\s\S]*?)^```$/gm)];
  expect(blocks.map((block) => block[1])).toEqual(['npm ci && npm start\n', 'npm ci && npm test\n']);
});

describe('links', () => {
  const files = [...namesIn('.', '.md').map((name) => `${name}.md`), ...filesBelow('docs', '.md')];

  test.each(files)('of %s lead to files and headings that exist', (file) => {
    const broken = linksOf(read(file)).filter((link) => !leadsSomewhere(file, link));
    expect(broken).toEqual([]);
  });

  function linksOf(markdown: string): string[] {
    const prose = markdown.replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1$/gm, '').replace(/`[^`\n]*`/g, '');
    return [...prose.matchAll(/\]\(([^()\s]+)\)/g)]
      .map((match) => match[1] ?? '')
      .filter((link) => !/^\w+:/.test(link));
  }

  function leadsSomewhere(from: string, link: string): boolean {
    const [target = '', fragment] = link.split('#');
    const file = target === '' ? from : path.posix.join(path.posix.dirname(from), target);
    if (!existsSync(path.join(ROOT, file))) return false;
    return fragment === undefined || headingSlugs(read(file)).includes(fragment);
  }

  /** Anchors as GitHub makes them: `## Where do I add…` gives `where-do-i-add`. */
  function headingSlugs(markdown: string): string[] {
    const headings = [...markdown.matchAll(/^#{1,6} (.+)$/gm)].map((match) => match[1] ?? '');
    return headings.map((text) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    );
  }
});

describe('constructs', () => {
  const names = namesIn('src/markdown/constructs', '.ts');
  const registry = read('src/markdown/registry.ts');
  const page = read('docs/markdown.md');
  const tests = filesBelow('test/markdown', '.ts');

  test.each(names)('%s has a registry line, a test and a row in docs/markdown.md', (name) => {
    expect(registry).toContain(`'./constructs/${name}.ts'`);
    expect(page).toContain(`\`${name}\``);
    const hasOwnTest = tests.includes(`test/markdown/constructs/${name}.test.ts`);
    const titled = new RegExp(`(?:describe|it|test)\\(['"\`]${name}\\b`);
    expect(hasOwnTest || tests.some((file) => titled.test(read(file))), 'a test').toBe(true);
  });

  test.each(names)('%s has a page of its own', (name) => {
    expect(page).toContain(`[\`${name}\`](markdown/${name}.md)`);
    const own = read(`docs/markdown/${name}.md`);
    expect(own.startsWith(`# ${name}\n`)).toBe(true);
    for (const heading of ['## Syntax', '## Result', '## Malformed', '## Nesting', '## Segments']) {
      expect(sectionOf(own, heading), heading).not.toBe('');
    }
  });
});

describe('import direction', () => {
  const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as {
    forbidden: readonly { readonly name: string; readonly comment: string }[];
  };
  const rules = forbidden.filter(({ name }) => name.startsWith('direction-'));
  const table = sectionOf(read('ARCHITECTURE.md'), '## Who may import whom');

  test.each(rules.map((rule) => [rule.name.slice('direction-'.length), rule.comment] as const))(
    'ARCHITECTURE.md says what %s may import',
    (folder, comment) => {
      const row = table.split('\n').find((line) => line.split('|')[1]?.trim().split(', ').includes(folder));
      // `src/site may import only itself, model, docset, markdown/tokens.ts` // => ['docset', 'markdown']
      const allowed = comment
        .split(', ')
        .slice(2)
        .map((it) => /^\w+/.exec(it)?.[0]);
      const documented = (row?.split('|')[2] ?? '').replace('(tokens only)', '').trim();
      expect(documented === 'nothing' ? [] : documented.split(/ *, /).map((it) => it.trim())).toEqual(allowed);
    },
  );
});
