import { execFile } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { promisify } from 'node:util';
import { markdownOf, type InlineContent } from '../../model/inline-content.ts';
import { withLineFeeds } from '../../model/text.ts';
import { UsageError } from '../failure.ts';
import { pairsOf } from '../pairs.ts';
import { GitObjects } from '../staleness/git-objects.ts';

/** What of a pair is compared. */
interface Halves {
  readonly source: InlineContent;
  readonly target: InlineContent;
}

const run = promisify(execFile);

/** Tells which pairs of a docset in a Git repository are not the same as in an earlier commit; one process of Git serves it until `close`. */
export class ChangedPairs {
  private readonly objects: GitObjects;
  private readonly commit: string;
  private readonly top: string;

  private constructor(objects: GitObjects, commit: string, top: string) {
    this.objects = objects;
    this.commit = commit;
    this.top = top;
  }

  /**
   * Opens the repository that holds a folder; `since` names a commit, or is a date such as `2026-03-01`, which stands for
   * the last commit until then. Throws a UsageError if there is no repository or no such commit.
   */
  static async open(folder: string, since: string): Promise<ChangedPairs> {
    const top = await git(folder, ['rev-parse', '--show-toplevel']);
    if (top === undefined) throw new UsageError(`"${folder}" is in no Git repository, so nothing tells what has changed since.`); // prettier-ignore
    const commit = /^\d{4}-\d\d-\d\d/.test(since)
      ? await git(folder, ['rev-list', '-1', `--before=${since}T23:59:59`, 'HEAD'])
      : await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${since}^{commit}`]);
    if (!commit) throw new UsageError(`The repository of "${folder}" has no commit "${since}", and none of so early a date.`); // prettier-ignore
    return new ChangedPairs(new GitObjects(top, 'texts'), commit, realpathSync(top));
  }

  /** Gives those of a file's pairs whose halves do not stand in the file as it was. */
  async of<Pair extends Halves>(absolutePath: string, pairs: readonly Pair[]): Promise<Pair[]> {
    if (pairs.length === 0) return [];
    const path = relative(this.top, realpathSync(absolutePath)).replaceAll('\\', '/');
    const before = await this.objects.find(`${this.commit}:${path}`);
    const known = new Set(
      pairsOf(path, withLineFeeds(before?.text ?? '')).map(({ source, target }) => `${source}\0${target}`),
    );
    return pairs.filter(({ source, target }) => !known.has(`${markdownOf(source)}\0${markdownOf(target)}`));
  }

  /** Ends the process. */
  close(): void {
    this.objects.close();
  }
}

async function git(folder: string, args: readonly string[]): Promise<string | undefined> {
  try {
    return (await run('git', ['-C', folder, ...args])).stdout.trim();
  } catch {
    return undefined;
  }
}
