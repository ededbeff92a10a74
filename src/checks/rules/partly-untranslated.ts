import type { Finding } from '../../model/finding.ts';
import type { CheckContext, CheckedPair, LocaleCheck } from '../check.ts';
import { customsOf } from '../locale-customs.ts';
import { vocabularyOf, type SourceVocabulary } from '../languages/source-vocabulary.ts';
import { spanOfWords, type TextWord, wordsOf } from '../words/words.ts';
import { isExplained } from '../languages/explained.ts';
import { isProgramOutput } from '../languages/program-output.ts';
import { keptTerms, weighWordsLeft, withoutTerms } from '../languages/source-words-left.ts';

/** How many words of the source in a row are no coincidence. */
const FEWEST_WORDS = 4;

/** Finds passages of the source that were left amid a target. */
export const partlyUntranslated: LocaleCheck = {
  code: 'partly-untranslated',
  findAll: (pairs, context) => {
    if (customsOf(context.locale.tag).language === customsOf(context.sourceLocale.tag).language) return [];
    const vocabulary = vocabularyOf(pairs);
    return pairs.flatMap((pair, index) =>
      findLeft(pair, context, vocabulary).map((finding) => ({ pair: index, finding })),
    );
  },
};

function findLeft(pair: CheckedPair, context: CheckContext, vocabulary: SourceVocabulary): Finding[] {
  if (pair.source === pair.target || isProgramOutput(pair.source)) return [];
  const { source, target } = pair.prose('sentence');
  const terms = keptTerms(pair.noLoc, context);
  const sourceWords = source.words;
  const plain = withoutTerms(withoutQuotations(target.text), terms);
  const targetWords = plain === target.text ? target.words : wordsOf(plain);
  if (targetWords.length <= FEWEST_WORDS || sourceWords.length <= FEWEST_WORDS) return [];
  return runsLeft(sourceWords, targetWords)
    .filter(
      (run) =>
        run.length < targetWords.length &&
        isSentence(run, target.text, vocabulary) &&
        !isExplained(target.text, spanOfWords(run)),
    )
    .map((run) => {
      const { start, end } = spanOfWords(run);
      const text = target.text.slice(start, end);
      const sourceStart = source.text.toLowerCase().indexOf(text.toLowerCase());
      return {
        check: 'partly-untranslated' as const,
        message: `“${text}” was left in the language of the source.`,
        source: sourceStart === -1 ? [] : [source.rangeOf(sourceStart, sourceStart + text.length)],
        target: [target.rangeOf(start, end)],
        pattern: text,
      };
    });
}

/** Whether some of the words left are no names. */
function isSentence(run: readonly TextWord[], text: string, vocabulary: SourceVocabulary): boolean {
  const { start, end } = spanOfWords(run);
  const passage = text.slice(start, end);
  // Letters of an acronym may be emphasised: `**P**lain **O**ld`.
  if (/\uFFFC\p{L}/u.test(passage)) return false;
  // `pay-as-you-go` is one word; what has bars or equals signs is code.
  if (passage.split(/[\s\uFFFC]+/).length < FEWEST_WORDS || /[|=;{}@\\]|\p{L}:\p{L}/u.test(passage)) return false;
  // Keys of scrambled front matter, and lists of file types, are no sentences.
  if (/:.*:.*:/s.test(passage) || passage.split(',').length > run.length / 2) return false;
  const { likely, telling, certain, kept, open, joining } = weighWordsLeft(run, vocabulary);
  return telling >= 2 && Math.max(likely, certain) > kept + (open + joining) / 2;
}

/** Gives the longest runs of words of the target that stand in the same order, without a gap, in the source. */
function runsLeft(sourceWords: readonly TextWord[], targetWords: readonly TextWord[]): TextWord[][] {
  const source = sourceWords.map(({ text }) => text.toLowerCase());
  const target = targetWords.map(({ text }) => text.toLowerCase());
  const known = new Set(source);
  const runs: TextWord[][] = [];
  for (let index = 0; index + FEWEST_WORDS <= target.length;) {
    const word = target[index] ?? '';
    let longest = 0;
    if (known.has(word)) {
      for (let at = source.indexOf(word); at !== -1; at = source.indexOf(word, at + 1)) {
        let length = 1;
        while (at + length < source.length && target[index + length] === source[at + length]) length++;
        longest = Math.max(longest, length);
      }
    }
    if (longest >= FEWEST_WORDS) runs.push(targetWords.slice(index, index + longest));
    index += Math.max(longest, 1);
  }
  return runs;
}

/** What is quoted is often what is on a screen or said by somebody, and may stay. */
function withoutQuotations(text: string): string {
  return text.replace(/["“„«「『]([^"“”„«»「」『』]{1,200})["”“»」』]/g, (quotation) => ' '.repeat(quotation.length));
}
