import type { InlineContent } from '../model/inline-content.ts';
import type { GlossaryTerm } from '../model/glossary-term.ts';
import type { ReviewState } from '../model/review.ts';
import type { Severity } from '../model/severity.ts';
import type { MemoryMatch } from './memory/translation-memory.ts';

/** An article, or another file that holds pairs, with those of its pairs that are exported. */
export interface ExchangeArticle {
  /** The docset's folder as the user named it, with forward slashes. */
  readonly docset: string;
  /** Path below the docset's folder. */
  readonly file: string;
  readonly title: string;
  /** BCP 47 tags. */
  readonly sourceLocale: string;
  readonly locale: string;
  /** `ms.translationtype`, if it is known. */
  readonly translationType?: 'MT' | 'HT';
  /** What front matter and configuration say under `ms.…`, in order of keys. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly pairs: readonly ExchangePair[];
}

/** A segment pair as exchange files carry it. */
export interface ExchangePair {
  /** Translation unit id. */
  readonly id: string;
  /** Which of the file's pairs of this id it is, from 1. */
  readonly occurrence: number;
  /** Line of the file, from 1. */
  readonly line: number;
  /** Kind of block in which the pair stands: `heading`. */
  readonly block: string;
  readonly source: InlineContent;
  readonly target: InlineContent;
  /** Digests of both halves' Markdown, by which importing sees that one has changed. */
  readonly sourceHash: string;
  readonly targetHash: string;
  readonly state: ReviewState;
  /** When the pair was last worked on, as far as it is known. */
  readonly changed?: PairChange;
  /** Source halves of the pairs before and behind it in the file. */
  readonly before?: string;
  readonly after?: string;
  readonly notes: readonly ExchangeNote[];
  /** What the glossary says of the source half. */
  readonly terms: readonly GlossaryTerm[];
  /** What memories have for the source half, the best first. */
  readonly matches: readonly MemoryMatch[];
  /** How well both halves fit, from 0 to 1, if it was asked for. */
  readonly score?: number;
  /** Words of the source half. */
  readonly words: number;
}

/** A finding of a check, for translators. */
export interface ExchangeNote {
  /** The check's code. */
  readonly check: string;
  readonly severity: Severity;
  readonly message: string;
}

/** When somebody worked on a pair. */
export interface PairChange {
  /** UTC date, or date and time, in ISO 8601. */
  readonly at: string;
  readonly actor?: string;
}
