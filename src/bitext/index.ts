export type { Bitext, BitextSegment } from './bitext.ts';
export { replaceTargets } from './edit.ts';
export { lex } from './lexer.ts';
export { parse } from './parser.ts';
export { print } from './printer.ts';
export { project, projectBoth } from './projection.ts';
