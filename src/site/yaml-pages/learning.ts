import { hash } from 'node:crypto';
import type { LearningItem } from '../../model/docset.ts';

/** Answers where the modules, units and learning paths of a docset stand, and which belong together. */
export class Learning {
  private readonly byUid: ReadonlyMap<string, LearningItem>;
  private readonly urlOf: (path: string) => string | undefined;
  private knownDigest: string | undefined;

  /** `urlOf` gives the URL of the page with a docset-relative path. */
  constructor(items: readonly LearningItem[], urlOf: (path: string) => string | undefined) {
    this.urlOf = urlOf;
    this.byUid = new Map(items.map((item) => [item.uid, item]));
  }

  /** Digest of everything that can be asked. */
  get digest(): string {
    this.knownDigest ??= hash('sha1', JSON.stringify([...this.byUid.values()].map((item) => [item, this.url(item)])));
    return this.knownDigest;
  }

  /** The module, unit or path that calls itself by a uid. */
  find(uid: string): LearningItem | undefined {
    return this.byUid.get(uid);
  }

  /** URL of a module's, a unit's or a path's page. */
  url(item: LearningItem): string | undefined {
    return this.urlOf(item.path);
  }

  /** Minutes that a unit takes, or a module with all its units; nothing if nobody says. */
  minutes(item: LearningItem): number | undefined {
    const known = [item, ...item.children.flatMap((uid) => this.find(uid) ?? [])].flatMap(
      ({ minutes }) => minutes ?? [],
    );
    return known.length === 0 ? undefined : known.reduce((sum, minutes) => sum + minutes, 0);
  }
}
