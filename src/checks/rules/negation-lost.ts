import type { PairCheck } from '../check.ts';
import { customsOf } from '../locale-customs.ts';
import { NEGATIONS } from '../negations.ts';

/** Finds targets without any negation whose source says that something is not so. */
export const negationLost: PairCheck = {
  code: 'negation-lost',
  find: (pair, { locale, sourceLocale }) => {
    const negations = NEGATIONS[customsOf(locale.tag).language];
    if (!negations || customsOf(sourceLocale.tag).language !== 'en' || !NEGATED.test(pair.source)) return [];
    const { source, target } = pair.prose();
    if (negations.test(target.text) || NEGATED.test(target.text)) return [];
    const [negation] = source.text.replace(SAID_OTHERWISE, (said) => ' '.repeat(said.length)).matchAll(NEGATED_EACH);
    if (!negation) return [];
    const { 0: word, index } = negation;
    return [
      {
        check: 'negation-lost',
        message: `The source has “${word}”, the target no negation.`,
        source: [source.rangeOf(index, index + word.length)],
        target: [],
        pattern: word.toLowerCase(),
      },
    ];
  },
};

const WORDS = String.raw`(?<![\p{L}-])(?:\p{L}+n['’]t|not|cannot|never)(?![\p{L}-])`;
const NEGATED = new RegExp(WORDS, 'iu');
/** `NOT` is an operator. */
const NEGATED_EACH = new RegExp(WORDS.replace('not', '[Nn]ot'), 'gu');
/** What languages say without a negation: "don't forget", "not only", "not … until" as "only when". */
const SAID_OTHERWISE = new RegExp(
  [
    String.raw`(?:don['’]t|do not|never) (?:forget|hesitate|worry|have to|need)`,
    String.raw`(?:if|whether or|or|why|and|but) not(?!\p{L})`,
    String.raw`(?:^|[.!?] )\p{L}+n['’]t (?=[^.!?]*\?)`,
    String.raw`(?:not|n['’]t) (?:all|every|the same|without|unusual|uncommon|matter|\p{L}+ any ?more)`,
    String.raw`not (?:only|just|yet|sure|necessarily)`,
    String.raw`(?<!\p{L})(?:not|cannot|never|\p{L}+n['’]t)(?!\p{L})(?=.*\b(?:until|unless|before|instead|exactly)\b)`,
  ].join('|'),
  'giu',
);
