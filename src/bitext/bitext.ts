import type { Diagnostic } from '../model/diagnostic.ts';
import type { TextSpan } from '../model/text.ts';
import type { Token } from './lexer.ts';

/** One half of a segment: its own text, and the markup around it, as ranges of the bilingual text. */
export interface Half {
  /** Translation unit id in the half's opening tag. */
  readonly id: string;
  /** The half's Markdown. */
  readonly text: TextSpan;
  /** The half with its tags. */
  readonly outer: TextSpan;
}

/** A segment as it stands in a bilingual text; damaged ones lack a half. */
export interface BitextSegment {
  readonly id: string;
  readonly target?: Half;
  readonly source?: Half;
  /** From the first to the last character of its markup. */
  readonly outer: TextSpan;
}

/** A bilingual text, its tokens, its segments in order, and what is wrong in its markup. */
export interface Bitext {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly segments: readonly BitextSegment[];
  readonly diagnostics: readonly Diagnostic[];
}
