import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import type { DiagnosticCode } from '../../model/diagnostic.ts';
import type { TextSpan } from '../../model/text.ts';
import type { RenderEnv } from '../environment.ts';
import { readDirective, type Directive } from './read-directive.ts';

/** A directive that was understood, and where it stands. */
export interface PlacedDirective {
  readonly attributes: ReadonlyMap<string, string>;
  /** The directive's own text: of a container, its opening line. */
  readonly written: string;
  readonly env: RenderEnv;
  /** Where `written` stands in the projection. */
  readonly range: () => TextSpan;
  /** Number of its line in the projection, from 0, and its column in it. */
  readonly line: number;
  readonly column: number;
  /** Whether it stands within a sentence. */
  readonly isInline: boolean;
  /** The Markdown between the opening and the end of a container; nothing for others. */
  readonly body: string;
}

/** How a directive stands among blocks: on a line of its own, up to its `::: name-end`, or only within a sentence. */
export type BlockForm = 'leaf' | 'container' | 'none';

/** What a construct says about the directive that it is. */
export interface DirectiveKind {
  readonly name: string;
  /** How to write it, for whoever wrote it wrongly. */
  readonly example: string;
  /** Under which code problems with this directive are reported. */
  readonly code: DiagnosticCode;
  readonly blockForm: (attributes: ReadonlyMap<string, string>) => BlockForm;
  /** Whether it may stand within a sentence. */
  readonly isInline?: boolean;
  /** Whether its opening ends with `:::`, as with everything but zones and monikers. */
  readonly isSelfClosing?: boolean;
  /** Whether its end is written `:::name-end:::`; others end with `::: name-end`. */
  readonly endsWithColons?: boolean;
  /** Whether any number of colons from three opens it; its end must have as many. */
  readonly takesMoreColons?: boolean;
  /** Whether one may stand inside another. */
  readonly nests?: boolean;
  /** Whether the indentation of its content means nothing. */
  readonly dedents?: boolean;
  /** Whether one that nothing ends has no content, rather than all that follows. The next of its kind cannot stand in it. */
  readonly standsAlone?: boolean;
  /** What DocFX accepts, if it is stricter than attributes in general; anything else that can be read is damaged. */
  readonly exact?: RegExp;
  /** Reads the directive in a way of its own. */
  readonly read?: (text: string, start: number) => Directive | undefined;
  /** Says why the directive cannot be taken, which leaves it as text. Must not have side effects. */
  readonly refuse: (attributes: ReadonlyMap<string, string>) => string | undefined;
  /**
   * Prepares the token that the renderer will write: `directive_<name>` of a leaf or within a sentence,
   * `directive_<name>_open` of a container, whose `directive_<name>_close` gets the same tag.
   */
  readonly open: (token: Token, directive: PlacedDirective) => void;
}

const kinds = new WeakMap<MarkdownIt, Map<string, DirectiveKind>>();

/** The directives that a markdown-it knows by their names, and whether it was asked for them for the first time. */
export function directiveKinds(markdown: MarkdownIt): {
  readonly known: Map<string, DirectiveKind>;
  readonly isNew: boolean;
} {
  const known = kinds.get(markdown);
  if (known) return { known, isNew: false };
  const created = new Map<string, DirectiveKind>();
  kinds.set(markdown, created);
  return { known: created, isNew: true };
}

/** Reads the directive of a known kind at `start`, up to `limit` at most. */
export function readKnown(kind: DirectiveKind, text: string, start: number, limit: number): Directive | undefined {
  const directive = kind.read
    ? kind.read(text, start)
    : readDirective(text, start, { isSelfClosing: kind.isSelfClosing ?? true, limit });
  if (!directive || directive.problem !== undefined || directive.isDamaged || !kind.exact) return directive;
  return { ...directive, isDamaged: !kind.exact.test(text.slice(start, directive.end)) };
}

/** Says which attributes a directive must not have, or lacks; a stock answer for `refuse`. */
export function refuseAttributes(
  attributes: ReadonlyMap<string, string>,
  { known, required }: { readonly known: readonly string[]; readonly required: readonly string[] },
): string | undefined {
  for (const name of attributes.keys()) if (!known.includes(name)) return `The attribute "${name}" is not known here.`;
  for (const name of required) if (!attributes.get(name)) return `The attribute "${name}" is required.`;
  return undefined;
}
