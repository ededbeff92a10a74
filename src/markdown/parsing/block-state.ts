import type MarkdownIt from 'markdown-it';
import StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';

const TAB = 0x09;
const SPACE = 0x20;

/** Makes markdown-it look for the lines of a text faster than character by character, which took it longer than any rule. */
export function findLinesFast(markdown: MarkdownIt): void {
  markdown.block.State = QuickStateBlock;
}

/** The state of block parsing, with the marks of lines that markdown-it's own has. */
export class QuickStateBlock extends StateBlock {
  constructor(...[src, md, env, tokens]: ConstructorParameters<typeof StateBlock>) {
    // The lines of nothing, so that they are not looked for twice.
    super('', md, env, tokens);
    this.src = src;
    for (const marks of [this.bMarks, this.eMarks, this.tShift, this.sCount, this.bsCount]) marks.length = 0;
    const { length } = src;
    for (let start = 0; start < length;) {
      const lineFeed = src.indexOf('\n', start);
      const end = lineFeed === -1 ? length : lineFeed;
      let content = start;
      let indentation = 0;
      for (let code = src.charCodeAt(content); code === SPACE || code === TAB; code = src.charCodeAt(++content)) {
        indentation += code === TAB ? 4 - (indentation % 4) : 1;
      }
      // Blanks behind the last line feed make no line.
      if (content < length) this.addLine(start, end, content - start, indentation);
      start = end + 1;
    }
    this.lineMax = this.bMarks.length;
    // As rules look one line ahead.
    this.addLine(length, length, 0, 0);
  }

  private addLine(start: number, end: number, blanks: number, indentation: number): void {
    this.bMarks.push(start);
    this.eMarks.push(end);
    this.tShift.push(blanks);
    this.sCount.push(indentation);
    this.bsCount.push(0);
  }
}
