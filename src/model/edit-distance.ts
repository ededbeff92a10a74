/**
 * Counts insertions, deletions and replacements of UTF-16 code units between two texts (Levenshtein); gives `limit` if
 * there are more, so that texts far apart cost little. `editDistance('serach', 'search', 3) // => 2`
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    // No later row can be lower than the lowest of this one.
    if (Math.min(...current) >= limit) return limit;
    previous = current;
  }
  return Math.min(previous[b.length] ?? 0, limit);
}

/** Finds the text that most likely was meant by one that is not among those known: at most three letters set them apart. */
export function nearestText(written: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = 4;
  for (const text of known) {
    const distance = editDistance(text, written, bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [text, distance];
  }
  return best;
}
