import type { DirectiveKind } from './directive-kind.ts';

/** The end of a container, `::: name-end`, as far as it was read. */
export interface EndMarker {
  /** How much of the line belongs to it. */
  readonly length: number;
  /** Whether it was read in a way that DocFX would not, because it can only mean this. */
  readonly isDamaged: boolean;
}

const patterns = new Map<string, RegExp>();

/** Reads the end of a container that `colons` colons opened from a line without indentation. */
export function readEndMarker(line: string, kind: DirectiveKind, colons: number): EndMarker | undefined {
  const match = /end/i.test(line) ? patternOf(kind.name).exec(line) : null;
  if (!match) return undefined;
  const [whole, before = '', written = '', after = ''] = match;
  const count = before.replace(/[^:：]/g, '').length;
  // More or fewer of them end another container, around this one or inside of it.
  if (count !== colons && count >= 3) return undefined;
  // Columns and rows want their colons at once; images leave them some room.
  const closing = kind.takesMoreColons ? after.trimEnd() : after.trim();
  const isExact =
    before.startsWith(':'.repeat(colons)) &&
    /^:+[ \t]*$/.test(before) &&
    (kind.takesMoreColons ? written.toLowerCase() : written) === `${kind.name}-end` &&
    closing === (kind.endsWithColons ? ':::' : '') &&
    line.slice(whole.length).trim() === '';
  return { length: whole.length, isDamaged: !isExact };
}

/**
 * Gives the length of a line up to a marker that machine translation has put behind the text that it ends, or 0.
 * `trailingMarker('A bird. :::image-end:::', image) // => 7`
 */
export function trailingMarker(line: string, { name }: DirectiveKind): number {
  const text = line.trimEnd();
  const marker = `:::${name}-end:::`;
  return text.endsWith(marker) ? text.slice(0, -marker.length).trimEnd().length : 0;
}

function patternOf(name: string): RegExp {
  let pattern = patterns.get(name);
  if (!pattern) {
    pattern = new RegExp(
      `^((?:[:：][ \\t\\u3000]*){2,})(${name}[ \\t]*[-‐‑–—－]?[ \\t]*end)(?![\\w-])([ \\t\\u3000]*[:：]*)[ \\t\\u3000]*`,
      'i',
    );
    patterns.set(name, pattern);
  }
  return pattern;
}
