import type { LinePosition, TextSpan } from './text.ts';
import { lineStarts } from './text.ts';

/**
 * What the comments that suppress diagnostics can say:
 * `diglot-disable` until `diglot-enable` or the end, `diglot-disable-next-line`, `diglot-disable-file`.
 */
export const SUPPRESSION_KINDS = ['disable', 'enable', 'disable-next-line', 'disable-file'] as const;

/** What one comment says about one code, or about all. */
export interface Suppression {
  /** One of SUPPRESSION_KINDS, or whatever else is written after `diglot-`. */
  readonly kind: string;
  /** Absent if the comment names no codes, and so means all. */
  readonly code?: string;
  /** Where the code stands in the text, or the comment's first word if there is no code. */
  readonly range: TextSpan;
  /** Line of the comment, counted from 1. */
  readonly line: number;
  /** What the comment says after ` -- `. */
  readonly justification?: string;
}

/** Who suppresses a diagnostic: the place of the comment's code, and the reason that the comment gives. */
export interface SuppressedBy extends LinePosition {
  readonly justification?: string;
}

const MARK = /diglot-(?:dis|en)able/;
const HTML_COMMENT = /^[ \t>]*<!--[ \t]*diglot-((?:dis|en)able[\w-]*)(.*?)-->[ \t]*$/d;
const YAML_COMMENT = /^[ \t]*#[ \t]*diglot-((?:dis|en)able[\w-]*)(.*)$/d;
const FENCE = /^[ \t>]*(`{3,}|~{3,})(.*)$/;

/**
 * Reads the comments of a Markdown or YAML file that suppress diagnostics: HTML comments that stand alone on a line of
 * Markdown outside of code blocks, and YAML comments in YAML files and front matter.
 * `<!-- diglot-disable-next-line title-missing, large-article -- as agreed -->` gives two.
 */
export function readSuppressions(path: string, text: string): Suppression[] {
  // Hardly any file has one, and this is asked of each.
  if (!text.includes('diglot-') || !MARK.test(text)) return [];
  const isYaml = /\.ya?ml$/i.test(path);
  const suppressions: Suppression[] = [];
  const starts = lineStarts(text);
  let inFrontMatter = !isYaml && /^\uFEFF?---[ \t]*[\r\n]/.test(text);
  let fence: string | undefined;
  for (const [index, start] of starts.entries()) {
    const written = text.slice(start, starts[index + 1]).replace(/[\r\n]+$/, '');
    if (inFrontMatter && index > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(written)) inFrontMatter = false;
    const readsYaml = isYaml || inFrontMatter;
    if (!readsYaml) {
      const wasFence = fence;
      fence = fenceAfter(written, fence);
      if (wasFence !== undefined || fence !== undefined) continue;
    }
    const match = (readsYaml ? YAML_COMMENT : HTML_COMMENT).exec(written);
    if (match) suppressions.push(...readComment(match, start, index + 1));
  }
  return suppressions;
}

/** Gives the fence of the code block that is open after a line, if one was open before it. */
function fenceAfter(line: string, open: string | undefined): string | undefined {
  const [, marker, rest = ''] = FENCE.exec(line) ?? [];
  if (marker === undefined) return open;
  if (open === undefined) return marker.startsWith('`') && rest.includes('`') ? undefined : marker;
  return marker.startsWith(open) && rest.trim() === '' ? undefined : open;
}

function readComment(match: RegExpExecArray, lineStart: number, line: number): Suppression[] {
  const [, kind = '', rest = ''] = match;
  const [kindStart, kindEnd] = match.indices?.[1] ?? [0, 0];
  const restStart = lineStart + (match.indices?.[2]?.[0] ?? 0);
  const [listed = '', ...reasons] = rest.split(/\s--\s/);
  const justification = reasons.join(' -- ').trim();
  const common = { kind, line, ...(justification === '' ? {} : { justification }) };
  const codes = [...listed.matchAll(/[^\s,]+/g)].map(({ 0: code, index }): Suppression => ({
    ...common,
    code,
    range: { start: restStart + index, end: restStart + index + code.length },
  }));
  if (codes.length > 0) return codes;
  return [{ ...common, range: { start: lineStart + kindStart - 'diglot-'.length, end: lineStart + kindEnd } }];
}

/** Finds what suppresses each of some diagnostics of one text; undefined for those that are to be reported. */
export function findSuppressions(
  diagnostics: readonly { readonly line: number; readonly code: string }[],
  suppressions: readonly Suppression[],
): (Suppression | undefined)[] {
  const inFile = new Disabled();
  const inLines = new Map<number, Disabled>();
  for (const suppression of suppressions) {
    if (suppression.kind === 'disable-file') inFile.apply(suppression);
    if (suppression.kind !== 'disable-next-line') continue;
    const inLine = inLines.get(suppression.line + 1) ?? new Disabled();
    inLines.set(suppression.line + 1, inLine);
    inLine.apply(suppression);
  }
  const switches = suppressions.filter(({ kind }) => kind === 'disable' || kind === 'enable');
  const inRange = new Disabled();
  const found: (Suppression | undefined)[] = diagnostics.map(() => undefined);
  let next = 0;
  for (const [index, { line, code }] of [...diagnostics.entries()].sort(([, a], [, b]) => a.line - b.line)) {
    for (let one = switches[next]; one !== undefined && one.line <= line; one = switches[++next]) inRange.apply(one);
    found[index] = inLines.get(line)?.find(code) ?? inRange.find(code) ?? inFile.find(code);
  }
  return found;
}

/** The codes that are disabled at one place of a text. */
class Disabled {
  private all: Suppression | undefined;
  private readonly byCode = new Map<string, Suppression | undefined>();

  apply(suppression: Suppression): void {
    const disabled = suppression.kind === 'enable' ? undefined : suppression;
    if (suppression.code !== undefined) {
      this.byCode.set(suppression.code, disabled);
      return;
    }
    this.all = disabled;
    this.byCode.clear();
  }

  find(code: string): Suppression | undefined {
    return this.byCode.has(code) ? this.byCode.get(code) : this.all;
  }
}
