import type { CheckedPair, LocaleCheck, PlacedFinding } from '../check.ts';
import { KnownLabels } from '../labels/known-labels.ts';
import { isName, isToBeTranslated } from '../labels/label-wording.ts';
import { LABEL_NAMES, labelsOf, type Label } from '../labels/label.ts';
import { vocabularyOf } from '../languages/source-vocabulary.ts';
import { keptTerms } from '../languages/source-words-left.ts';
import { customsOf } from '../locale-customs.ts';

/** Finds texts of links, images and emphasis that are the source's in a translated sentence, though the docset translates what they say. */
export const labelUntranslated: LocaleCheck = {
  code: 'label-untranslated',
  findAll: (pairs, context) => {
    if (customsOf(context.locale.tag).language === customsOf(context.sourceLocale.tag).language) return [];
    const vocabulary = vocabularyOf(pairs);
    const labels = pairs.map(labelsOf);
    const known = new KnownLabels(labels.flat(), pairs, (label) => isName(label, vocabulary));
    return pairs.flatMap((pair, index): PlacedFinding[] => {
      const left = (labels[index] ?? []).filter((label) => label.target && known.areTranslated(label));
      if (left.length === 0) return [];
      const terms = keptTerms(pair.noLoc, context);
      return left
        .filter((label) => isLeft(label, pair) && isToBeTranslated(label, known, terms, vocabulary))
        .map((label) => ({ pair: index, finding: findingFor(label) }));
    });
  },
};

/** A single word may be a keyword, an identifier or a value, which tell that by their emphasis. */
const SEVERAL_WORDS = /\p{L}\s+\p{L}/u;
/** Names of packages, parameters, paths, calls, and what is typed. */
const CODE = /[=<>{}`\\]|__|(?:^|\s)-\p{L}|\p{L}-\p{Ll}+-\p{L}|\p{L}[(/]\p{L}/u;
/** What is left may be followed by its translation. */
const EXPLAINED = /^[\s"“”»」』\p{L}]{0,20}[(（–—]/u;

function isLeft({ text, target }: Label, pair: CheckedPair): boolean {
  return (
    target !== undefined &&
    SEVERAL_WORDS.test(text) &&
    !CODE.test(text) &&
    !EXPLAINED.test(pair.target.slice(target.end))
  );
}

function findingFor({ kind, text, source, target }: Label): PlacedFinding['finding'] {
  return {
    check: 'label-untranslated',
    message: `${LABEL_NAMES[kind] ?? ''}, “${text}”, was left in the language of the source.`,
    source: [source],
    target: target ? [target] : [],
    suggestion: 'Translate it, or name what is to stay as it is under `no-loc` in the front matter.',
    pattern: text,
  };
}
