import type { PairCheck } from '../check.ts';
import { customsOf } from '../locale-customs.ts';
import { countNegations, NEGATIONS } from '../words/negations.ts';

/** Finds targets that have fewer negations than their sources, which say that something is not so. */
export const negationLost: PairCheck = {
  code: 'negation-lost',
  find: (pair, { locale, sourceLocale }) => {
    const { language } = customsOf(locale.tag);
    if (!NEGATIONS[language] || customsOf(sourceLocale.tag).language !== 'en' || !NEGATED.test(pair.source)) return [];
    const { source, target } = pair.prose();
    const said = source.text.replace(SAID_OTHERWISE, (words) => ' '.repeat(words.length));
    const negations = Array.from(said.matchAll(NEGATED_EACH));
    const [negation] = negations;
    if (!negation || NEGATED.test(target.text)) return [];
    const hasNone = !NEGATIONS[language].test(target.text);
    if (!hasNone && !hasFewer(said, negations, target.text, language)) return [];
    const { 0: word, index } = negation;
    return [
      {
        check: 'negation-lost',
        message: hasNone
          ? `The source has “${word}”, the target no negation.`
          : 'The target has fewer negations than the source.',
        source: (hasNone ? [{ 0: word, index }] : negations).map(({ 0: each, index: start }) =>
          source.rangeOf(start, start + each.length),
        ),
        target: [],
        pattern: word.toLowerCase(),
      },
    ];
  },
};

/**
 * Whether a target lacks negations that its source has: words such as “only” and “fail” in both stand for each other, and what is left of the
 * target's must do for the source's negations, for “no” and for “without”.
 */
function hasFewer(source: string, negations: readonly RegExpExecArray[], target: string, language: string): boolean {
  const count = countNegations(target, language);
  if (!count) return false;
  const others = Math.max(0, count.others - (source.match(UNLIKE)?.length ?? 0));
  const needed = negations.filter((negation, index) => !isGoneOnWith(source, negations[index - 1], negation)).length;
  return count.particles + others < needed + (source.match(WITHOUT)?.length ?? 0);
}

/** Whether a negation repeats the one before it, as in “cannot be moved and cannot be renamed”, or closely follows it, as in “can't or don't”: one may do for both. */
function isGoneOnWith(
  source: string,
  before: RegExpExecArray | undefined,
  { 0: word, index }: RegExpExecArray,
): boolean {
  if (!before) return false;
  const isSame = before[0].toLowerCase() === word.toLowerCase();
  if (!isSame && index - before.index > CLOSE) return false;
  return /^[^.!?]*(?<!\p{L})(?:and|or)(?!\p{L})[^.!?]*$/u.test(source.slice(before.index, index));
}

/** In characters. */
const CLOSE = 40;

const WORDS = String.raw`(?<![\p{L}-])(?:\p{L}+n['’]t|not|cannot|never)(?![\p{L}-])`;
const NEGATED = new RegExp(WORDS, 'iu');
/** `NOT` is an operator. */
const NEGATED_EACH = new RegExp(WORDS.replace('not|cannot|never', '[Nn]ot|[Cc]annot|[Nn]ever'), 'gu');
/** What languages say with a negation, too. */
const WITHOUT = /(?<![\p{L}-])without(?![\p{L}-])/giu;
/** What says that something is not so without a negation. */
const UNLIKE =
  /(?<!\p{L})(?:un(?!der|til|less|ion|i[qvt])\p{L}+|in(?:valid|active|compatib|complete|correct|accessib|sufficient)\p{L}*|dis(?:able|connect|allow)\p{L}*|fail(?!ure)\p{L}*|prevent\p{L}*|avoid\p{L}*|except\p{L}*|missing|instead|only|off|non-\p{L}+|stop(?:s|ped)?|wrong|impossible|lack\p{L}*|no|none|nothing|other(?:s|wise)?|another|differ\p{L}*|rarely|hardly|seldom|bad(?:ly)?|hard|difficult|still|continue\p{L}*)(?!\p{L})/giu;
/** What languages say without a negation: "don't forget", "not only", "not … until" as "only when", "verify that it isn't" as "whether it is". */
const SAID_OTHERWISE = new RegExp(
  [
    String.raw`(?:don['’]t|do not|never) (?:forget|hesitate|worry)`,
    String.raw`(?:why|and|but) not(?!\p{L})`,
    String.raw`or not(?=\sto(?!\p{L}))|or not(?!\s\p{L})`,
    String.raw`(?<!\p{L})(?:verify|confirm|check|validate|determine)(?!\p{L})(?:[^.,;:!?]|\.(?=\S))*?(?:n['’]t|not)(?!\p{L})`,
    String.raw`whether or not(?!\p{L})`,
    String.raw`(?<!\p{L})if not(?=\s*(?:[,.;:)]|$|you|we|then|the))`,
    String.raw`(?:^|[.!?] )\p{L}+n['’]t (?=[^.!?]*\?)`,
    String.raw`(?:not|n['’]t) (?:(?:all|every\p{L}*|the same|without|unusual|uncommon|matter)(?!\p{L})|\p{L}+ any ?more)`,
    String.raw`(?:not|n['’]t) (?:only|just|simply|merely|limited to)`,
    String.raw`not (?:yet|sure|necessarily|bad|wrong)(?!\p{L})`,
    String.raw`["“](?:\p{L}+n['’]t|cannot|not|never)["”]`,
    String.raw`(?<!\p{L})(?:not|cannot|never|\p{L}+n['’]t)(?!\p{L})(?=.*\b(?:until|unless|before|instead|exactly)\b)`,
  ].join('|'),
  'giu',
);
