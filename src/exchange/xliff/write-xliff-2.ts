import type { ExchangeArticle, ExchangeNote, ExchangePair } from '../exchange-article.ts';
import type { ExchangeHeader } from '../exchange-format.ts';
import { unitId } from '../unit-ids.ts';
import { attributesOf, escapeText } from '../xml/escape-xml.ts';
import { ARTICLE_GROUP, CORE, FRONT_MATTER_GROUP, GLOSSARY, MATCHES, METADATA, PAIR_GROUP } from './names-2.ts';
import { skeletonReference } from './skeleton.ts';
import { segmentState } from './states-2.ts';
import { glossaryXml } from './write-glossary-2.ts';
import { inlineOf, OriginalData } from './write-inline-2.ts';
import { matchesXml } from './write-matches-2.ts';

/** The only segment of each unit. */
const SEGMENT = 's1';

/**
 * Writes articles as XLIFF 2.1, core with the modules for metadata, glossaries and matches: a `file` for each, a `unit` of one segment
 * for each pair.
 */
export async function* writeXliff2(
  articles: AsyncIterable<ExchangeArticle>,
  header: ExchangeHeader,
): AsyncGenerator<string> {
  let count = 0;
  for await (const article of articles) {
    if (article.pairs.length === 0) continue;
    if (count === 0) yield startOf(header.sourceLocale, header.locale ?? article.locale);
    yield* fileOf(article, ++count);
  }
  if (count === 0) yield startOf(header.sourceLocale, header.locale);
  yield '</xliff>\n';
}

function startOf(srcLang: string, trgLang: string | undefined): string {
  const namespaces = { xmlns: CORE, 'xmlns:mda': METADATA, 'xmlns:gls': GLOSSARY, 'xmlns:mtc': MATCHES };
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff${attributesOf({ version: '2.1', ...namespaces, srcLang, trgLang })}>\n`;
}

function* fileOf(article: ExchangeArticle, number: number): Generator<string> {
  const { docset, file, title, translationType } = article;
  yield `<file${attributesOf({ id: `f${number}`, original: file })}>
<skeleton${attributesOf({ href: skeletonReference(docset, file) })}/>
<mda:metadata>${groupOf(ARTICLE_GROUP, { docset, title, translationType })}${groupOf(FRONT_MATTER_GROUP, article.metadata)}</mda:metadata>
`;
  for (const pair of article.pairs) yield unitOf(pair);
  yield '</file>\n';
}

function unitOf(pair: ExchangePair): string {
  const { id, occurrence, line, block, before, after, sourceHash, targetHash, words, score, source, target } = pair;
  const originalData = new OriginalData();
  const required = new Set(source.flatMap((part) => (typeof part === 'string' ? [] : [part.id])));
  const sourceXml = inlineOf(source, required, originalData);
  const targetXml = target.length === 0 ? '' : `<target>${inlineOf(target, required, originalData)}</target>`;
  const { state, subState } = segmentState(pair.state);
  const unit = { id: unitId(id, occurrence), name: id, canResegment: 'no', 'xml:space': 'preserve' };
  return `<unit${attributesOf(unit)}>
<mda:metadata>${groupOf(PAIR_GROUP, { line, block, before, after, sourceHash, targetHash, words, score })}</mda:metadata>
${glossaryXml(pair.terms, SEGMENT)}${matchesXml(pair.matches, SEGMENT)}${notesOf(pair.notes)}${originalData.toXml()}<segment${attributesOf({ id: SEGMENT, state, subState })}>
<source>${sourceXml}</source>
${targetXml === '' ? '' : `${targetXml}\n`}</segment>
</unit>
`;
}

function groupOf(category: string, metadata: Readonly<Record<string, string | number | undefined>>): string {
  const metas = Object.entries(metadata).map(([type, value]) =>
    value === undefined ? '' : `<mda:meta${attributesOf({ type })}>${escapeText(String(value))}</mda:meta>`,
  );
  const xml = metas.join('');
  return xml === '' ? '' : `<mda:metaGroup${attributesOf({ category })}>${xml}</mda:metaGroup>`;
}

/** Findings of checks: errors first in the eyes of programs that sort by priority, which goes from 1 to 10. */
function notesOf(notes: readonly ExchangeNote[]): string {
  if (notes.length === 0) return '';
  const elements = notes.map(({ check, severity, message }, index) => {
    const priority = severity === 'error' ? 1 : 5;
    return `<note${attributesOf({ id: `n${index + 1}`, category: check, priority })}>${escapeText(message)}</note>`;
  });
  return `<notes>${elements.join('')}</notes>\n`;
}
