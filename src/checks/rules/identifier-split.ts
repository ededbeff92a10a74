import type { Finding } from '../../model/finding.ts';
import { escapePattern } from '../../model/text.ts';
import type { CheckedPair, PairCheck } from '../check.ts';

/** Finds identifiers of the source that stand in the target with spaces put in: `NuGet. Core`, `Get- ADUser`, `-- flag`. */
export const identifierSplit: PairCheck = {
  code: 'identifier-split',
  find: (pair) => [...identifiersOf(pair)].flatMap((identifier) => findSplit(identifier, pair)),
};

// An address within a program, `edge://settings/x`, or a path from a drive; another path; dotted, snake_case or an e-mail address;
// an option; words joined by a hyphen before a capital; camelCase.
const IDENTIFIERS = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}])\p{L}[\p{L}\p{N}+.-]*:(?:\/\/|\\)[\p{L}\p{N}_-]+(?:[/.\\][\p{L}\p{N}_-]+)*`,
    String.raw`(?<![\p{L}\p{N}/])(?:~|\.{0,2})/[\p{L}\p{N}_-]+(?:[/.][\p{L}\p{N}_-]+)+`,
    String.raw`(?<![\p{L}\p{N}])\.?[\p{L}\p{N}_-]+(?:(?:[.@\\]|::)[\p{L}\p{N}_-]+)+`,
    String.raw`(?<![\p{L}\p{N}.-])(?:--?|\.)[\p{L}][\p{L}\p{N}_-]+`,
    String.raw`(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?:-\p{Lu}[\p{L}\p{N}]+)+`,
    String.raw`(?<![\p{L}\p{N}])[\p{L}\p{N}]*\p{Ll}\p{Lu}[\p{L}\p{N}]*|[\p{L}\p{N}]+(?:_[\p{L}\p{N}]+)+`,
  ].join('|'),
  'gu',
);
/** What each of them has in it. */
const HINT = /[.@\\/:_][\p{L}\p{N}_-]|(?<![\p{L}\p{N}])-\p{L}|-\p{Lu}|\p{Ll}\p{Lu}/u;
const JOINT = /([./\-_@\\]|::)|(?<=\p{Ll})(?=\p{Lu})/u;

function identifiersOf(pair: CheckedPair): Set<string> {
  const { text } = pair.prose().source;
  // Most texts hold nothing of the kind.
  if (!HINT.test(text)) return new Set();
  const found = text.match(IDENTIFIERS) ?? [];
  return new Set(found.filter(isDistinctive));
}

/** `e.g`, `1.5` and `U.S` have joints but are no identifiers. */
function isDistinctive(text: string): boolean {
  return /\p{L}/u.test(text) && text.split(/[^\p{L}\p{N}]+/u).some((part) => /\p{L}\p{L}/u.test(part));
}

function findSplit(identifier: string, pair: CheckedPair): Finding[] {
  const { source, target } = pair.prose();
  if (!mayBeSplit(identifier, target.text)) return [];
  const findings: Finding[] = [];
  for (const { 0: split, index } of target.text.matchAll(splitPattern(identifier))) {
    if (!/\s/.test(split) || source.text.toLowerCase().includes(split.toLowerCase())) continue;
    const at = source.text.indexOf(identifier);
    const range = target.rangeOf(index, index + split.length);
    findings.push({
      check: 'identifier-split',
      message: `“${identifier}” was split: “${split}”.`,
      source: [source.rangeOf(at, at + identifier.length)],
      target: [range],
      suggestion: `Write “${identifier}”.`,
      // Only where nothing but the identifier stands between, no markers of emphasis.
      ...(range.end - range.start === split.length ? { fix: { range, text: identifier } } : {}),
      pattern: split,
    });
  }
  return findings;
}

const SPACES = /[ \u00A0]+/g;

/** Whether a text has letters of an identifier in a row, but for spaces: hardly one has, and patterns take fifty times as long. */
function mayBeSplit(identifier: string, text: string): boolean {
  const joined = identifier.toLowerCase();
  const lower = text.toLowerCase();
  const withoutSpaces = lower.replace(SPACES, '');
  return countIn(withoutSpaces, joined) > countIn(lower, joined);
}

function countIn(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) count++;
  return count;
}

const patterns = new Map<string, RegExp>();

/** `Get-ADUser` gives a pattern of `Get- ADUser`, `Get -ADUser`, `Get-AD User` and itself. */
function splitPattern(identifier: string): RegExp {
  let pattern = patterns.get(identifier);
  if (!pattern) patterns.set(identifier, (pattern = makeSplitPattern(identifier)));
  return pattern;
}

function makeSplitPattern(identifier: string): RegExp {
  const space = String.raw`[ \u00A0]{0,2}`;
  const parts = identifier.split(JOINT).filter(Boolean);
  const body = parts.map(escapePattern).join(space);
  const before = String.raw`(?<![\p{Script=Latin}\p{N}${marksBefore(identifier)}])`;
  // Capitals come and go with the space, `node. js`; in camelCase they are the joints.
  const flags = /[./@\\_]|::/.test(identifier) ? 'giu' : 'gu';
  return new RegExp(`${before}${body}(?![\\p{Script=Latin}\\p{N}])`, flags);
}

/** The marks, as a class of a pattern, behind which a text is no split identifier. Particles of other scripts may stand before any. */
function marksBefore(identifier: string): string {
  // A path may stand in quotation marks or behind a comma.
  if (/^[/~]/.test(identifier)) return String.raw`./~:@\\_)\]-`;
  // After a word, a full stop or a hyphen is that word's: `Foo. NET`.
  return /^[.-]/.test(identifier) ? String.raw`\p{P}` : '';
}
