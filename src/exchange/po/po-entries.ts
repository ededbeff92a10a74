import { ExchangeProblem } from '../exchange-problem.ts';
import { readPoStrings } from './po-string.ts';

/** An entry of a PO file as GNU gettext defines it. */
export interface PoEntry {
  /** `msgctxt`, if it has one. */
  readonly context?: string;
  /** `msgid` and `msgstr`. */
  readonly original: string;
  readonly translation: string;
  /** `#.` comments without their mark, in order. */
  readonly extracted: readonly string[];
  readonly isFuzzy: boolean;
  /** Line of its first keyword, from 1. */
  readonly line: number;
}

/** Code units that an entry may have: one pair, with all that is said of it, and far more. */
const LONGEST_ENTRY = 16_000_000;

const KEYWORD = /^\s*(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)(?![\w[])/;

type Part = 'msgctxt' | 'msgid' | 'msgstr';

const NEXT: Readonly<Record<Part, readonly (Part | undefined)[]>> = {
  msgctxt: [undefined],
  msgid: [undefined, 'msgctxt'],
  msgstr: ['msgid'],
};

/**
 * Takes a PO file apart, entry by entry. Obsolete entries and previous texts are passed over. Throws an ExchangeProblem where the
 * file is none, ends amid an entry, or has plural forms.
 */
export async function* poEntries(lines: AsyncIterable<{ text: string; line: number }>): AsyncGenerator<PoEntry> {
  let draft = new Draft();
  let last = 1;
  for await (const { text, line } of lines) {
    last = line;
    if (text.trim() === '') continue;
    const isComment = /^\s*#/.test(text);
    const keyword = isComment ? undefined : KEYWORD.exec(text);
    if (draft.isWhole && (isComment || keyword?.[1] === 'msgctxt' || keyword?.[1] === 'msgid')) {
      yield draft.finish();
      draft = new Draft();
    }
    draft.grow(text.length, line);
    if (isComment) draft.takeComment(text.trim());
    else draft.takeLine(text, line, keyword?.[1], keyword?.[0].length ?? 0);
  }
  if (draft.isWhole) yield draft.finish();
  else if (draft.isBegun) throw new ExchangeProblem('The file ends amid an entry.', { line: last, column: 1 });
}

/** An entry of which not all lines are read. */
class Draft {
  private readonly parts = new Map<Part, string[]>();
  private part: Part | undefined;
  private readonly extracted: string[] = [];
  private isFuzzy = false;
  private isObsolete = false;
  private line = 0;
  private length = 0;

  get isWhole(): boolean {
    return this.part === 'msgstr' && this.parts.get('msgstr')?.length !== 0;
  }

  /** Whether there is something of an entry; comments about an obsolete one are nothing. */
  get isBegun(): boolean {
    return this.part !== undefined || (this.extracted.length > 0 && !this.isObsolete);
  }

  grow(length: number, line: number): void {
    this.length += length;
    if (this.length > LONGEST_ENTRY) {
      throw new ExchangeProblem('This entry is longer than 16 million characters.', { line, column: 1 });
    }
  }

  takeComment(comment: string): void {
    if (comment.startsWith('#.')) this.extracted.push(comment.slice(2).trim());
    else if (/^#[,=]/.test(comment))
      this.isFuzzy ||= comment.slice(2).split(',').some((flag) => flag.trim() === 'fuzzy'); // prettier-ignore
    else if (comment.startsWith('#~')) this.isObsolete = true;
  }

  takeLine(text: string, line: number, keyword: string | undefined, start: number): void {
    if (keyword !== undefined) this.begin(keyword, line);
    const strings = this.part && this.parts.get(this.part);
    if (!strings) throw new ExchangeProblem('"msgctxt" or "msgid" is expected here.', { line, column: 1 });
    const read = readPoStrings(text.trimEnd(), start);
    if ('problem' in read) throw new ExchangeProblem(`In this line, ${read.problem}.`, { line, column: read.at + 1 });
    if (text.trimEnd().length > start) strings.push(read.text);
  }

  finish(): PoEntry {
    const context = this.parts.get('msgctxt')?.join('');
    return {
      ...(context === undefined ? {} : { context }),
      original: this.parts.get('msgid')?.join('') ?? '',
      translation: this.parts.get('msgstr')?.join('') ?? '',
      extracted: this.extracted,
      isFuzzy: this.isFuzzy,
      line: this.line,
    };
  }

  private begin(keyword: string, line: number): void {
    const place = { line, column: 1 };
    if (keyword !== 'msgctxt' && keyword !== 'msgid' && keyword !== 'msgstr') {
      throw new ExchangeProblem('This entry has plural forms, which segments have not.', place);
    }
    if (!NEXT[keyword].includes(this.part) || (this.part && this.parts.get(this.part)?.length === 0)) {
      throw new ExchangeProblem(`"${keyword}" is not expected here.`, place);
    }
    this.line ||= line;
    this.part = keyword;
    this.parts.set(keyword, []);
  }
}
