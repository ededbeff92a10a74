import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { failureReason } from '../../docset/index.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Metadata } from '../../model/docset.ts';
import type { TextSpan } from '../../model/text.ts';
import type { SegmentPair } from '../../segments/index.ts';
import { translationType } from '../../site/index.ts';
import { joinMetadata } from '../../site/articles/article-metadata.ts';
import { readArticle, type Article } from '../../site/articles/article.ts';
import { filePairs, type FilePair } from '../findings/read-pair-file.ts';
import { quoteIn, scalarAround } from './yaml-quoting.ts';

/** Targets to be written, by the index of their pair in the file. */
export type TargetEdits = ReadonlyMap<number, string>;

/** A file with some targets replaced, and why others could not be, by the index of their pair. */
export interface EditedFile {
  readonly text: string;
  readonly refused: ReadonlyMap<number, string>;
}

/** A file of a docset whose targets can be replaced without moving a byte of anything else. */
export class EditableFile {
  readonly translationType: 'MT' | 'HT' | undefined;
  /** Its pairs in order, as checks see them: with LF line ends. */
  readonly pairs: readonly SegmentPair[];
  private readonly path: string;
  /** As it is in the file, with byte order mark and any line ends. */
  private readonly written: string;
  private readonly article: Article;
  private readonly filePairs: readonly FilePair[];
  private readonly places = new Map<string, number>();

  /** Takes a file's text apart; `path` tells YAML from Markdown, `configured` is what the docset's configuration says of it. */
  constructor(path: string, written: string, configured: Metadata = {}) {
    this.path = path;
    this.written = written;
    this.article = readArticle(written, path);
    this.filePairs = filePairs(this.article);
    this.pairs = this.filePairs.map(({ pair }) => pair);
    this.translationType = translationType(joinMetadata(configured, this.article.frontMatter)['ms.translationtype']);
    const occurrences = new Map<string, number>();
    this.pairs.forEach(({ id }, index) => {
      const occurrence = (occurrences.get(id) ?? 0) + 1;
      occurrences.set(id, occurrence);
      this.places.set(placeName(id, occurrence), index);
    });
  }

  /** Reads a file; gives for people why it cannot be edited if it cannot. */
  static read(path: string, absolutePath: string, configured: Metadata): EditableFile | string {
    let bytes: Buffer;
    try {
      bytes = readFileSync(absolutePath);
    } catch (error) {
      return `the file cannot be read: ${failureReason(error)}`;
    }
    // Bytes that are no text would be lost on the way back.
    if (!isUtf8(bytes)) return 'the file is not valid UTF-8';
    return new EditableFile(path, bytes.toString('utf8'), configured);
  }

  /** Index of the pair that is the file's `occurrence`-th (from 1) of an id. */
  indexOf(id: string, occurrence: number): number | undefined {
    return this.places.get(placeName(id, occurrence));
  }

  /** Its text as it is in the file. */
  get text(): string {
    return this.written;
  }

  /**
   * Replaces targets. Those after which the file would not read as it is meant to, with every other half as it was, are
   * refused, and the others replaced all the same. Throws a RangeError for a pair that does not exist.
   */
  edit(edits: TargetEdits): EditedFile {
    const whole = this.replace(edits);
    if (this.problemOf(whole, edits) === undefined) return { text: whole, refused: new Map() };
    const refused = new Map<number, string>();
    for (const edit of edits) {
      const alone = new Map([edit]);
      const problem = this.problemOf(this.replace(alone), alone);
      if (problem !== undefined) refused.set(edit[0], problem);
    }
    const rest = new Map([...edits].filter(([index]) => !refused.has(index)));
    const text = this.replace(rest);
    const problem = this.problemOf(text, rest);
    if (problem === undefined) return { text, refused };
    return { text: this.written, refused: new Map([...edits.keys()].map((index) => [index, refused.get(index) ?? problem])) }; // prettier-ignore
  }

  private replace(edits: TargetEdits): string {
    const toWritten = offsetsBeforeLineFeeds(this.written);
    const usual = this.written.includes('\r\n') ? '\r\n' : '\n';
    let text = '';
    let position = 0;
    for (const [index, target] of [...edits].sort(([one], [other]) => one - other)) {
      const range = this.targetRange(index);
      const [start, end] = [toWritten(range.start), toWritten(range.end)];
      // Files have line ends of both kinds, too.
      const [lineEnd] = /\r?\n/.exec(this.written.slice(start, end)) ?? [usual];
      const quoted = this.article.yaml
        ? quoteIn(scalarAround(this.article.yaml, range.start), this.article.text, target)
        : target;
      text += this.written.slice(position, start) + quoted.replaceAll('\n', lineEnd);
      position = end;
    }
    return text + this.written.slice(position);
  }

  private targetRange(index: number): TextSpan {
    const file = this.filePairs[index];
    if (!file) throw new RangeError(`no pair ${index} in ${this.path}`);
    return file.targetInFile({ start: 0, end: file.pair.target.length });
  }

  /** Why a text is not this file with those targets, if it is not. */
  private problemOf(text: string, edits: TargetEdits): string | undefined {
    const article = readArticle(text, this.path);
    const pairs = filePairs(article);
    const isMeant = pairs.length === this.filePairs.length && pairs.every(({ pair }, index) => {
      const before = this.pairs[index];
      return pair.id === before?.id && pair.source === before.source && pair.target === (edits.get(index) ?? before.target);
    }); // prettier-ignore
    if (!isMeant) return 'with it, the segments of the file would not be read as they are';
    const added = firstAdded(this.article.diagnostics, article.diagnostics);
    return added && `with it, the file would be damaged: ${added.message}`;
  }
}

function placeName(id: string, occurrence: number): string {
  return `${occurrence} ${id}`;
}

/** The first diagnostic of a code that there is more of than before. */
function firstAdded(before: readonly Diagnostic[], now: readonly Diagnostic[]): Diagnostic | undefined {
  const left = new Map<string, number>();
  for (const { code } of before) left.set(code, (left.get(code) ?? 0) + 1);
  return now.find(({ code }) => {
    const rest = (left.get(code) ?? 0) - 1;
    left.set(code, rest);
    return rest < 0;
  });
}

/** Gives the way from offsets of `withLineFeeds(written)` to offsets of the text as written. */
function offsetsBeforeLineFeeds(written: string): (offset: number) => number {
  const mark = written.length - withoutMark(written).length;
  if (!written.includes('\r')) return (offset) => offset + mark;
  const ends: number[] = [];
  // Of CRLF, one character stands for two.
  for (let at = written.indexOf('\r\n'), gone = mark; at !== -1; at = written.indexOf('\r\n', at + 2)) {
    ends.push(at - gone++);
  }
  return (offset) => offset + mark + countBelow(ends, offset);
}

function withoutMark(written: string): string {
  return written.startsWith('\ufeff') ? written.slice(1) : written;
}

/** How many of some growing numbers are below a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
