import type { Diagnostic } from '../model/diagnostic.ts';
import type { BitextSegment, Half } from './bitext.ts';

const BLANK_LINE = /\n[ \t]*\r?\n/;

/** Finds what is wrong with segments that parse well: ids that differ or repeat, halves that hold a blank line. */
export function integrityDiagnostics(text: string, segments: readonly BitextSegment[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  let lineFeed = -1;
  const holdsBlankLine = (half: Half | undefined): boolean => {
    if (!half) return false;
    const { start, end } = half.text;
    // Nearly every half stands within a line; where the next line feed is, is looked up once per line.
    if (lineFeed < start) lineFeed = endOfLine(text, start);
    return lineFeed < end && BLANK_LINE.test(text.slice(start, end));
  };
  for (const { id, target, source, outer } of segments) {
    if (target && source && target.id !== source.id) {
      diagnostics.push({
        code: 'segment-ids-differ',
        message: `The target half is ${target.id}, but the source half is ${source.id}.`,
        range: outer,
      });
    }
    if (seen.has(id)) {
      diagnostics.push({
        code: 'duplicate-segment-id',
        message: `Translation unit ${id} stands in this file more than once; permalinks lead to the first.`,
        range: outer,
      });
    }
    seen.add(id);
    if (holdsBlankLine(target) || holdsBlankLine(source)) {
      diagnostics.push({
        code: 'segment-spans-blocks',
        message: `Translation unit ${id} holds a blank line, so it reaches over several blocks.`,
        range: outer,
      });
    }
  }
  return diagnostics;
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}
