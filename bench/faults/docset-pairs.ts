import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkedPair } from '../../src/checks/index.ts';
import type { CheckedPair } from '../../src/checks/check.ts';
import { parseLocale, type Locale } from '../../src/model/locale.ts';
import { sample } from '../random.ts';
import { segmentPairs } from '../../src/segments/index.ts';

/** All pairs of one docset. */
export interface DocsetPairs {
  readonly name: string;
  readonly locale: Locale;
  readonly pairs: readonly CheckedPair[];
  /** The files, relative to the docset's folder, in the order of the pairs. */
  readonly files: readonly string[];
  /** How many pairs each file has. */
  readonly fileSizes: readonly number[];
  /** Of each pair, whether its article says that a person has translated it. */
  readonly isHuman: readonly boolean[];
}

/**
 * Reads the pairs of a docset's Markdown, of articles drawn at random until there are `most` pairs; its locale is taken from its folder's name, or the one above: `alchemy-de-DE/docset`.
 */
export function readDocsetPairs(folder: string, most: number, random: () => number): DocsetPairs {
  const name = path.basename(folder) === 'docset' ? path.basename(path.dirname(folder)) : path.basename(folder);
  const locale = parseLocale(/[a-z]{2,3}-[a-z0-9-]+$/i.exec(name.split('-').slice(-2).join('-'))?.[0] ?? '');
  if (!locale) throw new Error(`The name of ${folder} does not end in a locale, such as de-DE.`);
  const pairs: CheckedPair[] = [];
  const read: string[] = [];
  const fileSizes: number[] = [];
  const isHuman: boolean[] = [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
  for (const file of sample(files.sort(), files.length, random)) {
    if (pairs.length >= most) break;
    const text = readFileSync(path.join(folder, file), 'utf8');
    const ofPerson = /^ms\.translationtype:\s*HT\s*$/m.test(text.slice(0, 4000));
    const ofFile = segmentPairs(text);
    read.push(file);
    fileSizes.push(ofFile.length);
    for (const pair of ofFile) {
      pairs.push(checkedPair(pair));
      isHuman.push(ofPerson);
    }
  }
  return { name, locale, pairs, files: read, fileSizes, isHuman };
}

/** Gives the file of each pair. */
export function placesOf({ files, fileSizes }: DocsetPairs): string[] {
  return files.flatMap((file, index) => Array.from({ length: fileSizes[index] ?? 0 }, () => file));
}

/** Gives the next docset, in the order of a list, that is in another language; the docset itself if there is none. */
export function foreignTo(docset: DocsetPairs, docsets: readonly DocsetPairs[]): DocsetPairs {
  const index = docsets.indexOf(docset);
  const others = [...docsets.slice(index), ...docsets.slice(0, index)];
  return others.find(({ locale }) => languageOf(locale) !== languageOf(docset.locale)) ?? docset;
}

function languageOf({ tag }: Locale): string {
  return new Intl.Locale(tag).language;
}
