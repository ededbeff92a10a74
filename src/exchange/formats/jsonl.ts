import * as z from 'zod';
import { markdownOf } from '../../model/inline-content.ts';
import { REVIEW_STATES } from '../../model/review.ts';
import { decodeText } from '../decode-text.ts';
import type { ExchangeArticle, ExchangePair } from '../exchange-article.ts';
import type { ExchangeFormat } from '../exchange-format.ts';
import { ExchangeProblem } from '../exchange-problem.ts';
import type { ImportedPair } from '../imported-pair.ts';
import { linesOf } from '../lines.ts';

/** JSON Lines: an object for each pair, its members always in the same order; halves are Markdown as written. */
export const JSONL: ExchangeFormat = {
  name: 'jsonl',
  description: 'JSON Lines, an object for each pair',
  extension: '.jsonl',
  isOfOneLocale: false,
  recognizes: (beginning) => /^\uFEFF?\{"docset":/.test(beginning),
  async *write(articles) {
    for await (const article of articles) yield article.pairs.map((pair) => `${JSON.stringify(record(article, pair))}\n`).join(''); // prettier-ignore
  },
  async *read(bytes) {
    for await (const { text, line } of linesOf(decodeText(bytes))) {
      if (text.trim() !== '') yield readLine(text, line);
    }
  },
};

function record(article: ExchangeArticle, pair: ExchangePair) {
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

/** What importing needs of a line; the rest is for people and programs between. */
const LINE = z.object({
  docset: z.string(),
  file: z.string(),
  id: z.string(),
  occurrence: z.int().positive(),
  locale: z.string(),
  target: z.string(),
  state: z.enum(REVIEW_STATES).optional().catch(undefined),
  sourceHash: z.string(),
  targetHash: z.string(),
});

function readLine(text: string, line: number): ImportedPair {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ExchangeProblem(`This line is not valid JSON: ${reason}.`, { line, column: 1 });
  }
  const parsed = LINE.safeParse(json);
  if (!parsed.success) throw new ExchangeProblem(`This line is no pair: ${reasonOf(parsed.error)}.`, { line, column: 1 }); // prettier-ignore
  const { state, ...rest } = parsed.data;
  return { ...rest, ...(state === undefined ? {} : { state }), place: { line, column: 1 } };
}

function reasonOf({ issues: [issue] }: z.ZodError): string {
  return issue ? `"${issue.path.join('.')}": ${issue.message}` : 'it is no object';
}
