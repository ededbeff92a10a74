import { increase } from '../../model/increase.ts';
import type { InlineToken } from '../../segments/index.ts';
import type { CheckedPair, LocaleCheck, PlacedFinding } from '../check.ts';
import { differenceFindings, differencesOfKind, type TokenDifferences } from '../tokens/token-differences.ts';

/**
 * Finds placeholders such as `{0}`, `%s` and `<name>` that are lost or changed; what `<…>`, `{TENANT NAME}` and `{PATH}` hold is for
 * readers and may be translated, and so may be what a docset translates again and again.
 */
export const placeholderDiffers: LocaleCheck = {
  code: 'placeholder-differs',
  findAll: (pairs) => {
    const differing = pairs.flatMap((pair, index) => {
      const differences = differencesOf(pair);
      return differences.lost.length + differences.added.length === 0 ? [] : [{ pair, index, differences }];
    });
    const isCustomary = learnRenderings(differing.map(({ differences }) => differences));
    return differing
      .filter(({ differences }) => !isCustomary(differences))
      .flatMap(({ pair, index, differences }): PlacedFinding[] =>
        differenceFindings('placeholder-differs', { one: 'placeholder', many: 'placeholders' }, differences, pair).map(
          (finding) => ({ pair: index, finding }),
        ),
      );
  },
};

function differencesOf(pair: CheckedPair): TokenDifferences {
  const { lost, added } = differencesOfKind(pair, 'placeholder', keyOf);
  const forReaders = lost.filter(isForReaders);
  const translated = new Set(added.filter(({ value }) => value.startsWith('{')).slice(0, forReaders.length));
  const known = new Set(forReaders.slice(0, translated.size));
  const missing = lost.filter((token) => !known.has(token));
  // What only the target has is mostly an example that was put into brackets.
  return { lost: missing, added: missing.length === 0 ? [] : added.filter((token) => !translated.has(token)) };
}

/** So many pairs that render a placeholder in the same way do so on purpose: `{timestamp}` as `{zeitstempel}`. */
const FEWEST_RENDERINGS = 2;

/** Learns which names in braces a docset translates. */
function learnRenderings(all: readonly TokenDifferences[]): (differences: TokenDifferences) => boolean {
  const counts = new Map<string, number>();
  for (const differences of all) increase(counts, renderingOf(differences));
  return (differences) => {
    const areNames = [...differences.lost, ...differences.added].every(({ value }) => NAME_IN_BRACES.test(value));
    const isRendered = differences.lost.length === differences.added.length;
    return areNames && isRendered && (counts.get(renderingOf(differences)) ?? 0) >= FEWEST_RENDERINGS;
  };
}

const NAME_IN_BRACES = /^\{\p{L}[\p{L}\p{N}_-]*\}$/u;

function renderingOf({ lost, added }: TokenDifferences): string {
  const valuesOf = (tokens: readonly InlineToken[]): string => tokens.map(({ value }) => value).join(' ');
  return `${valuesOf(lost)} → ${valuesOf(added)}`;
}

/** Names of the environment are the same in any case: `%APPDATA%` is `%appdata%`. */
function keyOf({ value }: InlineToken): string {
  return /^%\w+%$/.test(value) ? value.toLowerCase() : value;
}

function isForReaders({ value }: InlineToken): boolean {
  return /^\{(?:\p{Lu}{2,}[\p{Lu}_]*|.* .*)\}$/u.test(value);
}
