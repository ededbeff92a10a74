import { markdownOf, type InlineContent } from '../../model/inline-content.ts';
import { codedHalves, type SegmentPair } from '../../segments/index.ts';

const SEGMENT_MARKUP = /data-[ts]tu-id|sxs-lookup/i;
const CONTROL = /(?![\t\n])\p{Cc}/u;
/** Markup of Markdown that is not escaped. */
const MARKUP = /\\[!-/:-@[-`{-~]|[*_`[\]<]/g;
/** A bar that would end a cell of a table. */
const CELL_END = /\\[\s\S]|\|/g;

/**
 * Makes a translator's target fit to stand in its segment, by the rules of the bilingual form: on one line if both halves were,
 * bars escaped in tables, and, where markup comes as codes, what reads as markup but came as text escaped. Gives for people why it cannot stand there if it cannot.
 */
export function fitTarget(
  content: InlineContent,
  pair: Pick<SegmentPair, 'source' | 'target' | 'context'>,
  form: 'markdown' | 'coded',
): { target: string } | { problem: string } {
  const old = `${pair.source}\n${pair.target}`;
  const fitted = withoutLineBreaks(withEscapedBars(withLineFeeds(content), pair), pair);
  const target = markdownOf(form === 'coded' ? withMarkupAsText(fitted, pair.source) : fitted);
  if (target.trim() === '') return { problem: 'its target is empty' };
  if (SEGMENT_MARKUP.test(target)) return { problem: 'it holds the markup of segments' };
  const control = CONTROL.exec(target)?.[0];
  if (control !== undefined && !old.includes(control)) return { problem: `it holds the control character ${codePoint(control)}` }; // prettier-ignore
  return { target };
}

/** Changes the text between codes. */
function mapText(content: InlineContent, change: (text: string) => string): InlineContent {
  return content.map((part) => (typeof part === 'string' ? change(part) : part));
}

function withLineFeeds(content: InlineContent): InlineContent {
  return mapText(content, (text) => text.replace(/\r\n?/g, '\n'));
}

function withoutLineBreaks(
  content: InlineContent,
  { source, target }: Pick<SegmentPair, 'source' | 'target'>,
): InlineContent {
  return source.includes('\n') || target.includes('\n') ? content : mapText(content, (text) => text.replace(/[ \t]*\n\s*/g, ' ')); // prettier-ignore
}

function withEscapedBars(
  content: InlineContent,
  { source, target, context }: Pick<SegmentPair, 'source' | 'target' | 'context'>,
): InlineContent {
  // Who wrote a bar into a segment meant it to end a cell.
  const spansCells = [source, target].some((half) => half.replace(/\\[\s\S]/g, '').includes('|'));
  if (context !== 'table' || spansCells) return content;
  return mapText(content, (text) => text.replace(CELL_END, (found) => (found === '|' ? '\\|' : found)));
}

/** Escapes what reads as more codes than came. */
function withMarkupAsText(content: InlineContent, source: string): InlineContent {
  if (codesOf(codedHalves(source, markdownOf(content)).target) <= codesOf(content)) return content;
  return mapText(content, (text) => text.replace(MARKUP, (found) => (found.length > 1 ? found : `\\${found}`)));
}

function codesOf(content: InlineContent): number {
  return content.filter((part) => typeof part !== 'string').length;
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
