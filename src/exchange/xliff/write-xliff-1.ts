import type { GlossaryTerm } from '../../model/glossary-term.ts';
import type { ExchangeArticle, ExchangeNote, ExchangePair } from '../exchange-article.ts';
import type { ExchangeHeader } from '../exchange-format.ts';
import type { MemoryMatch } from '../memory/translation-memory.ts';
import { termNote } from '../term-note.ts';
import { unitId } from '../unit-ids.ts';
import { attributesOf, escapeText } from '../xml/escape-xml.ts';
import { SOURCE_HASH, TARGET_HASH, XLIFF_1_2 } from './names-1.ts';
import { skeletonReference } from './skeleton.ts';
import { targetState } from './states-1.ts';
import { inlineOf } from './write-inline-1.ts';

/** Writes articles as XLIFF 1.2: a `file` for each, a `trans-unit` for each pair. */
export async function* writeXliff1(
  articles: AsyncIterable<ExchangeArticle>,
  header: ExchangeHeader,
): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<xliff${attributesOf({ version: '1.2', xmlns: XLIFF_1_2 })}>\n`;
  for await (const article of articles) if (article.pairs.length > 0) yield* fileOf(article, header.version);
  yield '</xliff>\n';
}

function* fileOf(article: ExchangeArticle, version: string): Generator<string> {
  const { docset, file, title, sourceLocale, locale, translationType } = article;
  const notes = { title, 'ms.translationtype': translationType, ...article.metadata };
  const attributes = {
    original: file,
    'source-language': sourceLocale,
    'target-language': locale,
    datatype: 'x-markdown',
    'tool-id': 'diglot',
  };
  yield `<file${attributesOf(attributes)}>
<header>
<skl><external-file${attributesOf({ href: skeletonReference(docset, file) })}/></skl>
<tool${attributesOf({ 'tool-id': 'diglot', 'tool-name': 'Diglot', 'tool-version': version })}/>
${Object.entries(notes).map(headerNote).join('')}</header>
<body>
`;
  for (const pair of article.pairs) yield unitOf(pair, file);
  yield '</body>\n</file>\n';
}

function headerNote([from, value]: readonly [string, string | undefined]): string {
  return value === undefined ? '' : `<note${attributesOf({ from })}>${escapeText(value)}</note>\n`;
}

function unitOf(pair: ExchangePair, file: string): string {
  const { state, qualifier, approved } = targetState(pair.state);
  const unit = { id: unitId(pair.id, pair.occurrence), resname: pair.id, approved, 'xml:space': 'preserve' };
  const attributes = attributesOf({ state, 'state-qualifier': qualifier });
  const location = { linenumber: pair.line, sourcefile: file };
  const { block, before, after, words, score, sourceHash, targetHash } = pair;
  const information = {
    'x-block': block,
    'x-before': before,
    'x-after': after,
    'x-words': words,
    'x-score': score,
    [SOURCE_HASH]: sourceHash,
    [TARGET_HASH]: targetHash,
  };
  return `<trans-unit${attributesOf(unit)}>
<source>${inlineOf(pair.source)}</source>
<target${attributes}>${inlineOf(pair.target)}</target>
${contextGroup('location', location)}${contextGroup('information', information)}${pair.notes.map(unitNote).join('')}${pair.terms.map(glossaryNote).join('')}${pair.matches.map(alternative).join('')}</trans-unit>
`;
}

function contextGroup(purpose: string, contexts: Readonly<Record<string, string | number | undefined>>): string {
  const elements = Object.entries(contexts).map(([type, value]) =>
    value === undefined
      ? ''
      : `<context${attributesOf({ 'context-type': type })}>${escapeText(String(value))}</context>`,
  );
  return `<context-group${attributesOf({ purpose })}>${elements.join('')}</context-group>\n`;
}

/** A finding of a check; priorities go from 1, the highest, to 10. */
function unitNote({ check, severity, message }: ExchangeNote): string {
  const attributes = { from: check, priority: severity === 'error' ? 1 : 5, annotates: 'target' };
  return `<note${attributesOf(attributes)}>${escapeText(message)}</note>\n`;
}

function glossaryNote(term: GlossaryTerm): string {
  return `<note from="glossary" annotates="source">${escapeText(termNote(term))}</note>\n`;
}

/** What a memory has for the source, and how good it is after what was taken off. */
function alternative({ score, unit, source, target }: MemoryMatch): string {
  const attributes = { 'match-quality': `${score}%`, origin: unit.properties.get('x-file') };
  return `<alt-trans${attributesOf(attributes)}><source>${inlineOf(source)}</source><target>${inlineOf(target)}</target></alt-trans>\n`;
}
