import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { TextSpan } from '../../model/text.ts';
import { recoverMetadata } from '../front-matter/front-matter-recovery.ts';
import { loadWithPlaces, type YamlPlaces } from './yaml-places.ts';
import { yamlMime } from './yaml-mime.ts';
import { scalarOffsets } from './yaml-scalar.ts';

/** A value of a YAML file, and where it stands in the file's text. */
export type YamlNode = YamlScalar | YamlList | YamlMapping;

/** A text of a YAML file; numbers, dates and the like are texts as written, nothing at all is an empty one. */
export interface YamlScalar {
  readonly kind: 'scalar';
  readonly text: string;
  readonly range: TextSpan;
  /** Turns an offset of `text` into an offset of the file. */
  readonly toFile: (offset: number) => number;
}

/** A list of a YAML file. */
export interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  readonly range: TextSpan;
}

/** A mapping of a YAML file, its keys in the order of the file. */
export interface YamlMapping {
  readonly kind: 'mapping';
  readonly entries: ReadonlyMap<string, YamlNode>;
  readonly range: TextSpan;
}

/** A YAML file as a tree; `root` is absent where it is no YAML. */
export interface YamlDocument {
  /** What the first line says the file is: `Landing`. */
  readonly mime?: string;
  readonly root?: YamlNode;
  /**
   * The mapping `metadata`, its values as YAML's core schema reads them; dates stay texts. Of a file that is no YAML, what
   * its lines say by themselves.
   */
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly diagnostics: readonly Diagnostic[];
}

// Aliases make a small file a huge tree, or one without an end.
const DEEPEST = 100;
const MOST_NODES = 100_000;

/**
 * Reads a YAML file whose line ends are LF and which has no byte order mark. Never throws: what is no YAML, or a tree
 * without an end, is `yaml-invalid` and has no `root`.
 */
export function readYamlDocument(text: string): YamlDocument {
  const mime = yamlMime(text);
  const base = mime === undefined ? {} : { mime };
  try {
    const { value, places } = loadWithPlaces(text);
    const root = new TreeMaker(text, places).make(value, { start: 0, end: text.length }, 0);
    return { ...base, root, metadata: readMetadata(text), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof YAMLException) && !(error instanceof RangeError)) throw error;
    const start = error instanceof YAMLException ? Math.min(error.mark.position, text.length) : 0;
    const reason = error instanceof YAMLException ? error.reason : error.message;
    const message = `This file is not valid YAML: ${reason}.`;
    const diagnostic: Diagnostic = { code: 'yaml-invalid', message, range: { start, end: start } };
    return { ...base, metadata: recoverPageMetadata(text), diagnostics: [diagnostic] };
  }
}

class TreeMaker {
  private readonly text: string;
  private readonly places: YamlPlaces;
  private nodes = 0;

  constructor(text: string, places: YamlPlaces) {
    this.text = text;
    this.places = places;
  }

  /** Makes the node of a parsed value. Throws a RangeError for a tree that aliases blow up. */
  make(value: unknown, range: TextSpan, depth: number): YamlNode {
    this.nodes++;
    if (depth > DEEPEST || this.nodes > MOST_NODES) throw new RangeError('its aliases make it too large');
    if (typeof value !== 'object' || value === null) return this.scalar(typeof value === 'string' ? value : '', range);
    const places = this.places.get(value);
    const child = (key: string | number, item: unknown) => this.make(item, places?.get(key) ?? range, depth + 1);
    if (Array.isArray(value)) return { kind: 'list', items: value.map((item, index) => child(index, item)), range };
    const entries = Object.entries(value).map(([key, item]) => [key, child(key, item)] as const);
    return { kind: 'mapping', entries: new Map(entries), range };
  }

  private scalar(text: string, range: TextSpan): YamlScalar {
    const toWritten = scalarOffsets(this.text.slice(range.start, range.end), text);
    return { kind: 'scalar', text, range, toFile: (offset) => range.start + toWritten(offset) };
  }
}

function readMetadata(text: string): Readonly<Record<string, unknown>> {
  const value: unknown = load(text, { schema: CORE_SCHEMA });
  return asMapping(asMapping(value)['metadata']);
}

/** Takes what the lines of a broken file say by themselves: of its metadata, and its title. */
function recoverPageMetadata(text: string): Readonly<Record<string, unknown>> {
  const { title, metadata } = recoverMetadata(text);
  return { ...(title === undefined ? {} : { title }), ...asMapping(metadata) };
}

function asMapping(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}
