import type { InlineToken } from '../inline-token.ts';
import { closingBracket } from './brackets.ts';
import { inlineDestinationAt } from './link-destination.ts';
import { linkTarget } from './link-target.ts';

const KEYWORD = /\[!\s*([^\s[\]()]+)\s*/y;
const TRIPLE_COLON = /:::\s*([a-z-]+)((?:\s+[a-z-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*:{0,3}/iy;
const LOCATION = /\b(?:source|src)\s*=\s*["']([^"']*)["']/i;

/**
 * Reads what begins with `[!`: an alert's `[!NOTE]`, an include's `[!INCLUDE [title](file.md)]`, a button's `[!div …]`.
 * The value is the keyword in upper case and, where there is one, the file.
 */
export function bracketDirectiveAt(text: string, at: number): InlineToken | undefined {
  KEYWORD.lastIndex = at;
  const keyword = KEYWORD.exec(text)?.[1]?.toUpperCase();
  const close = keyword === undefined ? -1 : closingBracket(text, at);
  if (keyword === undefined || close === -1) return undefined;
  const inner = text.indexOf('](', KEYWORD.lastIndex);
  const file = inner === -1 || inner > close ? undefined : inlineDestinationAt(text, inner + 1)?.destination;
  const outer = inlineDestinationAt(text, close + 1);
  const location = file ?? outer?.destination;
  return {
    kind: 'directive',
    range: { start: at, end: outer?.end ?? close + 1 },
    value: location === undefined ? keyword : `${keyword} ${linkTarget(location)}`,
  };
}

/** Reads `:::name attribute="value":::`; the value is the name and, where there is one, the file. */
export function tripleColonAt(text: string, at: number): InlineToken | undefined {
  TRIPLE_COLON.lastIndex = at;
  const match = TRIPLE_COLON.exec(text);
  if (!match) return undefined;
  const name = `:::${(match[1] ?? '').toLowerCase()}`;
  const location = LOCATION.exec(match[2] ?? '')?.[1];
  const value = location === undefined ? name : `${name} ${linkTarget(location)}`;
  return { kind: 'directive', range: { start: at, end: TRIPLE_COLON.lastIndex }, value };
}
