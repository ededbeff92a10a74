import { createReadStream, createWriteStream, renameSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { randomNumbers } from '../random.ts';
import { MARK } from './synthetic-docset.ts';

/** Changes so many random ones of the targets of an exchange file, whatever its format: a letter more in the word that marks them. */
export async function changeTargets(file: string, pairs: number, count: number, seed: number): Promise<void> {
  const random = randomNumbers(seed);
  const chosen = new Set<number>();
  while (chosen.size < Math.min(count, pairs)) chosen.add(Math.floor(random() * pairs));
  const changed = `${file}.changed`;
  async function* edit(pieces: AsyncIterable<string>): AsyncGenerator<string> {
    let rest = '';
    for await (const piece of pieces) {
      const text = rest + piece;
      const end = text.lastIndexOf('\n') + 1;
      rest = text.slice(end);
      yield withChanges(text.slice(0, end), chosen);
    }
    yield withChanges(rest, chosen);
  }
  await pipeline(createReadStream(file, 'utf8'), edit, createWriteStream(changed));
  renameSync(changed, file);
}

function withChanges(text: string, chosen: ReadonlySet<number>): string {
  return text.replace(new RegExp(`${MARK}(\\d+)`, 'g'), (word, number: string) =>
    chosen.has(Number(number)) ? `${word}x` : word,
  );
}
