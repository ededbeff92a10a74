import { createReadStream } from 'node:fs';
import { ExchangeProblem, readTmx, TranslationMemory, type MemoryUnit } from '../../exchange/index.ts';
import { failureReason } from '../../docset/index.ts';
import { SOURCE_LOCALE } from '../../model/locale.ts';
import { UsageError } from '../failure.ts';

/** Translation memories to look into. */
export interface MemoryOptions {
  /** Paths of TMX files. */
  readonly memories: readonly string[];
  /** The least score of a match, in percent. */
  readonly threshold: number;
}

/** Reads what some memories hold for a locale, given as a BCP 47 tag. Throws a UsageError for a file that is no TMX, or damaged. */
export async function readMemory({ memories, threshold }: MemoryOptions, locale: string): Promise<TranslationMemory> {
  const units: MemoryUnit[] = [];
  for (const path of memories) {
    try {
      for await (const unit of readTmx(createReadStream(path), SOURCE_LOCALE.tag, locale)) units.push(unit);
    } catch (error) {
      if (error instanceof ExchangeProblem) {
        const { line, column } = error.place;
        throw new UsageError(`${path}:${line}:${column} ${error.message} Nothing was changed.`, { cause: error });
      }
      throw new UsageError(`"${path}" cannot be read: ${failureReason(error)}.`, { cause: error });
    }
  }
  return new TranslationMemory(units, threshold);
}
