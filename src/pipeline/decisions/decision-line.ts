import * as z from 'zod';
import { REVIEW_STATES, type Decision } from '../../model/review.ts';

/** A decision as it stands in logs and in files to be imported; what else a newer Diglot may say of one is passed over. */
export const DECISION = z
  .object({
    at: z.iso.datetime({ precision: 3, error: 'It must be a UTC time such as "2026-01-31T12:00:00.000Z".' }),
    actor: z.string().min(1),
    act: z.enum(['dismiss', 'restore', 'state']),
    key: z.string().min(1),
    state: z.enum(REVIEW_STATES).optional(),
    reason: z.string().optional(),
    path: z.string().optional(),
    id: z.string().optional(),
  })
  .check(({ value, issues }) => {
    if (value.state === undefined || value.act === 'state') return;
    issues.push({ code: 'custom', input: value, path: ['state'], message: `"${value.act}" has no state.` });
  });

const FIELDS = ['at', 'actor', 'act', 'key', 'state', 'reason', 'path', 'id'] as const satisfies (keyof Decision)[];

/** Writes a decision as one line of JSON without its line break, always in the same way. */
export function decisionLine(decision: Decision): string {
  return JSON.stringify(decision, [...FIELDS]);
}

/** Reads one line of a log; gives for people what is wrong with one that is no decision. */
export function readDecision(line: string): { decision: Decision } | { problem: string } {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return { problem: 'it is not JSON' };
  }
  const parsed = DECISION.safeParse(json);
  if (parsed.success) return { decision: withoutGaps(parsed.data) };
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') ?? '';
  return { problem: `${place === '' ? '' : `"${place}": `}${issue?.message ?? 'it is no decision'}` };
}

/** Leaves keys out that have no value: zod's types allow them to be there and undefined. */
export function withoutGaps(parsed: z.infer<typeof DECISION>): Decision {
  const { at, actor, act, key, state, reason, path, id } = parsed;
  return {
    at,
    actor,
    act,
    key,
    ...(state === undefined ? {} : { state }),
    ...(reason === undefined ? {} : { reason }),
    ...(path === undefined ? {} : { path }),
    ...(id === undefined ? {} : { id }),
  };
}
