/**
 * What reviewers have decided in this browser and not handed over yet. It counts more than what the site was built with, and is
 * exported as the file that `diglot import` takes.
 */

/**
 * @typedef {object} Decision
 * @property {string} locale
 * @property {string} at
 * @property {string} actor
 * @property {'dismiss' | 'restore' | 'state'} act
 * @property {string} key
 * @property {string} [state]
 * @property {string} [path]
 * @property {string} [id]
 */

const base = new URL('../../', import.meta.url).pathname;
const KEY = `diglot-review:${base}`;
const ACTOR_KEY = 'diglot-reviewer';

/** Told of every change, in this window or in another one. */
const changes = new EventTarget();

/** What is kept where storage is forbidden: as long as the page. @type {Map<string, string>} */
const unsaved = new Map();

/** @param {string} key */
function read(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return unsaved.get(key) ?? null;
  }
}

/**
 * @param {string} key
 * @param {string} value
 */
function write(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    unsaved.set(key, value);
  }
}

/** @returns {Decision[]} all decisions, oldest first */
export function decisions() {
  try {
    const kept = JSON.parse(read(KEY) ?? '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

/** @param {Decision[]} all */
function keep(all) {
  write(KEY, JSON.stringify(all));
  changes.dispatchEvent(new Event('change'));
}

/** Name under which decisions are made. */
export const actor = () => read(ACTOR_KEY) ?? '';

/** @param {string} name */
export const setActor = (name) => write(ACTOR_KEY, name.trim());

/** @param {Pick<Decision, 'locale' | 'act' | 'key' | 'state' | 'path' | 'id'>} decision */
export function decide({ locale, ...decision }) {
  keep([...decisions(), { locale, at: new Date().toISOString(), actor: actor() || 'reviewer', ...decision }]);
}

/**
 * Key of everything that a check found of one pattern.
 * @param {string} check
 * @param {string} pattern
 */
export function patternKey(check, pattern) {
  return `${check}:${pattern}`;
}

/** Takes the last decision back; gives it. */
export function undo() {
  const all = decisions();
  const last = all.pop();
  if (last) keep(all);
  return last;
}

/** Forgets everything that was decided here. */
export const forget = () => keep([]);

/** @param {() => void} listener */
export function onDecision(listener) {
  changes.addEventListener('change', listener);
  addEventListener('storage', ({ key }) => {
    if (key === KEY) listener();
  });
}

/**
 * Makes functions that tell what holds in a locale, decisions of this browser counted.
 * @param {string} locale BCP 47 tag
 */
export function settled(locale) {
  /** @type {Map<string, Decision & { order: number }>} */
  const latest = new Map();
  decisions().forEach((decision, order) => {
    if (decision.locale === locale) latest.set(decision.key, { ...decision, order });
  });
  return {
    /** @param {{ key: string, state: string }} pair */
    stateOf: ({ key, state }) => latest.get(key)?.state ?? state,
    /** @param {{ key: string, check: string, pattern?: string, isDismissed?: boolean }} finding */
    isDismissed: ({ key, check, pattern, isDismissed = false }) => {
      const made = [latest.get(key), pattern === undefined ? undefined : latest.get(patternKey(check, pattern))]
        .filter((decision) => decision !== undefined)
        .sort((one, other) => other.order - one.order)[0];
      return made ? made.act === 'dismiss' : isDismissed;
    },
  };
}

/** Hands all decisions over as a file. */
export function exportDecisions() {
  const file = { format: 'diglot-decisions', version: 1, decisions: decisions() };
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'decisions.json';
  link.click();
  URL.revokeObjectURL(url);
}
