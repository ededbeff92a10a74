import { PENALTIES, isMachine, type MemoryMatch } from '../memory/translation-memory.ts';
import { attributesOf, escapeText } from '../xml/escape-xml.ts';
import { inlineOf, OriginalData } from './write-inline-2.ts';

/** Codes of a match may be left out: they are those of the source half that it is for. */
const NONE_REQUIRED: ReadonlySet<string> = new Set();

/**
 * Writes what memories have for a segment, in the Translation Candidates module of XLIFF 2.1 §5.1: how like its source is, and how
 * good it is after what was taken off. '' if there is nothing.
 */
export function matchesXml(matches: readonly MemoryMatch[], segment: string): string {
  return matches.length === 0 ? '' : `<mtc:matches>${matches.map((match) => matchXml(match, segment)).join('')}</mtc:matches>\n`; // prettier-ignore
}

function matchXml({ similarity, score, penalties, unit, source: remembered, target }: MemoryMatch, segment: string): string {
  const originalData = new OriginalData();
  const source = inlineOf(remembered, NONE_REQUIRED, originalData);
  const translated = inlineOf(target, NONE_REQUIRED, originalData);
  const attributes = {
    ref: `#${segment}`,
    similarity,
    matchSuitability: score,
    type: isMachine(unit) ? 'mt' : 'tm',
    origin: unit.properties.get('x-file'),
  };
  const metas = penalties.map((name) => `<mda:meta${attributesOf({ type: name })}>${escapeText(`−${PENALTIES[name]}%`)}</mda:meta>`);
  const metadata = metas.length === 0 ? '' : `<mda:metadata><mda:metaGroup category="diglot:penalties">${metas.join('')}</mda:metaGroup></mda:metadata>`;
  return `<mtc:match${attributesOf(attributes)}>${metadata}${originalData.toXml().trimEnd()}<source>${source}</source><target>${translated}</target></mtc:match>`;
} // prettier-ignore
