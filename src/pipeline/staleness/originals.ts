import { posix } from 'node:path';
import { splitFrontMatter } from '../../docset/index.ts';
import { locate, type LocatedDiagnostic } from '../../model/diagnostic.ts';
import type { Metadata } from '../../model/docset.ts';
import type { OriginalState } from '../../model/review.ts';
import { originalUrl, textValue } from '../../site/articles/article-metadata.ts';
import { compareSources, type SourceState } from './compare-source.ts';
import { lastChanges } from './last-changes.ts';
import { GitObjects } from './git-objects.ts';

/** A clone of the repository in which originals are written. */
export interface OriginalRepository {
  /** Folder of the clone, relative to the current folder. */
  readonly repository: string;
  /** What originals are compared with: `HEAD` if absent. */
  readonly ref?: string | undefined;
  /** Where in the repository the docset's paths begin, for articles that do not tell the address of their original. */
  readonly folder?: string | undefined;
}

/** An article whose original is looked for. */
export interface TranslatedArticle {
  /** Path below the docset's folder. */
  readonly path: string;
  /** The path as the user would type it. */
  readonly typedPath: string;
  readonly text: string;
  readonly metadata: Metadata;
  /** Source halves, in order. */
  readonly sources: readonly string[];
}

/** What has become of an article's original, and of each of its source halves, in order. */
export interface ComparedArticle {
  readonly original: OriginalState;
  readonly pairs: readonly SourceState[];
}

/**
 * Compares articles with their originals as they are now in clones of their repositories: of several clones, in the first one
 * that has the commit that was translated, or else the original. Two processes of Git serve each clone until `close`.
 */
export class Originals {
  private readonly folder: string;
  private readonly clones: readonly Clone[];
  private readonly missingCommits = new Set<string>();
  private readonly found: LocatedDiagnostic[] = [];

  private constructor(folder: string, clones: readonly Clone[]) {
    this.folder = folder;
    this.clones = clones;
  }

  /** Opens clones for the docset in `folder`; what is none, or lacks the ref, becomes a diagnostic of the docset. */
  static async open(repositories: readonly OriginalRepository[], folder: string): Promise<Originals> {
    const clones: Clone[] = [];
    const originals = new Originals(folder, clones);
    for (const repository of repositories) {
      const clone = await Clone.open(repository);
      if (clone) clones.push(clone);
      else {
        originals.report(
          folder,
          '',
          `Originals cannot be compared: "${repository.repository}" is no clone that Git can read, or has no commit "${repository.ref ?? 'HEAD'}".`,
        );
      }
    }
    return originals;
  }

  /** What could not be compared, and why. */
  get diagnostics(): readonly LocatedDiagnostic[] {
    return this.found;
  }

  /** Compares an article with its original; nothing for one that does not tell what was translated, or whose original is unknown. */
  async compare(article: TranslatedArticle): Promise<ComparedArticle | undefined> {
    const translatedCommit = translatedCommitOf(article);
    if (translatedCommit === undefined || this.clones.length === 0) return undefined;
    const knowing = await this.firstWith((clone) => clone.ids.find(`${translatedCommit}^{commit}`));
    if (!knowing) this.reportCommit(article, translatedCommit);
    for (const clone of knowing ? [knowing] : this.clones) {
      const path = clone.pathOf(article);
      const [before, now] = await Promise.all([
        knowing ? clone.ids.find(`${translatedCommit}:${path}`) : undefined,
        clone.ids.find(`${clone.newest}:${path}`),
      ]);
      if (!before && !now) continue;
      const states = await statesOf(clone, article.sources, before?.id, now?.id);
      const changedPairs = states.filter(({ staleness }) => staleness !== 'unchanged').length;
      const state = now ? (changedPairs > 0 ? 'changed' : 'current') : 'deleted';
      return { original: { state, changedPairs, translatedCommit, newestCommit: clone.newest }, pairs: states };
    }
    return undefined;
  }

  /**
   * Finds the articles whose original says something else now than what was translated; gives, by their paths, the ISO dates
   * of the last change. Front matter and white space say nothing. An original that is no more, or whose state then is
   * unknown, has none.
   */
  async changedSince(articles: readonly Pick<TranslatedArticle, 'path' | 'metadata'>[]): Promise<Map<string, string>> {
    const pathsIn = new Map<Clone, Map<string, string>>();
    for (const article of articles) {
      const commit = translatedCommitOf(article);
      if (commit === undefined) continue;
      const clone = await this.firstWith(({ ids }) => ids.find(`${commit}^{commit}`));
      if (!clone || !(await clone.hasChanged(article, commit))) continue;
      const paths = pathsIn.get(clone) ?? new Map<string, string>();
      paths.set(article.path, clone.pathOf(article));
      pathsIn.set(clone, paths);
    }
    const dates = new Map<string, string>();
    for (const [clone, paths] of pathsIn) {
      const ofOriginals = await lastChanges(clone.repository, clone.newest, new Set(paths.values()));
      for (const [path, original] of paths) {
        const date = ofOriginals.get(original);
        if (date !== undefined) dates.set(path, date);
      }
    }
    return dates;
  }

