import { CHECKS, type CheckCode, type Finding } from '../model/finding.ts';

/** A finding, and where it was found. */
export interface FindingPlace {
  /** BCP 47 tag. */
  readonly locale: string;
  /** Path below the docset's folder. */
  readonly path: string;
  /** Translation unit id. */
  readonly id: string;
  readonly finding: Finding;
}

/** Findings that have so much in common that they are one item of work. */
export interface FindingPattern {
  readonly check: CheckCode;
  /** `NuGet. Core`, or what the messages have in common: `The target lacks “…”.` */
  readonly pattern: string;
  readonly count: number;
  /** Tags of the locales, most findings first. */
  readonly locales: readonly string[];
  /** A few of the findings, each of another article as far as there are others. */
  readonly examples: readonly FindingPlace[];
}

/** How much more an error weighs than a warning. */
const WEIGHTS = { error: 5, warning: 1, info: 0.2 } as const;

/**
 * Puts findings of all locales and articles together by check and pattern; findings without one go by their message, with
 * names and numbers left out. The worst come first: by count times severity, then by check and pattern.
 */
export function findPatterns(places: Iterable<FindingPlace>, exampleCount = 5): FindingPattern[] {
  const groups = new Map<string, FindingPlace[]>();
  for (const place of places) {
    const key = `${place.finding.check}\n${patternOf(place.finding)}`;
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  }
  const patterns = Array.from(groups.values(), (group) => toPattern(group, exampleCount));
  return patterns.sort(
    (a, b) => weightOf(b) - weightOf(a) || compare(a.check, b.check) || compare(a.pattern, b.pattern),
  );
}

function toPattern(group: readonly FindingPlace[], exampleCount: number): FindingPattern {
  const [first] = group;
  if (!first) throw new RangeError('A pattern has at least one finding.');
  const perLocale = new Map<string, number>();
  for (const { locale } of group) perLocale.set(locale, (perLocale.get(locale) ?? 0) + 1);
  const firstOfEach = new Map<string, FindingPlace>();
  for (const place of group) {
    const article = `${place.locale}\n${place.path}`;
    if (!firstOfEach.has(article)) firstOfEach.set(article, place);
  }
  const chosen = new Set(firstOfEach.values());
  const others = group.filter((place) => !chosen.has(place));
  return {
    check: first.finding.check,
    pattern: patternOf(first.finding),
    count: group.length,
    locales: Array.from(perLocale)
      .sort(([a, countA], [b, countB]) => countB - countA || compare(a, b))
      .map(([locale]) => locale),
    examples: [...chosen, ...others].slice(0, exampleCount),
  };
}

/** `The target lacks “NuGet”.` and `The target lacks “Excel”.` have `The target lacks “…”.` in common. */
function patternOf({ pattern, message }: Finding): string {
  return pattern ?? message.replace(/“[^”]*”|`[^`]*`/g, '“…”').replace(/\p{N}+(?:[.,]\p{N}+)*/gu, '…');
}

function weightOf({ check, count }: FindingPattern): number {
  return WEIGHTS[CHECKS[check].severity] * count;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
