import { SiteSession, UsageError, type BuildOptions, type SiteChange } from '../../pipeline/index.ts';
import type { LocatedDiagnostic } from '../../model/diagnostic.ts';
import type { ChangedPaths } from './folder-watcher.ts';

/** Who is told what becomes of a site. */
export interface LiveSiteListener {
  /** The site has changed; `milliseconds` have passed since the change was noticed. */
  readonly onChange: (change: SiteChange, milliseconds: number) => void;
  /** Search has caught up, or lists of articles: these paths below the site have changed. */
  readonly onCatchUp: (changed: readonly string[]) => void;
  /** The site could not be built; it is as it was. */
  readonly onFailure: (message: string) => void;
}

/** A site that follows its docsets: takes one change after the other, and then catches up with what can wait. */
export class LiveSite {
  private session: SiteSession;
  private readonly listener: LiveSiteListener;
  private pending: { paths: ChangedPaths; since: number } | undefined;
  private work: Promise<void> | undefined;
  private catchingUp: Promise<void> | undefined;
  private isClosed = false;

  constructor(options: BuildOptions, listener: LiveSiteListener) {
    this.session = new SiteSession(options);
    this.listener = listener;
  }

  /** Builds the site for the first time. Throws a UsageError if it cannot be built. */
  async open(): Promise<SiteChange> {
    const change = await this.session.build();
    this.catchUp();
    return change;
  }

  /** What is reported of a page, by its path below the site. */
  diagnosticsOf(page: string): readonly LocatedDiagnostic[] {
    return this.session.diagnosticsOf(page);
  }

  /** Takes note of files that may have changed. */
  note(paths: ChangedPaths): void {
    const earlier = this.pending;
    this.pending = {
      paths: paths && (!earlier || earlier.paths) ? new Set([...(earlier?.paths ?? []), ...paths]) : undefined,
      since: earlier?.since ?? performance.now(),
    };
    this.start();
  }

  /** Goes on with other options, once what is being done is done. */
  async reconfigure(options: BuildOptions): Promise<void> {
    await this.rest();
    await this.session.close();
    this.session = new SiteSession(options);
    this.note(undefined);
    await this.rest();
  }

  /** Leaves everything as the next build can go on with it. */
  async close(): Promise<void> {
    this.isClosed = true;
    await this.rest();
    await this.session.close();
  }

  private async rest(): Promise<void> {
    while (this.work ?? this.catchingUp) await (this.work ?? this.catchingUp);
  }

  private start(): void {
    if (this.isClosed) return;
    this.work ??= this.takeChanges().finally(() => {
      this.work = undefined;
      this.catchUp();
    });
  }

  private async takeChanges(): Promise<void> {
    for (let { pending } = this; pending && !this.isClosed; pending = this.pending) {
      this.pending = undefined;
      const { paths, since } = pending;
      try {
        const change = paths ? await this.session.update(paths) : await this.session.build();
        if (change) this.listener.onChange(change, performance.now() - since);
      } catch (error) {
        this.listener.onFailure(messageOf(error));
      }
    }
  }

  private catchUp(): void {
    this.catchingUp ??= this.session
      .catchUp()
      .then(
        (changed) => {
          this.listener.onCatchUp(changed);
        },
        (error: unknown) => {
          this.listener.onFailure(messageOf(error));
        },
      )
      .finally(() => {
        this.catchingUp = undefined;
      });
  }
}

/** What people are told about a failure; one that is not theirs is told with the place where it happened. */
export function messageOf(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  return `This is a fault of Diglot: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
