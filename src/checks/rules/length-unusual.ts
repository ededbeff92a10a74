import type { LocaleCheck, PlacedFinding } from '../check.ts';
import { fitLengths, lengthDeviation, lengthsOf, scriptModel } from '../length-model.ts';
import { customsOf } from '../locale-customs.ts';

/** Standard deviations beyond which a length is no chance: real lengths have heavier tails than a normal distribution. */
const FARTHEST = 3;
/** The shorter of the actual and the usual length as a part of the longer one: less than this is no matter of wording. */
const LARGEST_PART = 0.45;
/** Sources and usual targets of fewer characters say little: `FAQ` may become half a sentence. */
const FEWEST_CHARACTERS = 30;

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
      const [shorter, longer] = both.target < usual ? [both.target, usual] : [usual, both.target];
      if (longer < FEWEST_CHARACTERS || shorter > longer * LARGEST_PART) return;
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
