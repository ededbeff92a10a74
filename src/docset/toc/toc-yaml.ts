import { YAMLException } from 'js-yaml';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { TextSpan } from '../../model/text.ts';
import { sourceText, targetText } from '../front-matter/target-text.ts';
import type { TocNode, TocReference, TocTree } from './toc-node.ts';
import { loadWithPlaces, type YamlPlaces } from '../yaml/yaml-places.ts';

// Aliases make a small file a huge tree, or one without an end.
const DEEPEST = 100;
const MOST_ENTRIES = 100_000;

/** Reads `toc.yml`: a list of entries at the top, or below `items`. Never throws; what is unusable is `toc-invalid`. */
export function readYamlToc(text: string): TocTree {
  const diagnostics: Diagnostic[] = [];
  const shift = text.startsWith('\uFEFF') ? 1 : 0;
  const reject = (message: string, range: TextSpan) => {
    diagnostics.push({ code: 'toc-invalid', message, range: { start: range.start + shift, end: range.end + shift } });
  };
  let loaded: { value: unknown; places: YamlPlaces };
  try {
    loaded = loadWithPlaces(text.slice(shift));
  } catch (error) {
    const length = text.length - shift;
    const position = error instanceof YAMLException ? Math.min(error.mark.position, length) : 0;
    const reason = error instanceof YAMLException ? error.reason : 'it cannot be parsed';
    reject(`This table of contents is not valid YAML: ${reason}.`, {
      start: position,
      end: Math.min(position + 1, length),
    });
    return { nodes: [], diagnostics };
  }
  const { value, places } = loaded;
  const entered = new Set<unknown>();
  let entries = 0;

  const readItems = (items: unknown, range: TextSpan, depth: number): TocNode[] => {
    if (items === undefined || items === null || items === '') return [];
    if (!Array.isArray(items)) reject('"items" must be a list of entries.', range);
    else if (entered.has(items)) reject('These entries contain themselves.', range);
    else if (depth > DEEPEST) reject('Entries are nested too deeply.', range);
    else {
      entered.add(items);
      const nodes = items.flatMap((item: unknown, index) => {
        entries += 1;
        if (entries === MOST_ENTRIES) reject(`There are more than ${MOST_ENTRIES} entries.`, range);
        return entries < MOST_ENTRIES ? readEntry(item, places.get(items)?.get(index) ?? range, depth) : [];
      });
      entered.delete(items);
      return nodes;
    }
    return [];
  };

  const readEntry = (item: unknown, range: TextSpan, depth: number): TocNode[] => {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) {
      reject('An entry must be a mapping with "name", "href" or "items".', range);
      return [];
    }
    const entry = item as Readonly<Record<string, unknown>>;
    const placeOf = (key: string) => places.get(item)?.get(key) ?? range;
    const read = (key: string): TocReference | undefined => {
      const found = entry[key];
      if (found === undefined || found === null || found === '') return undefined;
      const { start, end } = placeOf(key);
      if (typeof found === 'string') return { text: found.trim(), range: { start: start + shift, end: end + shift } };
      reject(`"${key}" must be text.`, { start, end });
      return undefined;
    };
    // The names after the first are those of DocFX 2.
    const references = {
      href: read('href'),
      topicHref: read('topicHref') ?? read('homepage'),
      tocHref: read('tocHref'),
      uid: read('uid') ?? read('topicUid') ?? read('homepageUid'),
    };
    const name = read('name')?.text;
    const sourceName = name === undefined ? undefined : sourceText(name);
    const displayName = read('displayName')?.text;
    const isExpanded = read('expanded')?.text.toLowerCase() === 'true';
    const items = readItems(entry['items'], placeOf('items'), depth + 1);
    const known = Object.fromEntries(Object.entries(references).filter(([, reference]) => reference !== undefined));
    if (name === undefined && Object.keys(known).length === 0 && items.length === 0) {
      reject('This entry has neither "name" nor "href" nor "items".', range);
      return [];
    }
    return [
      {
        name: targetText(name ?? nameFromLink(references.topicHref ?? references.href ?? references.uid)),
        ...(sourceName === undefined ? {} : { sourceName }),
        items,
        ...known,
        ...(displayName === undefined ? {} : { displayName: targetText(displayName) }),
        ...(isExpanded ? { expanded: true } : {}),
      },
    ];
  };

  const top =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as { items?: unknown }).items : value;
  const nodes = readItems(top, { start: 0, end: Math.min(1, text.length - shift) }, 0);
  return { nodes, diagnostics };
}

/** `nameFromLink('a/get-started.md') // => 'get-started'`, as an entry without a name must still be seen. */
function nameFromLink(reference: TocReference | undefined): string {
  return (reference?.text ?? '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .replace(/^.*\//, '')
    .replace(/\.(?:md|yml)$/i, '');
}
