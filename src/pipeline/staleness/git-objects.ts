import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';

/** An object of a Git repository. */
export interface GitObject {
  readonly id: string;
  readonly type: string;
  /** A blob's bytes as UTF-8; absent where only its id was asked for. */
  readonly text?: string;
}

/**
 * Asks a Git repository for objects by their names (gitrevisions(7)), all of them through one process. No shell sees the names.
 * `with` says whether blobs come with their text. Questions are answered one after another, in order.
 */
export class GitObjects {
  private readonly git: ChildProcessWithoutNullStreams;
  private readonly hasText: boolean;
  private readonly waiting: ((object: GitObject | undefined) => void)[] = [];
  private unread: Buffer = Buffer.alloc(0);
  private isOver = false;

  constructor(repository: string, gives: 'ids' | 'texts') {
    this.hasText = gives === 'texts';
    this.git = spawn('git', ['-C', repository, 'cat-file', this.hasText ? '--batch' : '--batch-check']);
    this.git.stdout.on('data', (bytes: Buffer) => {
      this.unread = this.unread.length === 0 ? bytes : Buffer.concat([this.unread, bytes]);
      while (this.readAnswer()) continue;
    });
    // Where there is no Git or no repository, nothing is found; why not is asked of GitRepository.
    this.git.stderr.resume();
    this.git.stdin.on('error', () => undefined);
    this.git.on('error', () => {
      this.giveUp();
    });
    this.git.on('close', () => {
      this.giveUp();
    });
  }

  /** Finds an object: `HEAD:docs/a.md`, `0123abc^{commit}`; undefined if there is none of that name. */
  find(name: string): Promise<GitObject | undefined> {
    // A question is a line.
    if (this.isOver || /[\r\n]/.test(name)) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.git.stdin.write(`${name}\n`);
    });
  }

  /** Ends the process. */
  close(): void {
    this.git.stdin.end();
  }

  /** Reads the next answer, if all of it has come: a line, and behind it the object, if it has text, and a line break. */
  private readAnswer(): boolean {
    const lineEnd = this.unread.indexOf(10);
    if (lineEnd === -1) return false;
    const [id = '', type = '', size = ''] = this.unread.toString('utf8', 0, lineEnd).split(' ').slice(-3);
    const isFound = /^[0-9a-f]{40,64}$/.test(id) && /^\d+$/.test(size);
    const textStart = lineEnd + 1;
    const end = textStart + (isFound && this.hasText ? Number(size) + 1 : 0);
    if (this.unread.length < end) return false;
    const text = isFound && this.hasText ? this.unread.toString('utf8', textStart, end - 1) : undefined;
    this.unread = this.unread.subarray(end);
    this.waiting.shift()?.(isFound ? { id, type, ...(text === undefined ? {} : { text }) } : undefined);
    return this.unread.length > 0;
  }

  private giveUp(): void {
    this.isOver = true;
    for (const resolve of this.waiting.splice(0)) resolve(undefined);
  }
}
