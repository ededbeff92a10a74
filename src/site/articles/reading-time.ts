/** Letters read in a minute: those of alphabets, and those that stand for a syllable or a word. */
const LETTERS = 950;
const IDEOGRAPHS = 350;

/** What of Markdown and HTML is not read: tags, and where links lead. */
const UNREAD = /<[^<>]*>|\]\([^()\s]*\)|https?:\S+/g;

/**
 * Estimates how many minutes reading a text in Markdown or HTML takes, at least 1. Letters are counted, not words, which
 * some scripts do not divide and others divide more finely: languages with alphabets are read at about the same number
 * of letters a minute, and Chinese and Japanese at a third of it.
 * @see https://doi.org/10.1167/iovs.11-8284 for the speeds.
 */
export function readingMinutes(text: string): number {
  let letters = 0;
  let ideographs = 0;
  const read = text.replace(UNREAD, ' ');
  for (let i = 0; i < read.length; i++) {
    const code = read.charCodeAt(i);
    if (code <= 0x20) continue;
    if ((code >= 0x2e80 && code <= 0xd7ff) || (code >= 0xf900 && code <= 0xfaff)) ideographs++;
    else letters++;
  }
  return Math.max(1, Math.round(letters / LETTERS + ideographs / IDEOGRAPHS));
}
