import type MarkdownIt from 'markdown-it';
import { htmlPieces } from '../bilingual/html-pieces.ts';
import { report, type RenderEnv } from '../environment.ts';
import type { Labels } from '../labels.ts';
import { addQuoteSection, type Problem } from '../parsing/quote-sections.ts';
import { sanitizeInertTag } from '../html/sanitize.ts';

const DIV = /^\[\s*!\s*div(?![\p{L}\p{N}])(.*)\]$/isu;
const EXACT = /^\[!div/i;
const TYPOGRAPHIC_QUOTE = /[“”„‟«»＂]|&quot;/g;

/** What a page says of sections with these classes, and to whom: `role` and the label that names it. */
const NAMED_SECTIONS: ReadonlyMap<string, { readonly role: string; readonly label: keyof Labels }> = new Map([
  ['nextstepaction', { role: 'group', label: 'nextStep' }],
  ['op_single_selector', { role: 'navigation', label: 'pivots' }],
  ['op_multi_selector', { role: 'navigation', label: 'pivots' }],
]);

/**
 * Makes a `div` of a blockquote, or of its part, that begins with `[!div class="x" …]`, with the attributes written
 * there, as DocFX does. Attributes may stand between backticks. Any attribute goes but those that run or style something.
 */
export function sectionDiv(markdown: MarkdownIt): void {
  addQuoteSection(markdown, ({ bracket, written, rest }, env) => {
    const inside = DIV.exec(bracket)?.[1]?.trim();
    if (inside === undefined) return undefined;
    if (rest !== '') return { problem: invalid(`Text follows ${written} on its line, so both are shown as text.`) };
    const attributes = inside.replace(/^`(.*)`$/s, '$1').trim();
    const isHalfQuoted = /^`|`$/.test(inside) && !/^`.+`$/s.test(inside);
    const straight = attributes.replace(TYPOGRAPHIC_QUOTE, '"');
    const tag = isHalfQuoted ? '<div>' : `<div ${straight}>`;
    const [piece, ...more] = htmlPieces(tag);
    if (piece?.kind !== 'markup' || more.length > 0) {
      return { problem: invalid(`${written} has an attribute that is not closed, so it is shown as text.`) };
    }
    const problem = isHalfQuoted
      ? invalid(`One of the two backticks around the attributes of ${written} is missing, so it has none.`)
      : damage(written, straight !== attributes);
    const { html, lost, anchors } = sanitizeInertTag(tag);
    return {
      types: { open: 'section_div_open', close: 'section_div_close' },
      tag: 'div',
      meta: html,
      ...(problem && { problem }),
      finish: (_state, _open, range) => {
        for (const id of anchors) env.page.anchors.add(id);
        if (lost !== undefined) report(env, { code: 'disallowed-html', message: `${written} ${lost}.`, range });
      },
    };
  });
  markdown.renderer.rules['section_div_open'] = (tokens, i, _options, env: RenderEnv) => {
    const html = tokens[i]?.meta as string;
    return `${env.page.view === 'target' ? html : withName(html, env.page.labels)}\n`;
  };
}

/** Adds to the start tag of a section with a meaning of its own what tells a screen reader so. */
function withName(tag: string, labels: Labels): string {
  const classes = / class="([^"]*)"/.exec(tag)?.[1]?.split(/\s+/) ?? [];
  const section = classes.map((name) => NAMED_SECTIONS.get(name)).find((named) => named !== undefined);
  if (!section || / (?:role|aria-label)[=\s>]/.test(tag)) return tag;
  return `${tag.slice(0, -1)} role="${section.role}" aria-label="${labels[section.label].replace(/"/g, '&quot;')}">`;
}

function damage(written: string, hasTypographicQuotes: boolean): Problem | undefined {
  if (hasTypographicQuotes) return invalid(`${written} has quotation marks that are taken for straight ones.`);
  return EXACT.test(written) ? undefined : invalid(`${written} is taken for [!div].`);
}

function invalid(message: string): Problem {
  return { code: 'invalid-note-section', message };
}
