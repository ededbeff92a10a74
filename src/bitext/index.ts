export type { Bitext, BitextSegment, Half } from './bitext.ts';
export { replaceTargets } from './edit.ts';
export { lex, type Token, type TokenKind } from './lexer.ts';
export { parse } from './parser.ts';
export { print } from './printer.ts';
export { project, projectBoth } from './projection.ts';
