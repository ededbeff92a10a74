import * as v from 'valibot';
import { parseLocale } from '../../model/locale.ts';
import { describeProblems } from '../../model/value-problem.ts';
import type { Decision } from '../../model/review.ts';
import { UsageError } from '../failure.ts';
import { DECISION_MEMBERS, stateFitsAct, withoutGaps } from './decision-line.ts';

/** A decision of a file that is imported, and the locale that it belongs to; absent from lines of a review log. */
export interface ImportedDecision {
  readonly locale?: string;
  readonly decision: Decision;
}

const LOCALE = v.pipe(
  v.string(),
  v.check((tag) => parseLocale(tag) !== undefined, 'It must be a tag such as "de-DE".'),
);

const DECISION_FILE = v.object({
  format: v.literal('diglot-decisions'),
  version: v.literal(1, 'This Diglot knows version 1 of the format.'),
  decisions: v.array(v.pipe(v.object({ ...DECISION_MEMBERS, locale: LOCALE }), stateFitsAct())),
});

const LOG_LINE = v.pipe(v.object({ ...DECISION_MEMBERS, locale: v.optional(LOCALE) }), stateFitsAct());

/** Tells whether a text is a file of decisions: what pages for review export, or a review log. */
export function isDecisionFile(text: string): boolean {
  return /^\uFEFF?\s*\{\s*"(?:format"\s*:\s*"diglot-decisions"|(?:at|actor|act|key|locale)")/.test(text);
}

/**
 * Reads a file of decisions: one JSON object in the format `diglot-decisions`, or lines of a review log. Throws a
 * UsageError that names the place of whatever is wrong: what a program wrote is either right or of another program.
 */
export function readDecisionFile(path: string, written: string): ImportedDecision[] {
  const text = written.replace(/^\uFEFF/, '');
  if (/^\s*\{\s*"format"/.test(text)) {
    const parsed = v.safeParse(DECISION_FILE, parseJson(text, path));
    if (!parsed.success) throw new UsageError(`"${path}" is not valid:\n${describeProblems(parsed.issues)}`);
    return parsed.output.decisions.map(toImported);
  }
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const place = `${path}:${index + 1}`;
    const parsed = v.safeParse(LOG_LINE, parseJson(line, place));
    if (!parsed.success) throw new UsageError(`"${place}" is not valid:\n${describeProblems(parsed.issues)}`);
    return [toImported(parsed.output)];
  });
}

function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`"${place}" is not valid JSON: ${reason}`, { cause: error });
  }
}

function toImported({ locale, ...decision }: v.InferOutput<typeof LOG_LINE>): ImportedDecision {
  const tag = locale === undefined ? undefined : parseLocale(locale)?.tag;
  return { ...(tag === undefined ? {} : { locale: tag }), decision: withoutGaps(decision) };
}
