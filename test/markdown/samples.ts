import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** A hand-written bilingual article. */
export interface Sample {
  readonly name: string;
  readonly markdown: string;
  /** File in which its rendering is kept. */
  readonly htmlFile: string;
}

const FOLDER = path.join(import.meta.dirname, 'fixtures');

/** The hand-written bilingual articles of this folder. */
export const SAMPLES: readonly Sample[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.md'))
  .sort()
  .map((file) => ({
    name: file.slice(0, -'.md'.length),
    markdown: readFileSync(path.join(FOLDER, file), 'utf8'),
    htmlFile: path.join(FOLDER, file.replace(/\.md$/, '.html')),
  }));
