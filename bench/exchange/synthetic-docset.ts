import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { randomNumbers } from '../random.ts';

const PAIRS_IN_ARTICLE = 100;

/** Words of both languages, of which sentences are put together that nobody has to understand. */
const SOURCE = 'the user opens settings and then selects a folder before any file is shared with other people who need it'.split(' '); // prettier-ignore
const TARGET = 'der Benutzer öffnet Einstellungen und wählt danach einen Ordner bevor eine Datei mit anderen Personen geteilt wird'.split(' '); // prettier-ignore

/** Every target has this word with its number, so that it can be found and changed in any format. */
export const MARK = 'Merkwort';

/** Writes a docset of so many pairs, always the same for the same seed, and gives what was written. */
export function writeDocset(folder: string, pairs: number, seed: number): { articles: number; markdownBytes: number } {
  const random = randomNumbers(seed);
  const draw = (words: readonly string[]) => Array.from({ length: 8 + Math.floor(random() * 10) }, () => words[Math.floor(random() * words.length)]).join(' '); // prettier-ignore
  let markdownBytes = 0;
  let articles = 0;
  for (let first = 0; first < pairs; first += PAIRS_IN_ARTICLE) {
    const lines = Array.from({ length: Math.min(PAIRS_IN_ARTICLE, pairs - first) }, (_, i) => {
      const code = random() < 0.3 ? ` **OK** \`run-${i}\`` : '';
      return bilingual(101 + i, `${draw(SOURCE)}${code}.`, `${MARK}${first + i} ${draw(TARGET)}${code}.`);
    });
    const text = `---\ntitle: Article ${articles}\nms.date: 2026-03-01\nms.translationtype: MT\n---\n\n${lines.join('\n\n')}\n`;
    const file = path.join(folder, `part${articles % 100}`, `article${articles}.md`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    markdownBytes += Buffer.byteLength(text);
    articles++;
  }
  return { articles, markdownBytes };
}

function bilingual(id: number, source: string, target: string): string {
  return `<span data-ttu-id="a1b2c-${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="a1b2c-${id}">${source}</span></span>`;
}
