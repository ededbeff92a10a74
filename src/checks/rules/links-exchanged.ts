import type { InlineToken } from '../../segments/index.ts';
import type { CheckedPair, LocaleCheck, PlacedFinding } from '../check.ts';
import { exchangedLinks, type CommonLink } from '../links/exchanged-links.ts';
import { LinkTextTable, type LinkTexts } from '../links/link-texts.ts';
import { tokensOfKind } from '../tokens/tokens-of-kind.ts';

/** Pairs with sources of so few words tell what words stand for each other, as link texts do. */
const MOST_WORDS = 10;

/** Finds two links of a target that lead where the other one should, by what texts each address has elsewhere in the docset. */
export const linksExchanged: LocaleCheck = {
  code: 'links-exchanged',
  findAll: (pairs) => {
    const linked = pairs.map(commonLinks);
    if (!linked.some((links) => links.length > 1)) return [];
    const table = new LinkTextTable([...linked.flat(), ...pairs.flatMap(shortTexts)]);
    const found: PlacedFinding[] = [];
    linked.forEach((links, index) => {
      const exchanged = links.length < 2 ? undefined : exchangedLinks(links, table);
      if (exchanged) found.push({ pair: index, finding: findingFor(exchanged) });
    });
    return found;
  },
};

function commonLinks({ source, target, sourceTokens, targetTokens }: CheckedPair): CommonLink[] {
  const inSource = tokensOfKind(sourceTokens, 'link');
  if (inSource.length === 0) return [];
  const inTarget = tokensOfKind(targetTokens, 'link');
  return inSource.flatMap((link): CommonLink[] => {
    const [counterpart, another] = inTarget.filter(({ value }) => value === link.value);
    if (!counterpart || another || inSource.some((other) => other !== link && other.value === link.value)) return [];
    const [sourceText, targetText] = [textOf(source, link), textOf(target, counterpart)];
    return [{ sourceText, targetText, source: link, target: counterpart }];
  });
}

/** What a short pair says, if it has no links itself. */
function shortTexts(pair: CheckedPair): LinkTexts[] {
  if (pair.source === pair.target || pair.source.includes('](')) return [];
  const { source, target } = pair.prose();
  return source.words.length > MOST_WORDS ? [] : [{ sourceText: source.text, targetText: target.text }];
}

function textOf(half: string, { textRange, range }: InlineToken): string {
  const { start, end } = textRange ?? range;
  return half.slice(start, end);
}

function findingFor(links: readonly CommonLink[]): PlacedFinding['finding'] {
  const texts = links.map(({ targetText }) => `“${targetText}”`);
  return {
    check: 'links-exchanged',
    message: `The links of ${texts.join(' and ')} seem to be exchanged.`,
    source: links.map(({ source }) => source.range),
    target: links.map(({ target }) => target.range),
    suggestion: 'Compare where each of them leads with the source.',
  };
}
