import type { Counterpart, Rendering } from '../model/alignment.ts';
import type { Side } from '../model/segment-pair.ts';
import type { LexicalTable } from './lexical-table.ts';
import type { AlignmentModel } from './model.ts';
import type { PairText } from './pair-text.ts';
import { wordsOf, type Word } from './words.ts';

/** How many counterparts are given at most. */
const MOST = 10;

/** Counterparts less likely than this are chance. */
const LEAST_PROBABILITY = 0.02;

/**
 * Gives the likely counterparts of a word of one side in the other language, the likeliest first; none for words that no pair
 * holds. A word that is several to the dictionary counts as all of them.
 */
export function counterpartsOf({ table }: AlignmentModel, word: string, side: Side): Counterpart[] {
  const vocabulary = table[side];
  const asked = new Set(wordsOf(word).flatMap(({ stem }) => (isSaid(stem) ? (vocabulary.idOf(stem) ?? []) : [])));
  const { targetGivenSource, sourceGivenTarget } = table;
  const [given, back] =
    side === 'source' ? [targetGivenSource, sourceGivenTarget] : [sourceGivenTarget, targetGivenSource];
  const found = new Map<number, { weight: number; probability: number; pairs: number }>();
  let whole = 0;
  eachCell(table, (source, target, cell) => {
    const [own, other] = side === 'source' ? [source, target] : [target, source];
    if (!asked.has(own)) return;
    const probability = given[cell] ?? 0;
    whole += probability;
    const known = found.get(other);
    found.set(other, {
      // What is frequent with every word, such as an article, is likely given this one, too, but not the other way round.
      weight: (known?.weight ?? 0) + probability * (back[cell] ?? 0),
      probability: (known?.probability ?? 0) + probability,
      pairs: Math.max(known?.pairs ?? 0, table.pairCounts[cell] ?? 0),
    });
  });
  const others = side === 'source' ? table.target : table.source;
  return [...found]
    .sort(([, one], [, other]) => other.weight - one.weight)
    .map(([id, { probability, pairs }]) => ({
      word: others.written[id] ?? '',
      probability: probability / whole,
      pairs,
    }))
    .filter(({ word: counterpart, probability }) => isSaid(counterpart) && probability >= LEAST_PROBABILITY)
    .slice(0, MOST);
}

/**
 * Gives the ways in which a term of the source is rendered in some pairs, and in how many each, the most frequent first. Forms with the
 * same stems are one rendering, shown as it was first written, in lower case.
 */
export function renderingsOf({ table }: AlignmentModel, term: string, pairs: readonly PairText[]): Rendering[] {
  const stems = wordsOf(term).map(({ stem }) => stem);
  const likeliest = likeliestTargets(table, stems);
  const found = new Map<string, { text: string; pairs: number }>();
  for (const { source, target } of pairs) {
    if (!holds(wordsOf(source), stems)) continue;
    const words = wordsOf(target);
    const chosen = new Set(likeliest.flatMap((weights) => placeOfBest(words, weights, table) ?? []));
    const rendering = words.filter((_, place) => chosen.has(place));
    if (rendering.length === 0) continue;
    const key = rendering.map(({ stem }) => stem).join(' ');
    const known = found.get(key);
    if (known) known.pairs++;
    else found.set(key, { text: rendering.map(({ written }) => written).join(' '), pairs: 1 });
  }
  return [...found.values()].sort((one, other) => other.pairs - one.pairs);
}

/** For each stem, how strongly it goes with each target word. */
function likeliestTargets(table: LexicalTable, stems: readonly string[]): Map<number, number>[] {
  const asked = stems.map((stem) => table.source.idOf(stem));
  const weights = stems.map(() => new Map<number, number>());
  eachCell(table, (source, target, cell) => {
    asked.forEach((id, i) => {
      if (id !== source) return;
      const weight = (table.targetGivenSource[cell] ?? 0) * (table.sourceGivenTarget[cell] ?? 0);
      weights[i]?.set(target, weight);
    });
  });
  return weights;
}

function placeOfBest(words: readonly Word[], weights: ReadonlyMap<number, number>, table: LexicalTable) {
  let best: number | undefined;
  let most = 0;
  words.forEach(({ stem }, place) => {
    const weight = weights.get(table.target.idOf(stem) ?? -1) ?? 0;
    if (weight <= most || !isSaid(stem)) return;
    best = place;
    most = weight;
  });
  return best;
}

function holds(words: readonly Word[], stems: readonly string[]): boolean {
  return words.some((_, start) => stems.every((stem, i) => words[start + i]?.stem === stem));
}

function eachCell(table: LexicalTable, visit: (source: number, target: number, cell: number) => void): void {
  for (let target = 0; target + 1 < table.rowStarts.length; target++) {
    const end = table.rowStarts[target + 1] ?? 0;
    for (let cell = table.rowStarts[target] ?? 0; cell < end; cell++) visit(table.sourceIds[cell] ?? 0, target, cell);
  }
}

/** Signs of markup and punctuation are counted like words, but nobody asks for them. */
function isSaid(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word);
}
