import { createRequire } from 'node:module';
import type Katex from 'katex';

/** A formula as MathML, or why there is none. */
export type Formula = { readonly mathMl: string } | { readonly problem: string };

const require = createRequire(import.meta.url);
let katex: typeof Katex | undefined;

/**
 * Turns a formula of TeX into MathML, which every browser knows and which needs no style sheet, no fonts and no style
 * attributes. KaTeX is loaded when the first formula comes.
 */
export function renderFormula(tex: string, displayMode: boolean): Formula {
  katex ??= require('katex') as typeof Katex;
  try {
    const html = katex.renderToString(tex, { displayMode, output: 'mathml', strict: 'ignore', maxExpand: 1000 });
    return { mathMl: html.replace(/^<span class="katex">|<\/span>$/g, '').replace(/ style="[^"]*"/g, '') };
  } catch (error) {
    return {
      problem: error instanceof Error ? error.message.replace(/^KaTeX parse error: |\u0332/g, '') : String(error),
    };
  }
}
