import type { LocaleCheck, PlacedFinding } from '../check.ts';
import { fitLengths, lengthDeviation, lengthsOf, scriptModel } from '../length-model.ts';
import { customsOf } from '../locale-customs.ts';

/** Standard deviations beyond which a length is no chance: real lengths have heavier tails than a normal distribution. */
const FARTHEST = 3;
/** What is left of the usual length where something is missing; wording alone takes less. */
const TOO_SHORT = 0.45;
/** Translators explain, and give titles in both languages: only a multiple tells of something else. */
const TOO_LONG = 3;
/** Sources of fewer characters say little: `FAQ` may become half a sentence. */
const FEWEST_CHARACTERS = 45;

/** Finds targets that are much longer or shorter than targets of this locale are for sources of such a length. */
export const lengthUnusual: LocaleCheck = {
  code: 'length-unusual',
  findAll: (pairs, { locale }) => {
    const lengths = pairs.map(lengthsOf);
    const model = fitLengths(lengths, scriptModel(customsOf(locale.tag).script));
    const found: PlacedFinding[] = [];
    lengths.forEach((both, index) => {
      const pair = pairs[index];
      const usual = Math.round(both.source * model.ratio);
      if (!pair || both.target === 0 || both.source < FEWEST_CHARACTERS) return;
      if (both.target > usual * TOO_SHORT && both.target < usual * TOO_LONG) return;
      const deviation = lengthDeviation(both, model);
      if (Math.abs(deviation) < FARTHEST) return;
      found.push({
        pair: index,
        finding: {
          check: 'length-unusual',
          message: `The target has ${both.target} characters for the source's ${both.source}; about ${usual} are usual.`,
          source: [{ start: 0, end: pair.source.length }],
          target: [{ start: 0, end: pair.target.length }],
          pattern: deviation > 0 ? 'too long' : 'too short',
        },
      });
    });
    return found;
  },
};
