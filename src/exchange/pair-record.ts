import * as z from 'zod';
import { markdownOf } from '../model/inline-content.ts';
import { REVIEW_STATES } from '../model/review.ts';
import type { LinePosition } from '../model/text.ts';
import type { ExchangeArticle, ExchangePair } from './exchange-article.ts';
import { ExchangeProblem } from './exchange-problem.ts';
import type { ImportedPair } from './imported-pair.ts';

/** A pair with all that is said of it in one flat object, its members always in the same order; halves are Markdown as written. */
export type PairRecord = ReturnType<typeof pairRecord>;

/** Gives the record of a pair, which formats without markup write. */
export function pairRecord(article: ExchangeArticle, pair: ExchangePair) {
  return {
    docset: article.docset,
    file: article.file,
    id: pair.id,
    occurrence: pair.occurrence,
    line: pair.line,
    title: article.title,
    sourceLocale: article.sourceLocale,
    locale: article.locale,
    source: markdownOf(pair.source),
    target: markdownOf(pair.target),
    state: pair.state,
    block: pair.block,
    before: pair.before ?? null,
    after: pair.after ?? null,
    translationType: article.translationType ?? null,
    words: pair.words,
    score: pair.score ?? null,
    notes: pair.notes,
    metadata: article.metadata,
    sourceHash: pair.sourceHash,
    targetHash: pair.targetHash,
  };
}

/** A digest, or nothing where it was lost on the way. */
const HASH = z.string().regex(/^(?:[\da-f]{16})?$/, '16 hexadecimal digits are expected');

/** What importing needs of a record; the rest is for people and programs between. */
const RECORD = z.object({
  docset: z.string(),
  file: z.string(),
  id: z.string(),
  occurrence: z.int().positive(),
  locale: z.string(),
  source: z.string().optional(),
  target: z.string(),
  state: z.enum(REVIEW_STATES).optional().catch(undefined),
  sourceHash: HASH,
  targetHash: HASH,
});

/** A member of a record that importing reads. */
export type ImportedField = keyof typeof RECORD.shape;

/** All of them. */
export const IMPORTED_FIELDS = Object.keys(RECORD.shape) as readonly ImportedField[];

/** Reads a record back; throws an ExchangeProblem, at the place where the record stands, for one that is no pair. */
export function readPairRecord(record: unknown, place: LinePosition): ImportedPair {
  const parsed = RECORD.safeParse(record);
  if (!parsed.success) throw new ExchangeProblem(`This is no pair: ${reasonOf(parsed.error)}.`, place);
  const { source, state, ...rest } = parsed.data;
  return { ...rest, ...(source === undefined ? {} : { source }), ...(state === undefined ? {} : { state }), place };
}

function reasonOf({ issues: [issue] }: z.ZodError): string {
  return issue && issue.path.length > 0 ? `"${issue.path.join('.')}": ${issue.message}` : 'it is no object';
}
