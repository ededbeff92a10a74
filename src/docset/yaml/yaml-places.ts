import { FAILSAFE_SCHEMA, load, type EventType, type State } from 'js-yaml';
import type { TextSpan } from '../../model/text.ts';

/** Where each value of parsed YAML stands, by the mapping or list that holds it and its key or index. */
export type YamlPlaces = WeakMap<object, Map<string | number, TextSpan>>;

interface OpenNode {
  readonly start: number;
  readonly children: { readonly value: unknown; readonly range: TextSpan }[];
}

/**
 * Parses YAML and remembers where its values stand. Scalars are texts as written, whatever they look like.
 * Throws js-yaml's YAMLException. `text` must not start with a BOM, which js-yaml would take off and miscount.
 */
export function loadWithPlaces(text: string): { value: unknown; places: YamlPlaces } {
  const places: YamlPlaces = new WeakMap();
  const open: OpenNode[] = [];
  const listener = (event: EventType, { position, result }: State) => {
    if (event === 'open') {
      open.push({ start: position, children: [] });
      return;
    }
    const node = open.pop();
    if (!node) return;
    const value: unknown = result;
    open.at(-1)?.children.push({ value, range: trim(text, node.start, position) });
    if (typeof value === 'object' && value !== null && !places.has(value)) places.set(value, placesOf(value, node));
  };
  const value = load(text, { schema: FAILSAFE_SCHEMA, listener });
  return { value, places };
}

/** White space and comments, both of which may stand before a value. */
const LEAD = /(?:\s|#[^\n\r]*)*/y;

function placesOf(value: object, { children }: OpenNode): Map<string | number, TextSpan> {
  if (Array.isArray(value)) return new Map(children.map(({ range }, index) => [index, range]));
  // A mapping's children are its keys and values by turns.
  const places = new Map<string | number, TextSpan>();
  for (let index = 0; index + 1 < children.length; index += 2) {
    const key = children[index]?.value;
    const range = children[index + 1]?.range;
    if (typeof key === 'string' && range) places.set(key, range);
  }
  return places;
}

function trim(text: string, from: number, to: number): TextSpan {
  // js-yaml adds a line break at the end and may stand behind it.
  let end = Math.min(to, text.length);
  LEAD.lastIndex = Math.min(from, end);
  LEAD.test(text);
  const start = Math.min(LEAD.lastIndex, end);
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
