import type { Counterpart, Rendering } from '../model/alignment.ts';
import type { Side } from '../model/segment-pair.ts';
import { cellsOf } from './cells-of-words.ts';
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
  const stems = wordsOf(word).map(({ stem }) => stem);
  const known = stems.flatMap((stem) => (isSaid(stem) ? (table[side].idOf(stem) ?? []) : []));
  return counterpartsOfAll(table, new Set(known), side);
}

/** Gives the likely counterparts of every word of one side that has some, by the words' stems, in the order in which they were first met. */
export function allCounterparts({ table }: AlignmentModel, side: Side): Map<string, Counterpart[]> {
  const all = new Map<string, Counterpart[]>();
  table[side].stems.forEach((stem, id) => {
    if (!isSaid(stem)) return;
    const counterparts = counterpartsOfAll(table, new Set([id]), side);
    if (counterparts.length > 0) all.set(stem, counterparts);
  });
  return all;
}

/** The likely counterparts of some words of one side together. */
function counterpartsOfAll(table: LexicalTable, words: ReadonlySet<number>, side: Side): Counterpart[] {
  const { targetGivenSource, sourceGivenTarget } = table;
  const [given, back] =
    side === 'source' ? [targetGivenSource, sourceGivenTarget] : [sourceGivenTarget, targetGivenSource];
  const found = new Map<number, { weight: number; probability: number; pairs: number }>();
  let whole = 0;
  for (const word of words) {
    for (const { cell, other } of cellsOf(table, side, word)) {
      const probability = given[cell] ?? 0;
      whole += probability;
      const known = found.get(other);
      found.set(other, {
        // What is frequent with every word, such as an article, is likely given this one, too, but not the other way round.
        weight: (known?.weight ?? 0) + probability * (back[cell] ?? 0),
        probability: (known?.probability ?? 0) + probability,
        pairs: Math.max(known?.pairs ?? 0, table.pairCounts[cell] ?? 0),
      });
    }
  }
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
  return stems.map((stem) => {
    const id = table.source.idOf(stem);
    const cells = id === undefined ? [] : cellsOf(table, 'source', id);
    return new Map(
      cells.map(({ cell, other }) => [
        other,
        (table.targetGivenSource[cell] ?? 0) * (table.sourceGivenTarget[cell] ?? 0),
      ]),
    );
  });
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

/** Signs of markup and punctuation are counted like words, but nobody asks for them. */
function isSaid(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word);
}
