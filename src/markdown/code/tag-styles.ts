/** How the two lines around a named part of a code file are written; white space does not count, nor does case. */
export interface TagStyle {
  /** What stands before and behind the name in the line that opens a part. */
  readonly open: readonly [before: string, after: string];
  /** The same of the line that closes it. */
  readonly close: readonly [before: string, after: string];
  /** Whether the closing line names the part; else it closes the one opened last. */
  readonly closeIsNamed: boolean;
}

/** `// <name>` … `// </name>` */
export const C_FAMILY = comment('//');
/** `' <name>` … `' </name>` */
export const BASIC = comment("'");
/** `<!-- <name> -->` … `<!-- </name> -->` */
export const MARKUP = comment('<!--', '-->');
/** `-- <name>` … `-- </name>` */
export const SQL = comment('--');
/** `# <name>` … `# </name>` */
export const HASH = comment('#');
/** `rem <name>` … `rem </name>` */
export const REM = comment('rem');
/** `% <name>` … `% </name>` */
export const ERLANG = comment('%');
/** `; <name>` … `; </name>` */
export const LISP = comment(';');
/** A comment of CSS; DocFX does not look at the name that closes it. */
export const CSS: TagStyle = { ...comment('/*', '*/'), closeIsNamed: false };
/** `#region name` … `#endregion`, in Visual Basic `#Region "name"` … `#End Region`. */
export const REGION: TagStyle = { open: ['#region', ''], close: ['#endregion', ''], closeIsNamed: false };

function comment(start: string, end = ''): TagStyle {
  return { open: [`${start}<`, `>${end}`], close: [`${start}</`, `>${end}`], closeIsNamed: true };
}

/** A part of a file between two tags, by the numbers of its lines from 0, the end exclusive. */
export interface TaggedPart {
  readonly start: number;
  /** Undefined if the part is never closed. */
  end?: number;
}

/** What the tags of one style say about a file. */
export interface FileTags {
  /** By name in lower case; of parts with one name, the last. */
  readonly parts: ReadonlyMap<string, TaggedPart>;
  /** The lines that hold tags, whichever they are. */
  readonly lines: ReadonlySet<number>;
}

/** Finds the parts that tags of one style mark in the lines of a code file. Parts may stand in one another. */
export function findTags(lines: readonly string[], style: TagStyle): FileTags {
  const parts = new Map<string, TaggedPart>();
  const tagLines = new Set<number>();
  const open: string[] = [];
  lines.forEach((line, index) => {
    const closed = nameIn(line, style.close);
    if (closed !== undefined && (!style.closeIsNamed || isName(closed))) {
      tagLines.add(index);
      const part = parts.get(style.closeIsNamed ? closed : (open.pop() ?? ''));
      if (part) part.end ??= index;
      return;
    }
    const opened = nameIn(line, style.open)?.replace(/^"(.*)"$/, '$1');
    if (opened === undefined || !isName(opened)) return;
    tagLines.add(index);
    parts.set(opened, { start: index + 1 });
    open.push(opened);
  });
  return { parts, lines: tagLines };
}

function isName(text: string): boolean {
  return /^[\p{L}\p{Mn}\p{Nd}\p{Pc}.-]+$/u.test(text);
}

/** What stands between `before` and `after` in a line that holds nothing else, in lower case. */
function nameIn(line: string, [before, after]: readonly [string, string]): string | undefined {
  const start = skip(line, 0, before);
  if (start === undefined) return undefined;
  const end = after === '' ? line.length : line.indexOf(after.charAt(0), start);
  const rest = end === -1 ? undefined : skip(line, end, after);
  if (rest === undefined || line.slice(rest).trim() !== '') return undefined;
  return line.slice(start, end).trim().toLowerCase();
}

/** The offset behind `expected`, between whose characters white space may stand; undefined if it is not there. */
function skip(line: string, start: number, expected: string): number | undefined {
  let matched = 0;
  let offset = start;
  for (; offset < line.length && matched < expected.length; offset++) {
    const character = line.charAt(offset);
    if (/\s/.test(character)) continue;
    if (character.toLowerCase() !== expected[matched]) return undefined;
    matched++;
  }
  return matched === expected.length ? offset : undefined;
}
