import * as v from 'valibot';
import { REVIEW_STATES, type Decision } from '../../model/review.ts';
import { keyPath } from '../../model/value-problem.ts';

const someText = v.pipe(v.string(), v.nonEmpty('It must not be empty.'));

/** A time as `Date.toJSON` writes it, which `Date.parse` knows to be one. */
const TIME = v.pipe(
  v.string(),
  v.check(
    (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text)),
    'It must be a UTC time such as "2026-01-31T12:00:00.000Z".',
  ),
);

/** The members of a decision as it stands in logs and in files to be imported; what else a newer Diglot may say is passed over. */
export const DECISION_MEMBERS = {
  at: TIME,
  actor: someText,
  act: v.picklist(['dismiss', 'restore', 'state']),
  key: someText,
  state: v.optional(v.picklist(REVIEW_STATES)),
  reason: v.optional(v.string()),
  path: v.optional(v.string()),
  id: v.optional(v.string()),
};

interface Act {
  readonly act: string;
  readonly state?: string | undefined;
}

/** Refuses a decision with a state that its act has none of. */
export function stateFitsAct<Parsed extends Act>(): v.RawCheckAction<Parsed> {
  return v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { act, state } = dataset.value;
    if (state === undefined || act === 'state') return;
    const input = { act, state };
    const place: v.ObjectPathItem = { type: 'object', origin: 'value', input, key: 'state', value: state };
    addIssue({ message: `"${act}" has no state.`, path: [place] });
  });
}

const DECISION = v.pipe(v.object(DECISION_MEMBERS), stateFitsAct());

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
  const parsed = v.safeParse(DECISION, json);
  if (parsed.success) return { decision: withoutGaps(parsed.output) };
  const [issue] = parsed.issues;
  const place = keyPath((issue.path ?? []).map(({ key }) => key));
  return { problem: `${place === '' ? '' : `"${place}": `}${issue.message}` };
}

/** Leaves keys out that have no value: Valibot's types allow them to be there and undefined. */
export function withoutGaps(parsed: v.InferOutput<typeof DECISION>): Decision {
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
