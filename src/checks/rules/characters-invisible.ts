import type { Finding } from '../../model/finding.ts';
import type { TextSpan } from '../../model/text.ts';
import type { PairCheck } from '../check.ts';
import { customsOf } from '../locale-customs.ts';

/** Finds what readers cannot see and trip over all the same: marks of direction that are not closed, characters without width. */
export const charactersInvisible: PairCheck = {
  code: 'characters-invisible',
  find: ({ source, target }, { locale }) => {
    // Hardly a target has any of them.
    if (!INVISIBLE.test(target)) return [];
    return [...unclosedDirections(source, target), ...withoutWidth(source, target, customsOf(locale.tag).script)];
  },
};

const INVISIBLE = /[\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;

/** Embeddings and overrides, which U+202C ends, and isolates, which U+2069 ends (Unicode Standard Annex #9). */
const OPENED = /[\u202a\u202b\u202d\u202e\u2066-\u2068]/;
const CLOSED = /[\u202c\u2069]/;
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g;

function unclosedDirections(source: string, target: string): Finding[] {
  const open = unpairedIn(target);
  if (open.length === 0 || unpairedIn(source).length > 0) return [];
  return [
    {
      check: 'characters-invisible',
      message: 'An invisible mark that sets the direction of writing has no counterpart: it turns what follows, too.',
      source: [],
      target: open,
      suggestion: 'Close it with U+202C or, after U+2066 to U+2068, with U+2069; or delete it.',
      pattern: 'direction',
    },
  ];
}

/** Marks that open or close a direction, and have no counterpart. */
function unpairedIn(text: string): TextSpan[] {
  const open: TextSpan[] = [];
  const unopened: TextSpan[] = [];
  for (const { 0: mark, index } of text.matchAll(DIRECTIONS)) {
    const range = { start: index, end: index + 1 };
    if (OPENED.test(mark)) open.push(range);
    else if (CLOSED.test(mark) && !open.pop()) unopened.push(range);
  }
  return [...unopened, ...open];
}

/** Scripts without spaces, whose words a zero-width space may separate. */
const WITH_ZERO_WIDTH_SPACES = new Set(['Thai', 'Laoo', 'Khmr', 'Mymr', 'Tibt']);

function withoutWidth(source: string, target: string, script: string): Finding[] {
  const pattern = WITH_ZERO_WIDTH_SPACES.has(script) ? /[\u00ad\ufeff]+/g : /[\u00ad\u200b\u2060\ufeff]+/g;
  const found = Array.from(target.matchAll(pattern)).filter(([characters]) => !source.includes(characters));
  if (found.length === 0) return [];
  const codes = new Set(
    found.map(([character]) => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`),
  );
  return [
    {
      check: 'characters-invisible',
      message: `The target has invisible characters, ${[...codes].join(' and ')}: search does not find words that hold one.`,
      source: [],
      target: found.map(({ 0: characters, index }) => ({ start: index, end: index + characters.length })),
      suggestion: 'Delete them.',
      pattern: [...codes].join(' '),
    },
  ];
}
