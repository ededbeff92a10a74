import { EvidenceScale } from './evidence.ts';
import { fitLengths, readLength, type LengthModel } from './length-model.ts';
import type { LexicalTable } from './lexical-table.ts';
import { repetitionsOf } from './repetitions.ts';
import { median, robustDeviation } from './statistics.ts';
import { trainTable } from './train-table.ts';
import type { PairText } from './pair-text.ts';
import { learnUsualWords, type UsualWords } from './usual-words.ts';
import { Vocabulary } from './vocabulary.ts';

/** Everything that was learned of one locale's pairs. */
export interface AlignmentModel {
  /** How many different pairs it was learned from. */
  readonly pairs: number;
  readonly table: LexicalTable;
  readonly lengths: LengthModel;
  /** Evidence that a word of a well-aligned half gives, as a rule. */
  readonly ofTarget: UsualEvidence;
  readonly ofSource: UsualEvidence;
  /** What is usual for each word of the source. */
  readonly usualWords: UsualWords;
}

/** How much evidence the words of one language give. */
export interface UsualEvidence {
  /** For each word. */
  readonly perWord: number;
  /** Standard deviation for one word; that of a text grows with the square root of its words. */
  readonly deviation: number;
}

/** Learns from all pairs of one locale what is usual in it. The same pairs in the same order give the same model. */
export function trainAlignment(pairs: readonly PairText[]): AlignmentModel {
  const source = new Vocabulary();
  const target = new Vocabulary();
  const repetitions = repetitionsOf(pairs);
  // What stands a thousand times is one translation; it would else be all that is learned.
  const distinct = pairs.filter((_, i) => repetitions.isFirst(i));
  const words = distinct.map((pair) => [source.learn(pair.source), target.learn(pair.target)] as const);
  const table = trainTable(source, target, words);
  const scale = new EvidenceScale(table);
  const targets: Measured[] = [];
  const sources: Measured[] = [];
  // A sample tells what is usual; it is spread over all files.
  const step = Math.ceil(words.length / SAMPLE);
  for (let i = 0; i < words.length; i += step) {
    const [sourceWords, targetWords] = words[i] ?? [NO_WORDS, NO_WORDS];
    if (sourceWords.length < FEWEST_WORDS || targetWords.length < FEWEST_WORDS) continue;
    const [evidence] = scale.weigh(targetWords, [sourceWords], 0);
    targets.push({ evidence: evidence?.ofTarget ?? 0, words: targetWords.length });
    sources.push({ evidence: evidence?.ofSource ?? 0, words: sourceWords.length });
  }
  const targetLengths = distinct.map((pair) => readLength(pair.target));
  return {
    pairs: distinct.length,
    table,
    lengths: fitLengths(distinct.map((pair, i) => [readLength(pair.source), targetLengths[i] ?? 0])),
    ofTarget: usual(targets),
    ofSource: usual(sources),
    usualWords: learnUsualWords(
      scale,
      words.map(([ofSource, ofTarget], i) => ({
        source: ofSource,
        target: ofTarget,
        targetLength: targetLengths[i] ?? 0,
      })),
      table.source.size,
      (word) => table.target.written[word]?.length ?? 0,
    ),
  };
}

/** How many pairs tell what is usual. */
const SAMPLE = 5000;

const NO_WORDS = new Int32Array();

/** Texts of fewer words vary too much to tell what is usual. */
const FEWEST_WORDS = 3;

interface Measured {
  readonly evidence: number;
  readonly words: number;
}

function usual(texts: readonly Measured[]): UsualEvidence {
  const perWord = median(texts.map(({ evidence, words }) => evidence / words));
  const deviations = texts.map(({ evidence, words }) => (evidence - perWord * words) / Math.sqrt(words));
  return { perWord, deviation: robustDeviation(deviations, 0.5) };
}

/** How far a text's evidence is from what is usual for as many words, in standard deviations. */
export function evidenceSurprise({ perWord, deviation }: UsualEvidence, evidence: number, words: number): number {
  return words === 0 ? 0 : (evidence - perWord * words) / Math.sqrt(words) / deviation;
}

const scales = new WeakMap<AlignmentModel, EvidenceScale>();

/** The scale of a model, made once. */
export function scaleOf(model: AlignmentModel): EvidenceScale {
  let scale = scales.get(model);
  if (!scale) scales.set(model, (scale = new EvidenceScale(model.table)));
  return scale;
}
