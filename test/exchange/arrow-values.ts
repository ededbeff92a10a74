/**
 * Reads values out of the memory of a WebAssembly module through Arrow's C data interface, as far as our columns need it:
 * strings, integers, reals, lists, structs and maps, with nulls. Pointers are 32 bits wide there.
 */
export function readArrow(memory: ArrayBuffer, schema: number, array: number): { type: unknown; values: unknown[] } {
  const reader = new ArrowMemory(memory);
  return { type: reader.type(schema), values: reader.values(schema, array) };
}

/** Where members of the interface's two structs stand, in bytes. */
const SCHEMA = { format: 0, name: 4, flags: 16, childCount: 24, children: 32 };
const ARRAY = { length: 0, offset: 16, buffers: 40, children: 44 };

const NULLABLE = 2;

class ArrowMemory {
  private readonly view: DataView;

  constructor(memory: ArrayBuffer) {
    this.view = new DataView(memory);
  }

  /** Describes a type: `{ file: 'u', score: 'g?', notes: ['+l', { … }] }`, with a question mark where nulls may be. */
  type(schema: number): unknown {
    const format = this.text(this.pointer(schema + SCHEMA.format));
    const isNullable = (this.long(schema + SCHEMA.flags) & NULLABLE) !== 0;
    const children = this.children(schema, schema, SCHEMA.children);
    const name = isNullable ? `${format}?` : format;
    return children.length === 0 ? name : [name, Object.fromEntries(children.map((child) => [this.name(child), this.type(child)]))]; // prettier-ignore
  }

  values(schema: number, array: number): unknown[] {
    const length = this.long(array + ARRAY.length);
    const offset = this.long(array + ARRAY.offset);
    return Array.from({ length }, (_, i) => this.value(schema, array, offset + i));
  }

  private value(schema: number, array: number, at: number): unknown {
    const buffer = (index: number) => this.pointer(this.pointer(array + ARRAY.buffers) + 4 * index);
    const isValid = buffer(0) === 0 || ((this.view.getUint8(buffer(0) + (at >> 3)) >> (at & 7)) & 1) === 1;
    if (!isValid) return null;
    const format = this.text(this.pointer(schema + SCHEMA.format));
    const schemas = this.children(schema, schema, SCHEMA.children);
    const arrays = this.children(schema, array, ARRAY.children);
    const range = () => [this.view.getInt32(buffer(1) + 4 * at, true), this.view.getInt32(buffer(1) + 4 * at + 4, true)] as const; // prettier-ignore
    switch (format) {
      case 'i':
        return this.view.getInt32(buffer(1) + 4 * at, true);
      case 'g':
        return this.view.getFloat64(buffer(1) + 8 * at, true);
      case 'u': {
        const [start, end] = range();
        return new TextDecoder('utf-8', { ignoreBOM: true }).decode(
          new Uint8Array(this.view.buffer, buffer(2) + start, end - start),
        );
      }
      case '+s':
        return Object.fromEntries(schemas.map((child, i) => [this.name(child), this.value(child, arrays[i]!, at)]));
      case '+l':
      case '+m': {
        const [start, end] = range();
        return Array.from({ length: end - start }, (_, i) => this.value(schemas[0]!, arrays[0]!, start + i));
      }
      default:
        throw new Error(`Arrow's format "${format}" is not known here`);
    }
  }

  private children(schema: number, struct: number, member: number): number[] {
    const count = this.long(schema + SCHEMA.childCount);
    return Array.from({ length: count }, (_, i) => this.pointer(this.pointer(struct + member) + 4 * i));
  }

  private name(schema: number): string {
    return this.text(this.pointer(schema + SCHEMA.name));
  }

  private text(start: number): string {
    const bytes = new Uint8Array(this.view.buffer, start);
    return new TextDecoder().decode(bytes.subarray(0, bytes.indexOf(0)));
  }

  private pointer(at: number): number {
    return this.view.getUint32(at, true);
  }

  private long(at: number): number {
    return Number(this.view.getBigInt64(at, true));
  }
}
