import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';

/** Where the content of a line begins, behind the markers of what it stands in and its indentation. */
export function lineStart({ bMarks, tShift }: StateBlock, line: number): number {
  return (bMarks[line] ?? 0) + (tShift[line] ?? 0);
}

/** Whether a line is indented so far that it can only be code. */
export function isCodeIndent({ sCount, blkIndent }: StateBlock, line: number): boolean {
  return (sCount[line] ?? 0) - blkIndent >= 4;
}
