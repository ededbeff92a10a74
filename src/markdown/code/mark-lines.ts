import type { LineRange } from './line-ranges.ts';

const TAG = /<[^>]*>/g;
const MARK = '<mark class="code-lines">';

/** Wraps the lines in `ranges` of code that is HTML; elements that reach over a mark's end are cut there in two. */
export function markLines(html: string, ranges: readonly LineRange[]): string {
  if (ranges.length === 0 || html === '') return html;
  const sorted = [...ranges].sort((a, b) => a.first - b.first);
  let reached = 0;
  let next = 0;
  const open: string[] = [];
  const closing = (): string => '</span>'.repeat(open.length);
  let result = '';
  let isMarked = false;
  const toggle = (wanted: boolean): void => {
    if (wanted !== isMarked) result += `${closing()}${wanted ? MARK : '</mark>'}${open.join('')}`;
    isMarked = wanted;
  };
  html.split(/(?<=\n)/).forEach((line, index) => {
    for (let range = sorted[next]; range && range.first <= index + 1; range = sorted[++next]) {
      reached = Math.max(reached, range.last);
    }
    toggle(index < reached);
    for (const [tag] of line.matchAll(TAG)) {
      if (tag === '</span>') open.pop();
      else open.push(tag);
    }
    result += line;
  });
  toggle(false);
  return result;
}
