import type MarkdownIt from 'markdown-it';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { mapLines } from '../bilingual/content-map.ts';
import { passSegmentsWithin } from '../parsing/consumed-segments.ts';
import { report, type RenderEnv } from '../environment.ts';
import type { Labels } from '../labels.ts';
import { addQuoteSection, readMarker, type Problem, type QuoteMarker } from '../parsing/quote-sections.ts';

/** The alerts, by the keyword in their marker, and the label that is their title. */
const TITLES = {
  NOTE: 'alertNote',
  TIP: 'alertTip',
  IMPORTANT: 'alertImportant',
  CAUTION: 'alertCaution',
  WARNING: 'alertWarning',
} as const satisfies Record<string, keyof Labels>;

type Keyword = keyof typeof TITLES;

const EXACT = /^\[!(?:NOTE|TIP|IMPORTANT|CAUTION|WARNING)\]$/i;
const KEYWORD_IN_BRACKETS = /^\[\s*!\s*([\p{L}\p{M}][\p{L}\p{M}\s]*?)[\s!.:]*\]$/u;

/**
 * Makes alerts of blockquotes, and of their parts, that begin with `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!CAUTION]` or
 * `[!WARNING]`, in any case, as DocFX does; text on the marker's own line makes it an ordinary blockquote. The title is
 * in the article's language.
 *
 * A marker that translation has damaged is understood as well: with spaces, in the plural, in full-width characters, or
 * with the title in the article's language for its keyword. Where such a one repeats the marker before it, it is left
 * out, as the title says the same.
 */
export function alert(markdown: MarkdownIt): void {
  addQuoteSection(markdown, (marker, env) => {
    const keyword = keywordOf(marker, env.page.labels);
    if (!keyword) return unknownAlert(marker);
    const isDamaged = !EXACT.test(marker.written);
    if (marker.rest !== '') return { problem: textBehind(marker, isDamaged) };
    return {
      types: { open: 'alert_open', close: 'alert_close' },
      tag: 'div',
      meta: keyword,
      ...(isDamaged && { problem: damaged(marker, keyword) }),
      absorbs: (next) => keywordOf(next, env.page.labels) === keyword && !EXACT.test(next.written),
      finish: (state, open) => {
        dropRepeatedMarker(state, open, keyword);
      },
    };
  });
  markdown.renderer.rules['alert_open'] = (tokens, i, _options, env: RenderEnv) => {
    const keyword = tokens[i]?.meta as Keyword;
    const title = markdown.utils.escapeHtml(env.page.labels[TITLES[keyword]]);
    if (env.page.view === 'target') {
      // Where a docset has no word of its own, DocFX has the keyword for a title.
      const isEnglish = /^en(?:-|$)/.test(env.context.locales.target.tag);
      return `<div class="${keyword}">\n<h5>${isEnglish ? keyword : title}</h5>\n`;
    }
    // No heading: one of the fifth level would leave out those between it and the section's own.
    return `<div class="${keyword} alert" role="note" aria-label="${title}">\n<p class="alert-title">${title}</p>\n`;
  };
}

const keywordsOfLabels = new WeakMap<Labels, ReadonlyMap<string, Keyword>>();

/** The alert that a marker asks for, by its keyword or, damaged, by the title in the article's language. */
function keywordOf({ bracket }: Pick<QuoteMarker, 'bracket'>, labels: Labels): Keyword | undefined {
  const written = KEYWORD_IN_BRACKETS.exec(bracket.normalize('NFKC').replace(/^【(.*)】$/s, '[$1]'))?.[1];
  if (written === undefined) return undefined;
  let keywords = keywordsOfLabels.get(labels);
  if (!keywords) {
    const known = Object.entries(TITLES).flatMap(([keyword, label]) =>
      [keyword, `${keyword}S`, labels[label]].map((name) => [plain(name), keyword as Keyword] as const),
    );
    // A keyword of one alert may be the title of another in some language, and means what it is.
    keywords = new Map([...known, ...Object.keys(TITLES).map((name) => [plain(name), name as Keyword] as const)]);
    keywordsOfLabels.set(labels, keywords);
  }
  return keywords.get(plain(written));
}

function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** Something like an alert that is none is a quote, unless it is a directive with more than a keyword. */
function unknownAlert({ bracket, rest }: QuoteMarker): { problem: Problem } | undefined {
  const keyword = /^\[!([\p{L}\p{M}]{2,40})\]$/u.exec(bracket)?.[1];
  if (keyword === undefined || rest !== '' || /^(?:div|video)$/i.test(keyword)) return undefined;
  return {
    problem: {
      code: 'unknown-alert',
      message: `There is no alert "${keyword}"; it is shown as text.`,
      suggestion: `The alerts are ${Object.keys(TITLES).join(', ')}.`,
    },
  };
}

function textBehind({ written }: QuoteMarker, isDamaged: boolean): Problem {
  return {
    code: 'invalid-note-section',
    message: `Text follows ${written} on its line, so both are shown as text.`,
    suggestion: `Put the text on a line of its own${isDamaged ? ', and write the keyword in English' : ''}.`,
  };
}

function damaged({ written }: QuoteMarker, keyword: Keyword): Problem {
  return {
    code: 'alert-damaged',
    message: `${written} is taken for [!${keyword}].`,
    suggestion: `Write [!${keyword}].`,
  };
}

/** Takes a damaged marker that says again what the alert's title says off the beginning of its text. */
function dropRepeatedMarker(state: StateBlock, open: number, keyword: Keyword): void {
  const inline = state.tokens[open + 2];
  if (state.tokens[open + 1]?.type !== 'paragraph_open' || inline?.type !== 'inline' || !inline.map) return;
  const env = state.env as RenderEnv;
  const line = /^.*/.exec(inline.content)?.[0] ?? '';
  const marker = readMarker(line);
  if (!marker || EXACT.test(marker.written) || keywordOf(marker, env.page.labels) !== keyword) return;
  const map = mapLines(env.lines, inline.map[0], inline.content);
  const range = map && { start: map.toText(0), end: map.toText(marker.written.length) };
  report(env, {
    code: 'alert-damaged',
    message: `${marker.written} repeats the title of the alert, and is not shown.`,
    ...(range && { range }),
    suggestion: 'Remove it.',
  });
  if (range) passSegmentsWithin(env, range, marker.written);
  if (marker.rest !== '') inline.content = inline.content.slice(marker.written.length).trimStart();
  else if (line.length < inline.content.length) {
    inline.content = inline.content.slice(line.length + 1).trimStart();
    inline.map = [inline.map[0] + 1, inline.map[1]];
  } else state.tokens.splice(open + 1, 3);
}
