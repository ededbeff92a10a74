import { ownText } from '../model/own-text.ts';
import { perLanguage, primaryLanguage } from './per-language.ts';
import { joinVowels } from './split-vowels.ts';

/** Languages without spaces between words. */
const UNSPACED = ['zh', 'ja', 'th', 'km', 'lo', 'my'];

const UNSPACED_SCRIPT = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]`;

/**
 * What stands together of such a script, and what of others. The time that a segmenter takes grows with the square of a text:
 * long ones are cut, whatever word that hits.
 */
const RUN = new RegExp(`${UNSPACED_SCRIPT}{1,1000}|(?:(?!${UNSPACED_SCRIPT})[^])+`, 'gu');

const HAS_UNSPACED_SCRIPT = new RegExp(UNSPACED_SCRIPT, 'u');

/** Where dictionaries cut loan words, which are searched for as a whole: `サブ|スク|リ|プ|ション`. */
const LOAN_WORD_BREAK = /(?<=[\p{Script=Katakana}ー])\0(?=[\p{Script=Katakana}ー])/gu;

/** Stands between the words of languages without spaces in what excerpts are made of; no word has it. */
const BETWEEN_WORDS = '\u200b';

/** What is between words, as Unicode's property White_Space has it: no-break spaces, but not U+FEFF. */
const SPACES = /[^\S\ufeff]+|\u0085/;

/** Whether a language is written without spaces between words; `language` is a BCP 47 tag. */
export function isUnspaced(language: string): boolean {
  return UNSPACED.includes(primaryLanguage(language));
}

/** A text and the words that it was cut into. */
export interface CutText {
  readonly words: readonly string[];
  /** The words one behind the other: with spaces between, or in languages without, with U+200B and what spaces there were. */
  readonly content: string;
}

/**
 * Cuts a text into words. In a language without spaces, what is in such a script is cut by the same `Intl.Segmenter` as
 * queries are in browsers; everything else at spaces alone.
 */
export function cutText(text: string, language: string): CutText {
  const cutter = cutterOf(language);
  const chunks = joinVowels(text)
    .replaceAll(BETWEEN_WORDS, '')
    .split(SPACES)
    .filter((chunk) => chunk !== '');
  if (!cutter) return { words: chunks, content: chunks.join(' ') };
  const cut = cutter.cut(chunks);
  return {
    words: cut.flat(),
    content: joinTexts(
      cut.map((words) => words.join(BETWEEN_WORDS)),
      language,
    ),
  };
}

/** Writes cut texts one behind the other, with a space between. */
export function joinTexts(contents: readonly string[], language: string): string {
  return contents.join(cutterOf(language) ? ` ${BETWEEN_WORDS}` : ' ');
}

const MOST_KNOWN = 15_000;

/**
 * How many UTF-16 code units are given to a segmenter at once. Each text costs a copy of ICU's iterator, which is freed when
 * garbage is collected: run by run, these took tens of megabytes.
 */
const LENGTH_AT_ONCE = 500;

/** A segmenter always cuts before and behind it. */
const BETWEEN_RUNS = '\n';

/** Cuts texts of a language without spaces into words. */
class WordCutter {
  private readonly segmenter: Intl.Segmenter;
  /**
   * Half of what is cut has been cut before: phrases of interfaces, and how sentences end. Each is kept as one text with
   * breaks between its words, which takes half the memory of as many texts.
   */
  private readonly known = new Map<string, string>();

  constructor(language: string) {
    this.segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  }

  /** Cuts each part of a text that stands together without a space. */
  cut(chunks: readonly string[]): string[][] {
    const cut = chunks.map((chunk) => (HAS_UNSPACED_SCRIPT.test(chunk) ? (chunk.match(RUN) ?? []) : [chunk]));
    this.learn(cut.flat().filter((run) => HAS_UNSPACED_SCRIPT.test(run)));
    return cut.map((runs) => runs.flatMap((run) => this.known.get(run)?.split('\0') ?? run));
  }

  private learn(runs: readonly string[]): void {
    if (this.known.size > MOST_KNOWN) this.known.clear();
    let together: string[] = [];
    let length = 0;
    for (const run of new Set(runs.filter((run) => !this.known.has(run)))) {
      if (length + run.length > LENGTH_AT_ONCE) {
        this.learnTogether(together);
        [together, length] = [[], 0];
      }
      together.push(run);
      length += run.length + BETWEEN_RUNS.length;
    }
    this.learnTogether(together);
  }

  private learnTogether(runs: readonly string[]): void {
    if (runs.length === 0) return;
    const segments = Array.from(this.segmenter.segment(runs.join(BETWEEN_RUNS)), ({ segment }) => segment);
    const cut = segments.join('\0').split(`\0${BETWEEN_RUNS}\0`);
    runs.forEach((run, i) => {
      // As a view of its page's text, a key would keep that in memory.
      this.known.set(ownText(run), (cut[i] ?? run).replace(LOAN_WORD_BREAK, ''));
    });
  }
}

const cutterOf = perLanguage((language) => (isUnspaced(language) ? new WordCutter(language) : undefined));
