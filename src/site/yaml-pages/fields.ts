import type { YamlMapping, YamlNode, YamlScalar } from '../../docset/index.ts';
import { markup, NOTHING, type Markup } from './markup.ts';
import type { PageWriter } from './page-writer.ts';
import { plainEntries } from './plain.ts';

const KIND_NAMES: Readonly<Record<YamlNode['kind'], string>> = {
  scalar: 'text',
  list: 'a list',
  mapping: 'a mapping',
};

/**
 * Takes the values out of a mapping one by one, so that what nobody asked for, or what has the wrong kind, is known at the
 * end: it is reported, and shown all the same.
 */
export class Fields {
  private readonly left: Map<string, YamlNode>;
  private readonly writer: PageWriter;
  private readonly rejected = new Set<YamlNode>();
  /** Items of lists that are of no use where they stand. */
  private readonly misfits: [key: string, item: YamlNode][] = [];

  constructor(mapping: YamlMapping, writer: PageWriter) {
    this.left = new Map(mapping.entries);
    this.writer = writer;
  }

  /** A text; nothing if there is none, or a blank one. */
  text(key: string): YamlScalar | undefined {
    const node = this.take(key, 'scalar');
    return node?.kind === 'scalar' && node.text.trim() !== '' ? node : undefined;
  }

  /** The items of a list; none if there is no list. */
  list(key: string): readonly YamlNode[] {
    const node = this.take(key, 'list');
    return node?.kind === 'list' ? node.items : [];
  }

  /** The texts in a list; items of another kind are reported. */
  scalars(key: string): YamlScalar[] {
    return this.list(key).flatMap((item) => {
      if (item.kind === 'scalar') return item.text.trim() === '' ? [] : [item];
      this.reject(key, item, 'a list of texts');
      this.misfits.push([key, item]);
      return [];
    });
  }

  /** A mapping inside of this one. */
  fields(key: string): Fields | undefined {
    const node = this.take(key, 'mapping');
    return node?.kind === 'mapping' ? new Fields(node, this.writer) : undefined;
  }

  /** Writes each mapping in a list, with what is left of it behind; items of another kind are reported. */
  each(key: string, write: (fields: Fields) => Markup): Markup[] {
    return this.list(key).map((item) => {
      if (item.kind === 'mapping') {
        const fields = new Fields(item, this.writer);
        return markup`${write(fields)}${fields.rest()}`;
      }
      this.reject(key, item, 'a list of mappings');
      this.misfits.push([key, item]);
      return NOTHING;
    });
  }

  /** Passes over values that say nothing to readers. */
  ignore(...keys: readonly string[]): void {
    for (const key of keys) this.left.delete(key);
  }

  /** Writes what has not been taken, and reports it. */
  rest(): Markup {
    const entries = [...this.left, ...this.misfits].filter(
      ([, node]) => node.kind !== 'scalar' || node.text.trim() !== '',
    );
    this.left.clear();
    this.misfits.length = 0;
    for (const [key, node] of entries) {
      if (this.rejected.has(node)) continue;
      const message = `"${key}" has no meaning here in a page of the kind ${this.writer.mime}; it is shown as it is.`;
      this.writer.report('yaml-schema-invalid', node, message);
    }
    return entries.length === 0 ? NOTHING : plainEntries(entries, this.writer);
  }

  private take(key: string, kind: YamlNode['kind']): YamlNode | undefined {
    const node = this.left.get(key);
    if (!node) return undefined;
    const isEmpty = node.kind === 'scalar' && node.text.trim() === '';
    if (node.kind === kind || isEmpty) {
      this.left.delete(key);
      return isEmpty && kind !== 'scalar' ? undefined : node;
    }
    this.reject(key, node, KIND_NAMES[kind]);
    return undefined;
  }

  private reject(key: string, node: YamlNode, wanted: string): void {
    if (this.rejected.has(node)) return;
    this.rejected.add(node);
    const message = `"${key}" must be ${wanted}, but it is ${KIND_NAMES[node.kind]}; it is shown as it is.`;
    this.writer.report('yaml-schema-invalid', node, message);
  }
}
