import { markdownOf, type InlineCode, type InlineContent } from '../../model/inline-content.ts';
import type { ExchangeArticle, ExchangePair, PairChange } from '../exchange-article.ts';
import type { ExchangeFormat, ExchangeHeader } from '../exchange-format.ts';
import { pairName } from '../pair-name.ts';
import { attributesOf, escapeText } from '../xml/escape-xml.ts';

/** TMX 1.4b: every pair that is translated, for the memory of another tool; inline codes hold Markdown. */
export const TMX: ExchangeFormat = {
  name: 'tmx',
  description: 'TMX 1.4b, a translation memory',
  extension: '.tmx',
  isOfOneLocale: false,
  hasMatches: false,
  recognizes: (beginning) => /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE tmx[^>]*>\s*)?<tmx[\s>]/.test(beginning),
  async *write(articles, header) {
    yield beginningOf(header);
    for await (const article of articles) {
      const pairs = article.pairs.filter(({ source, target }) => hasText(source) && hasText(target));
      yield pairs.map((pair) => unitOf(article, pair, header)).join('');
    }
    yield '  </body>\n</tmx>\n';
  },
};

function hasText(content: InlineContent): boolean {
  return markdownOf(content).trim() !== '';
}

function beginningOf({ version, sourceLocale }: ExchangeHeader): string {
  const header = {
    creationtool: 'Diglot',
    creationtoolversion: version,
    segtype: 'sentence',
    'o-tmf': 'Diglot',
    adminlang: 'en-US',
    srclang: sourceLocale,
    datatype: 'plaintext',
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n  <header${attributesOf(header)}/>\n  <body>\n`;
}

function unitOf(article: ExchangeArticle, pair: ExchangePair, header: ExchangeHeader): string {
  const { docset, file, sourceLocale, locale, translationType } = article;
  const { id, occurrence, line, state, changed } = pair;
  const properties = Object.entries({
    'x-docset': docset,
    'x-file': file,
    'x-id': id,
    'x-line': String(line),
    'x-translation-type': translationType,
    'x-state': state,
  });
  const attributes = {
    tuid: pairName({ docset, file, id, occurrence }),
    srclang: sourceLocale === header.sourceLocale ? undefined : sourceLocale,
  };
  const lines = [
    `<tu${attributesOf(attributes)}>`,
    ...properties.flatMap(([type, value]) => (value === undefined ? [] : [`  <prop${attributesOf({ type })}>${escapeText(value)}</prop>`])), // prettier-ignore
    `  <tuv${attributesOf({ 'xml:lang': sourceLocale })}><seg>${segmentOf(pair.source)}</seg></tuv>`,
    `  <tuv${attributesOf({ 'xml:lang': locale, ...changeOf(changed) })}><seg>${segmentOf(pair.target)}</seg></tuv>`,
    '</tu>',
  ];
  return lines.map((written) => `    ${written}\n`).join('');
}

/** `changeOf({ at: '2026-03-01T12:00:00.000Z' }) // => { changedate: '20260301T120000Z' }` */
function changeOf(changed: PairChange | undefined): Record<string, string | undefined> {
  if (!changed) return {};
  const [date = '', time = '00:00:00'] = changed.at.split(/[T.Z]/);
  return { changedate: `${date}T${time}Z`.replace(/[-:]/g, ''), changeid: changed.actor };
}

function segmentOf(content: InlineContent): string {
  // `i` joins both ends of a pair; `x` joins codes of both halves, and is a number, which codes of the target alone have not.
  const numbers = new Map<string, number>();
  return content.map((part) => (typeof part === 'string' ? escapeText(part) : codeOf(part, numbers))).join('');
}

function codeOf({ part, id, type, data }: InlineCode, numbers: Map<string, number>): string {
  const x = /^\d+$/.test(id) ? id : undefined;
  if (part === 'standalone') return `<ph${attributesOf({ x, type: typeOf(type) })}>${escapeText(data)}</ph>`;
  const i = numbers.get(id) ?? numbers.size + 1;
  numbers.set(id, i);
  if (part === 'close') return `<ept${attributesOf({ i })}>${escapeText(data)}</ept>`;
  return `<bpt${attributesOf({ i, x, type: typeOf(type) })}>${escapeText(data)}</bpt>`;
}

/** Types that TMX knows, by its names; others have names of their own. */
function typeOf(type: InlineCode['type']): string {
  return ['bold', 'italic', 'link', 'image'].includes(type) ? type : `x-${type}`;
}
