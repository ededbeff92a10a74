import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readText } from '../../docset/index.ts';
import type { HistoryEntry } from '../../model/review.ts';

/** Where figures of earlier days are kept, below a docset's folder. */
export const REVIEW_HISTORY = join('.diglot', 'review-history.jsonl');

/**
 * Reads the figures of earlier days from a docset's folder, by date; of a day that was recorded twice the later line counts.
 * Lines that are no figures are passed over, and there is nothing where there is no file.
 */
export function readHistory(folder: string): HistoryEntry[] {
  const { text = '' } = readText(join(folder, REVIEW_HISTORY));
  const entries = new Map<string, HistoryEntry>();
  for (const line of text.split('\n')) {
    const entry = readEntry(line);
    if (entry) entries.set(entry.date, entry);
  }
  return [...entries.values()].sort((one, other) => (one.date < other.date ? -1 : 1));
}

/** Adds the figures of a day to those in a docset's folder. Throws what the file system says. */
export function appendHistory(folder: string, { date, pairs, errors, warnings }: HistoryEntry): void {
  const path = join(folder, REVIEW_HISTORY);
  mkdirSync(dirname(path), { recursive: true });
  appendFileSync(path, `${JSON.stringify({ date, pairs, errors, warnings })}\n`);
}

function readEntry(line: string): HistoryEntry | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { date, pairs, errors, warnings } = value as Partial<Record<keyof HistoryEntry, unknown>>;
  if (typeof date !== 'string' || Number.isNaN(Date.parse(date)) || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  if (!isCount(pairs) || !isCount(errors) || !isCount(warnings)) return undefined;
  return { date, pairs, errors, warnings };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
