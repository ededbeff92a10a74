/**
 * Holds one copy of equal values, which nobody changes: translations of a docset have the same paths, dates and addresses, and
 * forty copies of these would be half of what a build holds.
 */
export class SharedValues {
  private readonly texts = new Map<string, string>();
  private readonly objects = new Map<string, object>();

  /** The copy of a text, or of an object of which the JSON says everything, that all share. */
  of<Value extends string | object>(value: Value): Value;
  of(value: string | object): string | object {
    return typeof value === 'string'
      ? copyIn(this.texts, value, value)
      : copyIn(this.objects, JSON.stringify(value), value);
  }
}

function copyIn<Value>(known: Map<string, Value>, key: string, value: Value): Value {
  const copy = known.get(key);
  if (copy !== undefined) return copy;
  known.set(key, value);
  return value;
}
