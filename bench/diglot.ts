import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Command, Contestant, Skipped } from './contestant.ts';
import { linkCopy, type CorpusCopy } from './corpus-copy.ts';

/** Names of what is measured of Diglot, as they stand in the tables. */
export const DIGLOT = {
  pages: 'Diglot, pages only',
  search: 'Diglot, with search',
  nochange: 'Diglot, nothing changed',
  onechange: 'Diglot, one article changed',
  added: 'Diglot, one article added',
  clean: 'Diglot, --clean',
  restored: 'Diglot, cache restored, no output',
  scale: 'Diglot, forty locales',
} as const;

/** What `diglot build --json` says, as far as it is used here. */
export interface BuildSummary {
  readonly articles: number;
  readonly pagesWritten: number;
  readonly pagesReused: number;
}

/** Wrong content is no failure: `diglot build` reports it, and ends with 1. */
const CONTENT_IS_WRONG = 1;

/** Reads the summary out of what `diglot build --json` has said; undefined if that is no summary. */
export function readSummary(said: string | undefined): BuildSummary | undefined {
  try {
    const summary = JSON.parse(said ?? '') as Partial<BuildSummary>;
    const { articles, pagesWritten, pagesReused } = summary;
    if (articles === undefined || pagesWritten === undefined || pagesReused === undefined) return undefined;
    return { articles, pagesWritten, pagesReused };
  } catch {
    return undefined;
  }
}

/**
 * Diglot's builds, each in a folder of its own below `work`, which holds its site and its cache. Builds that follow on
 * another begin with one that is not measured.
 */
export class DiglotBuilds {
  private readonly program: string;
  private readonly work: string;
  private readonly copy: CorpusCopy;

  constructor(program: string, work: string, copy: CorpusCopy) {
    this.program = program;
    this.work = work;
    this.copy = copy;
  }

  /** Builds with neither a site nor a cache of before. */
  cold(name: string, options: readonly string[] = []): Contestant {
    const site = this.site(name, this.copy, options);
    return {
      name,
      prepare: () => {
        rmSync(site.output, { recursive: true, force: true });
        rmSync(site.cache, { recursive: true, force: true });
      },
      commands: [site.build],
      output: site.output,
    };
  }

  /** Builds with what was there before, after `change` has changed the docset, which is a copy that nobody else reads. */
  again(name: string, change: (docset: string, run: number) => void, options: readonly string[] = []): Contestant {
    const copy = linkCopy(this.copy, path.join(this.folderOf(name), 'content'));
    const first = this.site(name, copy);
    const site = this.site(name, copy, options);
    let run = 0;
    return {
      name,
      prepare: () => {
        if (run++ === 0) buildOnce(first.build);
        change(copy.docsets[0] ?? '', run);
      },
      commands: [site.build],
      output: site.output,
    };
  }

  /** Builds without a site, with the cache of a build of before, as on a machine that has just been given it. */
  restored(name: string): Contestant {
    const site = this.site(name, this.copy);
    return {
      name,
      prepare: () => {
        if (!existsSync(site.output)) buildOnce(site.build);
        rmSync(site.output, { recursive: true, force: true });
      },
      commands: [site.build],
      output: site.output,
    };
  }

  /** Builds everything anew although it is there, if this Diglot can. */
  clean(name: string): Contestant | Skipped {
    const { stdout } = spawnSync(process.execPath, [this.program, 'build', '--help'], { encoding: 'utf8' });
    return stdout.includes('--clean')
      ? this.again(name, () => undefined, ['--clean'])
      : { name, why: 'this `diglot build` has no --clean' };
  }

  private site(name: string, copy: CorpusCopy, options: readonly string[] = []) {
    const folder = this.folderOf(name);
    mkdirSync(folder, { recursive: true });
    const output = path.join(folder, 'site');
    const build: Command = {
      program: process.execPath,
      args: [this.program, 'build', ...copy.docsets, '--out', output, '--json', '--quiet', ...options],
      folder,
      accepted: [CONTENT_IS_WRONG],
    };
    return { output, cache: path.join(folder, '.diglot'), build };
  }

  private folderOf(name: string): string {
    return path.join(this.work, name.toLowerCase().replaceAll(/\W+/g, '-'));
  }
}

/** Adds a sentence to the first article of a docset, another one in each run. */
export function changeArticle(docset: string, run: number): void {
  const file = firstArticle(docset);
  const text = readFileSync(file, 'utf8');
  // The file has other names in other copies: they keep the old one.
  rmSync(file);
  writeFileSync(file, `${text.trimEnd()}\n\nSentence ${run} of the benchmark.\n`);
}

/** Adds an article to a docset, another one in each run. */
export function addArticle(docset: string, run: number): void {
  const text = `---\ntitle: Article ${run} of the benchmark\n---\n# Article ${run} of the benchmark\n\nOne more.\n`;
  writeFileSync(path.join(path.dirname(firstArticle(docset)), `added-${run}.md`), text);
}

function firstArticle(docset: string): string {
  const folder = path.join(docset, 'AlchemyInsights');
  const [first] = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort();
  if (first === undefined) throw new Error(`There is no article in ${folder}.`);
  return path.join(folder, first);
}

function buildOnce({ program, args, folder, accepted = [] }: Command): void {
  const { status, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0 && !accepted.includes(status ?? NaN)) throw new Error(`diglot build failed: ${stderr.slice(-600)}`);
}
