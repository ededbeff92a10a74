import type { Finding } from '../../model/finding.ts';
import { linkTarget, type InlineToken } from '../../segments/index.ts';
import type { CheckedPair, PairCheck } from '../check.ts';
import { differenceFindings, tokenDifferences } from '../tokens/token-differences.ts';
import { tokensOfKind } from '../tokens/tokens-of-kind.ts';

/** Finds HTML tags that are lost, added, renamed, put in a wrong order, or whose attributes for programs are changed. */
export const htmlDiffers: PairCheck = {
  code: 'html-differs',
  find(pair) {
    const source = tokensOfKind(pair.sourceTokens, 'html');
    const target = tokensOfKind(pair.targetTokens, 'html');
    if (source.length === 0 && target.length === 0) return [];
    // Anchors come and go with the pairs that hold them; one that is there in both halves has one name.
    const hasAnchors = anchorsIn(source) === anchorsIn(target);
    const differences = tokenDifferences(
      tagsOf(pair.source, source, hasAnchors),
      tagsOf(pair.target, target, hasAnchors),
    );
    const found = differenceFindings('html-differs', { one: 'HTML tag', many: 'HTML tags' }, differences, pair);
    return found.length > 0 ? found : disorderedTags(pair, source, target);
  },
};

function anchorsIn(tags: readonly InlineToken[]): number {
  return tags.filter(({ value }) => value === 'a').length;
}

/** Tags with what must not change in them, but for comments, which nobody sees; the end of an anchor cannot be told from that of a link. */
function tagsOf(half: string, tags: readonly InlineToken[], hasAnchors: boolean): InlineToken[] {
  return tags.flatMap((tag): InlineToken[] => {
    const { value, range } = tag;
    if (value === '!--' || value === '/a') return [];
    const attributes = attributesOf(half.slice(range.start, range.end));
    if (value === 'a' && !hasAnchors && !attributes.includes(' href=')) return [];
    return [{ ...tag, value: value + attributes }];
  });
}

const ATTRIBUTE =
  /\s(href|src|id|name|class|for|type|colspan|rowspan|data-[\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/gi;

/** The attributes of a tag that are for programs, in the order of their names; titles, directions and looks may follow the language. */
function attributesOf(tag: string): string {
  return Array.from(tag.matchAll(ATTRIBUTE), ([, name = '', ...values]) => {
    const value = values.find(Boolean) ?? '';
    return ` ${name.toLowerCase()}=${/^(?:href|src)$/i.test(name) ? linkTarget(value) : value}`;
  })
    .sort()
    .join('');
}

/** Finds tags of a target that close or open what they should not, where those of its source do not. */
function disorderedTags(
  pair: Pick<CheckedPair, 'source' | 'target'>,
  source: readonly InlineToken[],
  target: readonly InlineToken[],
): Finding[] {
  const disordered = firstDisordered(target);
  if (!disordered || firstDisordered(source)) return [];
  return [
    {
      check: 'html-differs',
      message: `The HTML tags are not in order: ${pair.target.slice(disordered.range.start, disordered.range.end)}`,
      source: [],
      target: [disordered.range],
    },
  ];
}

/** Elements without an end, and those that need none. */
const WITHOUT_END = new Set('!-- br hr img input col source wbr li p td th tr dt dd'.split(' '));

/** Gives the first tag that closes another element than the last one opened; undefined if all are in order. */
function firstDisordered(tags: readonly InlineToken[]): InlineToken | undefined {
  const open: string[] = [];
  return tags.find(({ value }) => {
    const name = value.replace('/', '');
    if (WITHOUT_END.has(name)) return false;
    if (!value.startsWith('/')) open.push(name);
    else if (open.pop() !== name) return true;
    return false;
  });
}
