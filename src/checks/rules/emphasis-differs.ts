import type { InlineToken } from '../../segments/index.ts';
import type { Finding } from '../../model/finding.ts';
import type { CheckedPair, PairCheck } from '../check.ts';
import { customsOf } from '../locale-customs.ts';

/**
 * Finds targets with fewer bold texts than their source has, and those without its italic texts where the script has such. More of them are no
 * damage: translators mark up what the source leaves plain.
 */
export const emphasisDiffers: PairCheck = {
  code: 'emphasis-differs',
  find(pair, { locale }) {
    // Asterisks that readers see are what another check reports.
    if (pair.targetTokens.some(({ kind }) => kind === 'stray-marker')) return [];
    const bold = lostBold(pair);
    return bold.length > 0 ? bold : lostItalics(pair, customsOf(locale.tag).script);
  },
};

function lostBold({ sourceTokens, targetTokens }: CheckedPair): Finding[] {
  const inSource = marked(sourceTokens, BOLD);
  const inTarget = marked(targetTokens, BOLD);
  if (inTarget.length >= inSource.length) return [];
  return [
    {
      check: 'emphasis-differs',
      message: `The source has ${told(inSource.length, 'bold')}, the target ${told(inTarget.length, 'bold')}.`,
      source: inSource.map(({ range }) => range),
      target: [],
    },
  ];
}

/** Scripts whose letters slant; others emphasise in other ways. */
const SLANTING = new Set(['Latn', 'Cyrl', 'Grek', 'Armn', 'Geor']);
/** What may stand for italics. */
const QUOTE = /["“”„«»‘’‚‹›']/g;

function lostItalics({ source, target, sourceTokens, targetTokens }: CheckedPair, script: string): Finding[] {
  const inSource = marked(sourceTokens, ITALIC);
  const inTarget = marked(targetTokens, ITALIC);
  if (!SLANTING.has(script) || inTarget.length >= inSource.length) return [];
  if ((target.match(QUOTE)?.length ?? 0) > (source.match(QUOTE)?.length ?? 0)) return [];
  return [
    {
      check: 'emphasis-differs',
      message: `The source has ${told(inSource.length, 'italic')}, the target ${told(inTarget.length, 'italic')}.`,
      source: inSource.map(({ range }) => range),
      target: [],
    },
  ];
}

const BOLD: readonly string[] = ['**', 'b', 'strong'];
const ITALIC: readonly string[] = ['*', 'i', 'em'];

function marked(tokens: readonly InlineToken[], markers: readonly string[]): InlineToken[] {
  return tokens.filter(({ kind, value }) => (kind === 'emphasis' || kind === 'html') && markers.includes(value));
}

function told(count: number, style: 'bold' | 'italic'): string {
  if (count === 0) return `no ${style} text`;
  return count === 1 ? `one ${style} text` : `${count} ${style} texts`;
}
