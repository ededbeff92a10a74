import type MarkdownIt from 'markdown-it';
import { alert } from './constructs/alert.ts';
import { autolink } from './constructs/autolink.ts';
import { codeBlock } from './constructs/code-block.ts';
import { codeDirective } from './constructs/code-directive.ts';
import { codeSnippet } from './constructs/code-snippet.ts';
import { column } from './constructs/column.ts';
import { damagedLink } from './constructs/damaged-link.ts';
import { emoji } from './constructs/emoji.ts';
import { footnote } from './constructs/footnote.ts';
import { form } from './constructs/form.ts';
import { headingAnchor } from './constructs/heading-anchor.ts';
import { image } from './constructs/image.ts';
import { include } from './constructs/include.ts';
import { math } from './constructs/math.ts';
import { mediaLink } from './constructs/media-link.ts';
import { moniker } from './constructs/moniker.ts';
import { noLoc } from './constructs/no-loc.ts';
import { rawHtml } from './constructs/raw-html.ts';
import { resourceLink } from './constructs/resource-link.ts';
import { row } from './constructs/row.ts';
import { sectionDiv } from './constructs/section-div.ts';
import { strikethrough } from './constructs/strikethrough.ts';
import { table } from './constructs/table.ts';
import { tabs } from './constructs/tabs.ts';
import { taskList } from './constructs/task-list.ts';
import { videoQuote } from './constructs/video-quote.ts';
import { video } from './constructs/video.ts';
import { wordlessLink } from './constructs/wordless-link.ts';
import { xref } from './constructs/xref.ts';
import { zone } from './constructs/zone.ts';

/** Every construct of the dialect beyond CommonMark, in the order in which their rules run. */
export const CONSTRUCTS: readonly ((markdown: MarkdownIt) => void)[] = [
  alert,
  sectionDiv,
  videoQuote,
  include,
  zone,
  moniker,
  row,
  column,
  video,
  form,
  noLoc,
  headingAnchor,
  resourceLink,
  table,
  codeBlock,
  tabs,
  codeSnippet,
  codeDirective,
  rawHtml,
  strikethrough,
  xref,
  taskList,
  footnote,
  emoji,
  autolink,
  math,
  mediaLink,
  damagedLink,
  wordlessLink,
  image,
];
