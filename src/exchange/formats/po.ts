import { markdownOf } from '../../model/inline-content.ts';
import { parseLocale } from '../../model/locale.ts';
import { REVIEW_STATES, type ReviewState } from '../../model/review.ts';
import { decodeText } from '../decode-text.ts';
import type { ExchangeArticle, ExchangePair } from '../exchange-article.ts';
import type { ExchangeFormat, ExchangeHeader } from '../exchange-format.ts';
import { ExchangeProblem } from '../exchange-problem.ts';
import type { ImportedPair } from '../imported-pair.ts';
import { linesOf } from '../lines.ts';
import { decodeFragile, encodeFragile, encodeHalves } from '../po/fragile-characters.ts';
import { pairName, readPairName } from '../pair-name.ts';
import { poEntries, type PoEntry } from '../po/po-entries.ts';
import { quotePo } from '../po/po-string.ts';
import { termNote } from '../term-note.ts';

/**
 * PO, as GNU gettext defines it: an entry for each pair, whose halves are Markdown as written. Each string stands on one line, so that
 * a file that was cut off is never taken for one with a shorter target.
 */
export const PO: ExchangeFormat = {
  name: 'po',
  description: 'gettext PO, for Poedit, Weblate and the like',
  extension: '.po',
  isOfOneLocale: true,
  hasMatches: false,
  recognizes: (beginning) => /^\uFEFF?(?:#.*\n|[ \t\r]*\n)*msg(?:id|ctxt)\s*"/.test(beginning),
  async *write(articles, header) {
    yield headerEntry(header);
    for await (const article of articles) yield article.pairs.map((pair) => `\n${entry(article, pair)}`).join('');
  },
  async *read(bytes) {
    let locale: string | undefined;
    for await (const found of poEntries(linesOf(decodeText(bytes)))) {
      if (found.context === undefined && found.original === '') locale = localeOf(found);
      else yield pairOf(found, locale);
    }
  },
};

/** States that translators are to look at. */
const FUZZY: readonly ReviewState[] = ['machine', 'needs-edit'];

function headerEntry({ version, sourceLocale, locale = '' }: ExchangeHeader): string {
  const fields = {
    'Project-Id-Version': `Diglot ${version}`,
    'PO-Revision-Date': '',
    'Last-Translator': '',
    'Language-Team': '',
    Language: locale.replaceAll('-', '_'),
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=UTF-8',
    'Content-Transfer-Encoding': '8bit',
    'X-Source-Language': sourceLocale,
    'X-Generator': `Diglot ${version}`,
    // Editors write "Language" as they know it.
    'X-Diglot-Locale': locale,
  };
  const lines = Object.entries(fields).map(([name, value]) => `${quotePo(`${name}: ${value}\n`)}\n`);
  return `msgid ""\nmsgstr ""\n${lines.join('')}`;
}

function entry(article: ExchangeArticle, pair: ExchangePair): string {
  const { docset, file } = article;
  const halves = encodeHalves(markdownOf(pair.source), markdownOf(pair.target));
  const context = pairName({ docset, file, id: pair.id, occurrence: pair.occurrence });
  const reference = `${docset}/${file}`;
  const lines = [
    ...remarks(article, pair).map((remark) => `#. ${onOneLine(remark)}`),
    // U+2068 and U+2069 hold names with spaces together, as in GNU gettext.
    `#: ${onOneLine(/\s/.test(reference) ? `\u2068${reference}\u2069` : reference)}:${pair.line}`,
    ...(FUZZY.includes(pair.state) ? ['#, fuzzy'] : []),
    `msgctxt ${quotePo(encodeFragile(context))}`,
    `msgid ${quotePo(halves.source)}`,
    `msgstr ${quotePo(halves.target)}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** What translators are told of a pair; the last two are for reading it back. */
function remarks({ title, translationType, metadata }: ExchangeArticle, pair: ExchangePair): string[] {
  const { block, before, after, notes, terms, score, words, state, sourceHash, targetHash } = pair;
  return [
    `Article: ${title}`,
    `Block: ${block}`,
    ...(before === undefined ? [] : [`Before: ${before}`]),
    ...(after === undefined ? [] : [`After: ${after}`]),
    ...notes.map(({ check, severity, message }) => `Finding: ${check} (${severity}): ${message}`),
    ...terms.map((term) => `Term: ${termNote(term)}`),
    ...(translationType === undefined ? [] : [`Translation type: ${translationType}`]),
    ...(score === undefined ? [] : [`Alignment: ${score.toFixed(2)}`]),
    `Words: ${words}`,
    ...Object.entries(metadata).map(([key, value]) => `${key}: ${value}`),
    `State: ${state}`,
    `Hashes: ${sourceHash} ${targetHash}`,
  ];
}

/** Remarks are for people, and a line each: what would end the line, or the string of a tool, becomes a space. */
function onOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function localeOf({ translation }: PoEntry): string | undefined {
  const own = /^X-Diglot-Locale:[ \t]*(\S+)/im.exec(translation)?.[1];
  const [, language = ''] = /^Language:[ \t]*([\w-]+)/im.exec(translation) ?? [];
  return own ?? parseLocale(language.replaceAll('_', '-'))?.tag;
}

function pairOf(found: PoEntry, locale: string | undefined): ImportedPair {
  const place = { line: found.line, column: 1 };
  const pair = readPairName(decodeFragile(found.context ?? ''));
  if (!pair) {
    throw new ExchangeProblem('This entry is not of Diglot: its "msgctxt" names no docset, file and unit.', place);
  }
  if (locale === undefined) {
    throw new ExchangeProblem('No header before this entry names a language, as "Language: de_DE" does.', place);
  }
  const target = decodeFragile(found.translation);
  const [, sourceHash = '', targetHash = ''] = remarkOf(found, /^Hashes: (\S+) (\S+)$/) ?? [];
  const state = stateOf(found, target);
  return {
    ...pair,
    locale,
    sourceHash,
    targetHash,
    source: decodeFragile(found.original),
    target,
    ...(state === undefined ? {} : { state }),
    place,
  };
}

/** The exported state, unless the translator has taken the mark "fuzzy" away, set it, or written what was missing. */
function stateOf(found: PoEntry, target: string): ReviewState | undefined {
  const written = remarkOf(found, /^State: (\S+)$/)?.[1];
  const exported = REVIEW_STATES.find((state) => state === written);
  if (exported === undefined) return undefined;
  if (target.trim() === '') return 'missing';
  if (found.isFuzzy) return FUZZY.includes(exported) ? exported : 'needs-edit';
  return FUZZY.includes(exported) || exported === 'missing' ? 'translated' : exported;
}

function remarkOf({ extracted }: PoEntry, pattern: RegExp): RegExpExecArray | undefined {
  for (const remark of extracted) {
    const match = pattern.exec(remark);
    if (match) return match;
  }
  return undefined;
}
