/**
 * Holds one copy of equal values, which nobody changes: translations of a docset have the same paths, dates and addresses, and
 * forty copies of these would be half of what a build holds.
 */
export class SharedValues<Value> {
  private readonly known = new Map<string, Value>();

  /** The copy that all share of a value; equal ones have the same key. */
  of(key: string, value: Value): Value {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, value);
    return value;
  }
}
