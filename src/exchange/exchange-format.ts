import type { ExchangeArticle } from './exchange-article.ts';
import type { ImportedPair } from './imported-pair.ts';

/** What holds for a whole exchange file. */
export interface ExchangeHeader {
  /** Version of Diglot, `0.1.0`. */
  readonly version: string;
  /** BCP 47 tags; `locale` is absent where the file holds several. */
  readonly sourceLocale: string;
  readonly locale?: string;
}

/** A format in which pairs are exchanged with other programs. */
export interface ExchangeFormat {
  /** Name on the command line: `xliff`. */
  readonly name: string;
  /** What it is, in a few words, for help. */
  readonly description: string;
  /** Extension of its files, with the dot. */
  readonly extension: string;
  /** Whether a file of it may hold one locale only. */
  readonly isOfOneLocale: boolean;
  /** Whether its files hold what memories have for a pair. */
  readonly hasMatches: boolean;
  /**
   * Writes articles as a file, piece by piece, so that no more than an article is held in memory. The same articles
   * always give the same bytes.
   */
  readonly write: (
    articles: AsyncIterable<ExchangeArticle>,
    header: ExchangeHeader,
  ) => AsyncIterable<string | Uint8Array>;
  /**
   * Reads a file back, piece by piece; throws an ExchangeProblem for one that is none of the format, or is damaged.
   * Absent from formats that are for corpora alone.
   */
  readonly read?: (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<ImportedPair>;
  /** Whether a file that begins like this (its first kilobyte) is of the format. */
  readonly recognizes: (beginning: string) => boolean;
}
