import type MarkdownIt from 'markdown-it';
import type { BilingualText } from '../../model/segment-pair.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { report, type RenderEnv } from '../environment.ts';

/** What machine translation makes of `](url)`: a blank between, or the brackets of East Asian text. */
const DAMAGED = /[\]\uff3d][ \t\u3000]{0,4}[(\uff08][ \t]{0,4}([^\s()\uff08\uff09]{1,2000})[ \t]{0,4}[)\uff09]/g;

/** The label of a directive, `[!INCLUDE [x`, which is repaired where it is read. */
const IN_DIRECTIVE = /[[\uff3b][!\uff01][^[\]\uff3b\uff3d]*[[\uff3b][^[\]\uff3b\uff3d]*$/;
const LONGEST_LABEL = 500;

/** What each of these begins with, and hardly anything else. */
const SUSPICIOUS = /\](?:[ \t\u3000]{1,4}[(\uff08]|\uff08|\([ \t])|[\uff3d\uff09]/;

/**
 * Reports links that translation has broken, such as `[text] (url)`: those of a target half to whose URL its source half
 * links. They stay text, as Markdown has it.
 */
export function damagedLink(markdown: MarkdownIt): void {
  markdown.core.ruler.push('damaged_link', (state) => {
    const env = state.env as RenderEnv;
    const { segments, target } = env.text;
    if (env.side !== 'target' || segments.length === 0 || !SUSPICIOUS.test(target)) return;
    for (const diagnostic of findDamagedLinks(env.text)) report(env, diagnostic);
  });
}

function findDamagedLinks({ target, source, segments }: BilingualText): Diagnostic[] {
  return segments.flatMap((segment) => {
    const text = target.slice(segment.target.start, segment.target.end);
    const sourceText = source.slice(segment.source.start, segment.source.end);
    return [...text.matchAll(DAMAGED)].flatMap(({ 0: written, 1: url = '', index }): Diagnostic[] => {
      if (written.startsWith('](') && written.endsWith(')')) return [];
      if (IN_DIRECTIVE.test(text.slice(Math.max(0, index - LONGEST_LABEL), index))) return [];
      if (!sourceText.includes(`](${url})`) && !sourceText.includes(`](${url} `)) return [];
      const start = segment.target.start + index;
      return [
        {
          code: 'link-damaged',
          message: `The link to ${url} is broken, so that it is shown as text.`,
          range: { start, end: start + written.length },
          suggestion: `Write "](${url})", without a blank before the URL.`,
        },
      ];
    });
  });
}
