import type { TextSpan } from '../../model/text.ts';
import type { CheckedPair, LocaleCheck, PlacedFinding } from '../check.ts';
import { exchangedTokens, type CommonToken, type LeastGains } from '../tokens/exchanged-tokens.ts';
import { LinkTextTable, type LinkTexts } from '../links/link-texts.ts';
import { numberReadings } from '../numbers/number-readings.ts';
import { tokensOfKind } from '../tokens/tokens-of-kind.ts';

const LEAST_GAINS: LeastGains = { inSameOrder: 1.2, inOtherOrder: 0.4 };

/** Finds two numbers of a target that stand where the other one should, by the words that stand beside each in the source. */
export const numbersExchanged: LocaleCheck = {
  code: 'numbers-exchanged',
  findAll: (pairs, { sourceLocale, locale }) => {
    const numbered = pairs.map((pair) => commonNumbers(pair, sourceLocale.tag, locale.tag));
    if (!numbered.some((numbers) => numbers.length > 1)) return [];
    // What a pair with several numbers says as a whole would speak for its numbers as they stand.
    const others = pairs.filter((_, index) => (numbered[index]?.length ?? 0) < 2);
    const table = new LinkTextTable([...numbered.flat(), ...others.flatMap(shortTexts)]);
    const found: PlacedFinding[] = [];
    numbered.forEach((numbers, index) => {
      const pair = pairs[index];
      if (!pair || numbers.length < 2) return;
      const exchanged = exchangedTokens(numbers, table, LEAST_GAINS);
      if (exchanged) found.push({ pair: index, finding: findingFor(exchanged, pair.target) });
    });
    return found;
  },
};

/** Days and years of dates, which languages set in their own order: `June 27th, 2017`. */
const DATES =
  /(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)\p{L}*\.?\s+\d{1,2}|\d{1,2}\s+(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)\p{L}*)(?:st|nd|rd|th)?(?:,?\s+\d{4})?/gu;

/** Numbers that both halves have once, whatever their separators, and the words beside them. */
function commonNumbers(
  { source, target, sourceTokens, targetTokens }: CheckedPair,
  from: string,
  to: string,
): CommonToken[] {
  const inSource = tokensOfKind(sourceTokens, 'number');
  if (inSource.length === 0) return [];
  const inTarget = tokensOfKind(targetTokens, 'number');
  const dates = Array.from(source.matchAll(DATES), ({ 0: date, index }) => ({
    start: index,
    end: index + date.length,
  }));
  return inSource.flatMap((number): CommonToken[] => {
    if (dates.some(({ start, end }) => start <= number.range.start && number.range.end <= end)) return [];
    const isSame = sameAs(numberReadings(number.value, from));
    const [counterpart, another] = inTarget.filter(({ value }) => isSame(numberReadings(value, to)));
    if (
      !counterpart ||
      another ||
      inSource.some((other) => other !== number && isSame(numberReadings(other.value, from)))
    )
      return [];
    return [
      {
        source: number,
        target: counterpart,
        sourceText: wordsBeside(source, number.range),
        targetText: wordsBeside(target, counterpart.range),
      },
    ];
  });
}

function sameAs(readings: readonly string[]): (others: readonly string[]) => boolean {
  return (others) => others.some((reading) => readings.includes(reading));
}

/** The one or two words on either side of a number, in its own sentence, and the sign that touches it. */
function wordsBeside(text: string, { start, end }: TextSpan): string {
  const before = WORDS_BEFORE.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
  const behind = WORDS_BEHIND.exec(text.slice(end, end + 40))?.[0] ?? '';
  return `${before} ${behind} ${signsBeside(text, start, end)}`;
}

/** Signs count as words: `$50,000` and `75%` are told apart by them. */
function signsBeside(text: string, start: number, end: number): string {
  const signs = `${text.slice(Math.max(0, start - 2), start)}${text.slice(end, end + 2)}`.match(/[%$€£¥]/g) ?? [];
  return signs.map((sign) => SIGNS[sign] ?? '').join(' ');
}

const SIGNS: Readonly<Partial<Record<string, string>>> = {
  '%': 'percent',
  $: 'dollar',
  '€': 'euro',
  '£': 'pound',
  '¥': 'yen',
};

const WORDS_BEFORE = /(?:[\p{L}\p{M}]+[^\p{L}\p{N}.!?。]*){1,2}$/u;
const WORDS_BEHIND = /^(?:[^\p{L}\p{N}.!?。]*[\p{L}\p{M}]+){1,2}/u;

/** Pairs with sources of so few words tell what words stand for each other, too. */
const MOST_WORDS = 6;

function shortTexts(pair: CheckedPair): LinkTexts[] {
  if (pair.source === pair.target || pair.source.length > 80) return [];
  const { source, target } = pair.prose();
  return source.words.length > MOST_WORDS ? [] : [{ sourceText: source.text, targetText: target.text }];
}

function findingFor(numbers: readonly CommonToken[], target: string): PlacedFinding['finding'] {
  const texts = numbers.map(({ target: { range } }) => target.slice(range.start, range.end));
  return {
    check: 'numbers-exchanged',
    message: `The numbers ${texts.join(' and ')} seem to be exchanged.`,
    source: numbers.map(({ source }) => source.range),
    target: numbers.map(({ target: { range } }) => range),
    suggestion: 'Compare what each of them counts with the source.',
  };
}
