import { hasWords, PENALTIES, type ExchangePair, type ImportedPair, type MemoryMatch } from '../../exchange/index.ts';
import type { Docset } from '../../model/docset.ts';
import { markdownOf } from '../../model/inline-content.ts';
import type { ReviewState } from '../../model/review.ts';
import { readDocsets } from '../read-docsets.ts';
import { docsetsOfLocales } from './docsets-of-locales.ts';
import { exportArticles } from './export-articles.ts';
import type { ExportOptions } from './export-options.ts';
import { importIntoDocsets, type ImportOptions } from './import-pairs.ts';
import type { PairImport } from './import-report.ts';
import { readMemory, type MemoryOptions } from './read-memory.ts';

/** A pair for which a memory has a target. */
export interface PretranslatedPair {
  readonly docset: string;
  readonly file: string;
  readonly id: string;
  readonly line: number;
  /** The state that the pair gets, and why: `memory 87% (−1% codes)`. */
  readonly state: ReviewState;
  readonly reason: string;
}

/** How pairs are pretranslated. */
export interface PretranslateOptions extends ImportOptions, MemoryOptions, Pick<ExportOptions, 'locales' | 'articles'> {
  readonly onPair?: (pair: PretranslatedPair) => void;
}

/** What pretranslating did, or would do. */
export interface Pretranslation extends PairImport {
  /** Pairs without a translation: with an empty target, or one that is identical to a source with words. */
  readonly untranslated: number;
  /** How many of them the memories have a target for. */
  readonly matched: number;
}

/**
 * Gives pairs without a translation the best one that memories know, and marks them in the review log: all files are
 * written or none. Throws a UsageError for docsets or memories that cannot be used.
 */
export async function pretranslate(folders: readonly string[], options: PretranslateOptions): Promise<Pretranslation> {
  const count = { untranslated: 0, matched: 0 };
  const docsets = docsetsOfLocales(await readDocsets(folders, [], { needed: 'any Markdown' }), options.locales);
  const result = await importIntoDocsets(matchedPairs(docsets, options, count), docsets, options);
  return { ...result, ...count };
}

async function* matchedPairs(
  docsets: readonly Docset[],
  { articles, onPair, ...memories }: PretranslateOptions,
  count: { untranslated: number; matched: number },
): AsyncGenerator<ImportedPair> {
  const asked = { hasFindings: false, ...(articles ? { articles } : {}) };
  for (const locale of [...new Set(docsets.map(({ locale: { tag } }) => tag))].sort()) {
    const memory = await readMemory(memories, locale);
    const ofLocale = docsets.filter(({ locale: { tag } }) => tag === locale);
    for await (const { docset, file, pairs } of exportArticles(ofLocale, asked, () => undefined)) {
      for (const pair of pairs) {
        if (!isUntranslated(pair)) continue;
        count.untranslated++;
        const [match] = memory.matches(pair.source);
        if (!match || markdownOf(match.target) === markdownOf(pair.target)) continue;
        count.matched++;
        const { id, line, occurrence, sourceHash, targetHash } = pair;
        const [state, reason] = [stateOf(match), reasonOf(match)];
        onPair?.({ docset, file, id, line, state, reason });
        const target = markdownOf(match.target);
        yield { docset, file, locale, id, occurrence, sourceHash, targetHash, target, state, reason, place: { line, column: 1 } }; // prettier-ignore
      }
    }
  }
}

function isUntranslated({ source, target }: ExchangePair): boolean {
  const written = markdownOf(target).trim();
  return hasWords(source) && (written === '' || written === markdownOf(source).trim());
}

/**
 * A match without any difference is as good as what it was translated from; any other is to be looked at, as the target says something
 * else than the source, or may.
 */
function stateOf({ score, similarity, penalties }: MemoryMatch): ReviewState {
  if (score === 100) return 'translated';
  return similarity === 100 && penalties.length === 1 && penalties[0] === 'machine' ? 'machine' : 'needs-edit';
}

function reasonOf({ score, penalties }: MemoryMatch): string {
  const told = penalties.map((penalty) => `−${PENALTIES[penalty]}% ${penalty}`).join(', ');
  return `memory ${score}%${told === '' ? '' : ` (${told})`}`;
}