  /** Ends the processes of Git. */
  close(): void {
    for (const clone of this.clones) clone.close();
  }

  private async firstWith(ask: (clone: Clone) => Promise<unknown>): Promise<Clone | undefined> {
    for (const clone of this.clones) if (await ask(clone)) return clone;
    return undefined;
  }

  /** Says once of each commit that no clone has it: a shallow clone lacks those of most articles. */
  private reportCommit({ typedPath, text }: TranslatedArticle, commit: string): void {
    if (this.missingCommits.has(commit)) return;
    this.missingCommits.add(commit);
    const start = text.indexOf(commit);
    const message = `The commit ${commit.slice(0, 12)}, which was translated, is in no clone of the originals.`;
    this.report(typedPath, text, message, start === -1 ? undefined : { start, end: start + commit.length });
  }

  private report(path: string, text: string, message: string, range?: { start: number; end: number }): void {
    const suggestion = path === this.folder ? 'See "originals" in the configuration.' : 'Fetch its whole history.';
    const diagnostic = { code: 'original-not-found', message, suggestion, ...(range ? { range } : {}) } as const;
    this.found.push(...locate(path, text, [diagnostic]).filter(({ code }) => code === diagnostic.code));
  }
}

/** A clone, with the processes of Git that read it. */
class Clone {
  readonly ids: GitObjects;
  readonly texts: GitObjects;
  readonly repository: string;
  /** The commit that originals are compared with. */
  newest = '';
  private readonly folder: string;

  private constructor({ repository, folder = '' }: OriginalRepository) {
    this.repository = repository;
    this.ids = new GitObjects(repository, 'ids');
    this.texts = new GitObjects(repository, 'texts');
    this.folder = folder;
  }

  /** Opens a clone; nothing if there is none, or it lacks the ref. */
  static async open(repository: OriginalRepository): Promise<Clone | undefined> {
    const clone = new Clone(repository);
    const newest = await clone.ids.find(`${repository.ref ?? 'HEAD'}^{commit}`);
    if (newest) {
      clone.newest = newest.id;
      return clone;
    }
    clone.close();
    return undefined;
  }

  /** `https://github.com/org/docs/blob/live/a/b.md` is at `a/b.md`; an article that tells no address, at its own path. */
  pathOf({ path, metadata }: Pick<TranslatedArticle, 'path' | 'metadata'>): string {
    const inUrl = /\/blob\/[^/]+\/(.+)$/.exec(originalUrl(metadata) ?? '')?.[1];
    return inUrl === undefined ? posix.join(this.folder, path) : decoded(inUrl);
  }

  /** Whether an article's original says something else now than in the commit that was translated. */
  async hasChanged(article: Pick<TranslatedArticle, 'path' | 'metadata'>, commit: string): Promise<boolean> {
    const path = this.pathOf(article);
    const [before, now] = await Promise.all([
      this.ids.find(`${commit}:${path}`),
      this.ids.find(`${this.newest}:${path}`),
    ]);
    if (!before || !now || before.id === now.id) return false;
    const [translated, current] = await Promise.all([this.texts.find(before.id), this.texts.find(now.id)]);
    return wordsOf(translated?.text) !== wordsOf(current?.text);
  }

  close(): void {
    this.ids.close();
    this.texts.close();
  }
}

/** The commit of the original that an article tells to be a translation of. */
function translatedCommitOf({ metadata }: Pick<TranslatedArticle, 'metadata'>): string | undefined {
  const commit = textValue(metadata['ms.sourcegitcommit']) ?? textValue(metadata['gitcommit']);
  return /(?:^|\/)([0-9a-f]{7,64})(?:\/|$)/.exec(commit ?? '')?.[1];
}

/** What an original says, without its front matter. */
function wordsOf(text = ''): string {
  return splitFrontMatter(text.replaceAll('\r\n', '\n')).body.replace(/\s+/g, ' ').trim();
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

async function statesOf(
  { texts }: Clone,
  sources: readonly string[],
  before: string | undefined,
  now: string | undefined,
): Promise<SourceState[]> {
  const all = (staleness: SourceState['staleness']): SourceState[] => sources.map(() => ({ staleness }));
  if (now === undefined) return all('deleted');
  if (before === now) return all('unchanged');
  const [translated, current] = await Promise.all([
    before === undefined ? undefined : texts.find(before),
    texts.find(now),
  ]);
  return compareSources(sources, current?.text ?? '', translated?.text);
}
