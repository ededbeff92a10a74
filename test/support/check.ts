import type { CheckContext, CheckedPair } from '../../src/checks/check.ts';
import { checkedPair, LOCALE_CHECKS, PAIR_CHECKS, type PairSurroundings } from '../../src/checks/index.ts';
import type { CheckCode, Finding } from '../../src/model/finding.ts';
import { parseLocale, SOURCE_LOCALE } from '../../src/model/locale.ts';
import type { PairContext } from '../../src/segments/index.ts';

/** A pair, and the little that most checks do not ask for. */
export interface CheckExample extends PairSurroundings {
  readonly source: string;
  readonly target: string;
  /** German of Germany if absent. */
  readonly locale?: string;
  /** `paragraph` if absent. */
  readonly context?: PairContext;
}

/** Gives what one check finds in a pair; a check of whole locales gets the pair alone. */
export function findingsOf(
  code: CheckCode,
  { source, target, locale, context, ...surroundings }: CheckExample,
): Finding[] {
  const pair = checkedPair({ id: 'a1b2c-101', source, target, context: context ?? 'paragraph' }, surroundings);
  return findingsAmong(code, [pair], contextFor(locale));
}

/** Gives what one check, of pairs or of locales, finds among pairs. */
export function findingsAmong(code: CheckCode, pairs: readonly CheckedPair[], context: CheckContext): Finding[] {
  const check = PAIR_CHECKS.find((candidate) => candidate.code === code);
  if (check) return pairs.flatMap((pair) => check.find(pair, context));
  const localeCheck = LOCALE_CHECKS.find((candidate) => candidate.code === code);
  if (!localeCheck) throw new Error(`The registry has no check ${code}.`);
  return localeCheck.findAll(pairs, context).map(({ finding }) => finding);
}

/** What checks know of a locale without a glossary; it must be a BCP 47 tag. */
export function contextFor(tag = 'de-DE'): CheckContext {
  const locale = parseLocale(tag);
  if (!locale) throw new Error(`${tag} is no locale.`);
  return { locale, sourceLocale: SOURCE_LOCALE, glossary: [] };
}

/** What a finding names in both halves. `{ source: ['**a**'], target: [] }` */
export function named(finding: Finding, { source, target }: CheckExample): { source: string[]; target: string[] } {
  return {
    source: finding.source.map(({ start, end }) => source.slice(start, end)),
    target: finding.target.map(({ start, end }) => target.slice(start, end)),
  };
}
