import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';

/**
 * Takes the indentation of the first line from the lines `[from, to)`, so that content may be indented for the eye.
 * DocFX drops all of it, and with it the nesting of lists; here what is indented more than the first line stays so.
 * Gives a function that puts everything back.
 */
export function dedent(state: StateBlock, from: number, to: number): () => void {
  const saved = [state.bMarks, state.tShift, state.sCount, state.bsCount].map((marks) => marks.slice(from, to));
  let base: number | undefined;
  for (let line = from; line < to; line++) {
    const columns = (state.sCount[line] ?? 0) - state.blkIndent;
    if (state.isEmpty(line) || columns < 0) continue;
    base ??= columns;
    cut(state, line, Math.min(base, columns));
  }
  return () => {
    const [bMarks = [], tShift = [], sCount = [], bsCount = []] = saved;
    for (let line = from; line < to; line++) {
      state.bMarks[line] = bMarks[line - from] ?? 0;
      state.tShift[line] = tShift[line - from] ?? 0;
      state.sCount[line] = sCount[line - from] ?? 0;
      state.bsCount[line] = bsCount[line - from] ?? 0;
    }
  };
}

/** Takes `columns` columns of white space from the start of a line. */
function cut(state: StateBlock, line: number, columns: number): void {
  const start = state.bMarks[line] ?? 0;
  const end = start + (state.tShift[line] ?? 0);
  const offset = state.bsCount[line] ?? 0;
  let position = start;
  let taken = 0;
  while (position < end && taken < columns) {
    taken += state.src.charCodeAt(position) === 0x09 ? 4 - ((taken + offset) % 4) : 1;
    position++;
  }
  state.bMarks[line] = position;
  state.tShift[line] = end - position;
  state.sCount[line] = (state.sCount[line] ?? 0) - columns;
  state.bsCount[line] = offset + columns;
}
