import * as v from 'valibot';
import { markdownOf } from '../model/inline-content.ts';
import { REVIEW_STATES } from '../model/review.ts';
import type { LinePosition } from '../model/text.ts';
import { keyPath } from '../model/value-problem.ts';
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
const HASH = v.pipe(v.string(), v.regex(/^(?:[\da-f]{16})?$/, '16 hexadecimal digits are expected'));

/** What importing needs of a record; the rest is for people and programs between. */
const RECORD = v.object({
  docset: v.string(),
  file: v.string(),
  id: v.string(),
  occurrence: v.pipe(v.number(), v.integer(), v.minValue(1)),
  locale: v.string(),
  source: v.optional(v.string()),
  target: v.string(),
  state: v.fallback(v.optional(v.picklist(REVIEW_STATES)), undefined),
  sourceHash: HASH,
  targetHash: HASH,
});

/** A member of a record that importing reads. */
export type ImportedField = keyof typeof RECORD.entries;

/** All of them. */
export const IMPORTED_FIELDS = Object.keys(RECORD.entries) as readonly ImportedField[];

/** Reads a record back; throws an ExchangeProblem, at the place where the record stands, for one that is no pair. */
export function readPairRecord(record: unknown, place: LinePosition): ImportedPair {
  // To Valibot, a list is an object, too.
  const parsed = v.safeParse(RECORD, Array.isArray(record) ? undefined : record);
  if (!parsed.success) throw new ExchangeProblem(`This is no pair: ${reasonOf(parsed.issues[0])}.`, place);
  const { source, state, ...rest } = parsed.output;
  return { ...rest, ...(source === undefined ? {} : { source }), ...(state === undefined ? {} : { state }), place };
}

function reasonOf(issue: v.BaseIssue<unknown>): string {
  const place = keyPath((issue.path ?? []).map(({ key }) => key));
  return place === '' ? 'it is no object' : `"${place}": ${issue.message}`;
}
