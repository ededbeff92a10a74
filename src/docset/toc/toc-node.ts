import type { Diagnostic } from '../../model/diagnostic.ts';
import type { TextSpan } from '../../model/text.ts';

/** A link of a table of contents as it is written, and where. */
export interface TocReference {
  readonly text: string;
  readonly range: TextSpan;
}

/** An entry of a table of contents as it is written, before its links lead anywhere. */
export interface TocNode {
  readonly name: string;
  /** The name in the source language, where the entry holds segments. */
  readonly sourceName?: string;
  readonly href?: TocReference;
  readonly topicHref?: TocReference;
  readonly tocHref?: TocReference;
  readonly uid?: TocReference;
  /** Other words by which readers may look for the entry. */
  readonly displayName?: string;
  readonly expanded?: boolean;
  readonly items: readonly TocNode[];
}

/** A table of contents as written, with what is wrong in it. */
export interface TocTree {
  readonly nodes: readonly TocNode[];
  readonly diagnostics: readonly Diagnostic[];
}
