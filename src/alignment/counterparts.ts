import type { Counterpart } from '../model/alignment.ts';
import type { Side } from '../model/segment-pair.ts';
import { cellsOf } from './cells-of-words.ts';
import type { LexicalTable } from './lexical-table.ts';
import type { AlignmentModel } from './model.ts';

/** How many counterparts are given at most. */
const MOST = 10;

/** Counterparts less likely than this are chance. */
const LEAST_PROBABILITY = 0.02;

/** Gives the likely counterparts of every word of one side that has some, by the words' stems, in the order in which they were first met. */
export function allCounterparts({ table }: AlignmentModel, side: Side): Map<string, Counterpart[]> {
  const all = new Map<string, Counterpart[]>();
  table[side].stems.forEach((stem, id) => {
    if (!isSaid(stem)) return;
    const counterparts = counterpartsOf(table, id, side);
    if (counterparts.length > 0) all.set(stem, counterparts);
  });
  return all;
}

function counterpartsOf(table: LexicalTable, word: number, side: Side): Counterpart[] {
  const { targetGivenSource, sourceGivenTarget } = table;
  const [given, back] =
    side === 'source' ? [targetGivenSource, sourceGivenTarget] : [sourceGivenTarget, targetGivenSource];
  const cells = cellsOf(table, side, word).map(({ cell, other }) => {
    const probability = given[cell] ?? 0;
    // What is frequent with every word, such as an article, is likely given this one, too, but not the other way round.
    return { other, probability, weight: probability * (back[cell] ?? 0), pairs: table.pairCounts[cell] ?? 0 };
  });
  const whole = cells.reduce((sum, { probability }) => sum + probability, 0);
  const others = side === 'source' ? table.target : table.source;
  return cells
    .sort((one, other) => other.weight - one.weight)
    .map(({ other, probability, pairs }) => ({
      word: others.written[other] ?? '',
      probability: probability / whole,
      pairs,
    }))
    .filter(({ word: counterpart, probability }) => isSaid(counterpart) && probability >= LEAST_PROBABILITY)
    .slice(0, MOST);
}

/** Signs of markup and punctuation are counted like words, but nobody asks for them. */
function isSaid(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word);
}
