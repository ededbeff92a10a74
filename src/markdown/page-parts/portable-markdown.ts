import type { Side } from '../../model/segment-pair.ts';
import { splitSuffix } from '../../model/url.ts';
import type { RenderContext, WrittenLink } from '../context.ts';
import { readInclude } from '../dialect/include-directive.ts';

/** What makes an article's Markdown stand by itself: whatever is absent stays as it is written. */
type Surroundings = Pick<RenderContext, 'resolveLink' | 'readInclude'> & { readonly side?: Side };

/** A file that is being written, and those that include it. */
interface OpenFile {
  readonly path: string;
  readonly includedBy: readonly string[];
}

/**
 * Makes Markdown of one language that is of use without the docset that it stands in: links and pictures lead to the
 * site, included files stand in the place of their directives, and headings lose their anchors. Everything else,
 * directives among it, stays as it is written, and so does code.
 * `portableMarkdown('## <a name="a"></a>A\n[b](b.md)', 'x.md', surroundings) // => '## A\n[b](/id-id/b/)'`
 */
export function portableMarkdown(markdown: string, path: string, surroundings: Surroundings): string {
  return writeFile(markdown, { path, includedBy: [] }, surroundings);
}

function writeFile(markdown: string, file: OpenFile, surroundings: Surroundings): string {
  // Most texts hold neither code nor anything of the docset's, and no more than their headings change.
  if (!FENCED.test(markdown) && !OF_DOCSET.test(markdown)) return markdown.replace(HEADING_ANCHORS, '$1');
  let fence = '';
  const lines = markdown.split('\n');
  for (const [i, line] of lines.entries()) {
    const marks = FENCE.exec(line)?.[1] ?? '';
    if (fence !== '') {
      if (marks.startsWith(fence) && line.trimEnd().endsWith(marks)) fence = '';
    } else if (marks === '') lines[i] = writeLine(line, file, surroundings);
    else fence = marks;
  }
  return lines.join('\n');
}

const FENCE = /^[ \t>]*(`{3,}|~{3,})/;
const FENCED = /`{3}|~{3}/;
const HEADING_ANCHORS = /((?:^|\n)[ \t>]*#{1,6}[ \t]+)<a (?:name|id)="[^"<>\n]*"><\/a>/g;
const HEADING_ANCHOR = /^([ \t>]*#{1,6}[ \t]+)<a (?:name|id)="[^"<>]*"><\/a>/;
/** The destination of a link, of a link definition, or of an HTML or `:::` element. */
const DESTINATION =
  /(\]\([ \t]*<?|^[ \t]{0,3}\[[^\]]+\]:[ \t]*<?|\b(?:href|src|source|lightbox|thumbnail|link)=")([^\s"<>()]+)/gi;
/** What leads away from the site, or stays on its page. */
const ELSEWHERE = /^(?:#|\?|\/\/|[a-z][a-z0-9+.-]*:)/i;
/** What may be a destination on the site, or a directive. */
const OF_DOCSET =
  /(?:\]\(|\]:|\b(?:href|src|source|lightbox|thumbnail|link)=")[ \t]*<?(?!#|\?|\/\/|[a-z][a-z0-9+.-]*:)[^\s"<>()]|!include/i;
const IMAGE = /\.(?:avif|bmp|gif|ico|jpe?g|png|svg|webp)$/i;

function writeLine(line: string, file: OpenFile, surroundings: Surroundings): string {
  const withIncludes = line.includes('!') && /!include/i.test(line) ? putIncludes(line, file, surroundings) : undefined;
  return withIncludes ?? placeLinks(line.replace(HEADING_ANCHOR, '$1'), file, surroundings);
}

function placeLinks(text: string, { path: from }: OpenFile, { resolveLink }: Surroundings): string {
  if (!resolveLink || !/\]\(|\]:|="/.test(text)) return text;
  return text.replace(DESTINATION, (written: string, before: string, href: string) => {
    if (ELSEWHERE.test(href)) return written;
    const kind: WrittenLink['kind'] = IMAGE.test(splitSuffix(href)[0]) ? 'image' : 'link';
    return before + resolveLink({ href, kind, from }).url;
  });
}

/** Puts included files in the place of the directives in a line; undefined if it has none that can be followed. */
function putIncludes(line: string, file: OpenFile, surroundings: Surroundings): string | undefined {
  const [margin = ''] = /^[ \t>]*/.exec(line) ?? [];
  let out = '';
  let end = 0;
  for (let start = line.indexOf('['); start !== -1; start = line.indexOf('[', Math.max(end, start + 1))) {
    const directive = readInclude(line, start, start === margin.length ? 'line' : 'sentence');
    const included = directive && readIncluded(directive.path, file, surroundings);
    if (!directive || included === undefined) continue;
    out += placeLinks(line.slice(end, start), file, surroundings) + included.replaceAll('\n', `\n${margin}`);
    end = directive.end;
  }
  return end === 0 ? undefined : out + placeLinks(line.slice(end), file, surroundings);
}

function readIncluded(path: string, file: OpenFile, surroundings: Surroundings): string | undefined {
  const found = surroundings.readInclude?.({ path, from: file.path });
  if (!found || 'problem' in found) return undefined;
  const includedBy = [...file.includedBy, file.path];
  if (includedBy.includes(found.path)) return undefined;
  return writeFile(found.content[surroundings.side ?? 'target'].trim(), { path: found.path, includedBy }, surroundings);
}
