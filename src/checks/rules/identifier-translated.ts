import type { InlineToken } from '../../segments/index.ts';
import { withoutAddresses } from '../links/addresses.ts';
import type { CheckedPair, LocaleCheck, PlacedFinding } from '../check.ts';
import { vocabularyOf, type SourceVocabulary } from '../languages/source-vocabulary.ts';

/** Finds identifiers of the source that the target lacks: translated, transliterated or left out. */
export const identifierTranslated: LocaleCheck = {
  code: 'identifier-translated',
  findAll: (pairs) => {
    const isCustom = learnCustoms(pairs);
    const vocabulary = vocabularyOf(pairs);
    const found: PlacedFinding[] = [];
    pairs.forEach((pair, index) => {
      const lost = identifiersOf(pair).filter(
        (token) => isLost(token, pair) && !isCustom(token.value) && !isOfWords(token, pair, vocabulary),
      );
      for (const token of new Map(lost.map((it) => [it.value, it])).values()) {
        found.push({ pair: index, finding: findingFor(token) });
      }
    });
    return found;
  },
};

function findingFor({ value, range }: InlineToken): PlacedFinding['finding'] {
  return {
    check: 'identifier-translated',
    message: `The target lacks “${value}”.`,
    source: [range],
    target: [],
    suggestion: 'Leave identifiers as the source has them.',
    pattern: value,
  };
}

/** `done.Then`, `Platform.If`, `and.or`, `valueNot`, `toTheater` and `done._` are typing mistakes, `and/or` and `--or--` are words. */
const NO_IDENTIFIER =
  /^\p{Ll}+\.\p{Lu}\p{Ll}*$|^\p{L}+\.(?:[Aa]nd|[Oo]r|If|The|This|For|You|When|See)$|\p{Ll}Not$|^(?:and|as|for|in|is|of|on|the|to|with)\p{Lu}\p{Ll}|^\/\p{L}+$|^-+\p{L}+-+$|[._]$/u;

function identifiersOf({ sourceTokens }: CheckedPair): InlineToken[] {
  return sourceTokens.filter(({ kind, value }) => kind === 'identifier' && !NO_IDENTIFIER.test(value));
}

/** Whether it is made of words that targets translate, as `name_of_list` and `updated.department` are, or is a part of a format, `hh:mm:ssZ`. */
function isOfWords({ value, range }: InlineToken, { source }: CheckedPair, vocabulary: SourceVocabulary): boolean {
  if (/\p{L}:$/u.test(source.slice(0, range.start))) return true;
  const parts = value.split(/[._]/);
  return parts.length > 1 && parts.every((part) => /^\p{Ll}{2,}$/u.test(part) && vocabulary.isTranslated(part));
}

function isLost({ value }: InlineToken, { target, targetTokens }: CheckedPair): boolean {
  // Most targets have it as it is, and few of these have addresses.
  if (target.includes(value) && !/\][([]/.test(target)) return false;
  const text = withoutAddresses(target, targetTokens);
  // E-mail addresses of examples are translated, by others.
  if (value.includes('@')) return !text.includes('@');
  // `toTheater` and `namedActingRole` lack a space, which their translation has; `HTML.md` has the rest of a link.
  const glued = (GLUED.exec(value) ?? FOLLOWED.exec(value))?.[1];
  if (glued !== undefined && text.includes(glued)) return false;
  // `Token.cs` and `Token.vb` are “Token, with the extension CS or VB”.
  const [, stem, extension = ''] = /^(\p{Lu}\p{L}+)\.(\p{Ll}{2,4})$/u.exec(value) ?? [];
  if (stem !== undefined && text.includes(stem) && text.includes(extension.toUpperCase())) return false;
  const bare = comparable(value);
  return bare !== '' && !comparable(text).includes(bare);
}

const FOLLOWED = /^(\p{L}+)\.md$/u;
const GLUED = /^\p{Ll}{2,}(\p{Lu}[\p{L}\p{N}.]+)$/u;

/** Spaces and hyphens that were put in are found elsewhere; capitals, accents and an English plural follow the language. */
function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/(?<=\p{L}{2})s$/u, '');
}

const FEWEST_SEEN = 4;
/** A name such as `AutoSave` that a docset translates this often is translated by custom. */
const CUSTOMARY_SHARE = 0.3;

/**
 * Learns which camelCase names a docset translates; those that it hardly ever mentions may be translated as well. What programs alone
 * write is never translated by custom: where it often is, that is the damage that is looked for.
 */
function learnCustoms(pairs: readonly CheckedPair[]): (identifier: string) => boolean {
  const counts = new Map<string, { seen: number; lost: number }>();
  for (const pair of pairs) {
    for (const token of identifiersOf(pair)) {
      let count = counts.get(token.value);
      if (!count) counts.set(token.value, (count = { seen: 0, lost: 0 }));
      count.seen++;
      if (isLost(token, pair)) count.lost++;
    }
  }
  return (identifier) => {
    const { seen, lost } = counts.get(identifier) ?? { seen: 0, lost: 0 };
    return isName(identifier) && (seen < FEWEST_SEEN || lost / seen > CUSTOMARY_SHARE);
  };
}

/** `AutoSave` and `SfB` may be names; `GetUserName`, `outerHTML` and `a.b` are not. */
function isName(identifier: string): boolean {
  return /^\p{Lu}[\p{L}\p{N}]*$/u.test(identifier) && identifier.split(/(?<=\p{Ll})(?=\p{Lu})/u).length < 3;
}
