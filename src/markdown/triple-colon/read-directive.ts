/** The opening of a directive, `:::name attribute="value":::`, as far as it was read. */
export interface Directive {
  /** In lower case, as DocFX compares it. */
  readonly name: string;
  /** Values by attribute name in lower case; an attribute without a value has an empty one. */
  readonly attributes: ReadonlyMap<string, string>;
  /** How many colons stand before the name. */
  readonly colons: number;
  /** Offset behind the directive, closing colons included. */
  readonly end: number;
  /** Whether it was read in a way that DocFX would not, because it can only mean this. */
  readonly isDamaged: boolean;
  /** Why its attributes cannot be read; `end` is then where reading stopped. */
  readonly problem?: string;
}

const OPENING = /([:：]{3,})([ \t\u3000]*)([A-Za-z][A-Za-z0-9-]*)/y;
const SPACES = /[ \t\u3000]*/y;
const NAME = /[A-Za-z][A-Za-z0-9-]*/y;
const EQUALS = /[ \t\u3000]*[=＝][ \t\u3000]*/y;
const VALUE = /"[^"]*"|[“”„«»＂][^"“”„«»＂]*["“”„«»＂]/y;
const CLOSING = /[:：]{3}/y;
const FULL_WIDTH = /[\u3000：＝“”„«»＂]/;

/** Gives the name of the directive that opens at `start`, in lower case, or undefined if none does. */
export function directiveName(text: string, start: number): string | undefined {
  return take(OPENING, text, start)?.[3]?.toLowerCase();
}

/**
 * Reads the directive that opens at `start`. As in DocFX, names are followed by attributes with values in double
 * quotes, and `:::` ends a self-closing directive; one that does not close itself has attributes up to `limit`.
 * Full-width punctuation, which machine translation likes to put there, is read as what it replaced.
 */
export function readDirective(
  text: string,
  start: number,
  { isSelfClosing, limit }: { readonly isSelfClosing: boolean; readonly limit: number },
): Directive | undefined {
  const opening = take(OPENING, text, start);
  if (!opening) return undefined;
  const [whole, colons = '', , name = ''] = opening;
  const attributes = new Map<string, string>();
  let end = start + whole.length;
  const finish = (problem?: string): Directive => ({
    name: name.toLowerCase(),
    attributes,
    colons: colons.length,
    end,
    isDamaged: FULL_WIDTH.test(textAround(text, start, end, attributes)),
    ...(problem === undefined ? {} : { problem }),
  });
  for (;;) {
    end += take(SPACES, text, end)?.[0].length ?? 0;
    if (end >= limit) return finish();
    if (take(CLOSING, text, end)) {
      end += 3;
      return isSelfClosing ? finish() : { ...finish(), isDamaged: true };
    }
    const attribute = take(NAME, text, end)?.[0];
    if (attribute === undefined) return finish('An attribute must start with a letter.');
    if (attributes.has(attribute.toLowerCase())) return finish(`The attribute "${attribute}" occurs twice.`);
    end += attribute.length;
    const equals = take(EQUALS, text, end);
    let value = '';
    if (equals) {
      const quoted = take(VALUE, text, end + equals[0].length)?.[0];
      if (quoted === undefined || end + equals[0].length + quoted.length > limit) {
        return finish(`The value of "${attribute}" must stand between double quotes.`);
      }
      value = quoted.slice(1, -1);
      end += equals[0].length + quoted.length;
    }
    attributes.set(attribute.toLowerCase(), value);
  }
}

/** The directive without the values between straight quotes, in which full-width punctuation is as good as any. */
function textAround(text: string, start: number, end: number, attributes: ReadonlyMap<string, string>): string {
  const written = text.slice(start, end);
  return attributes.size === 0 ? written : written.replace(/"[^"]*"/g, '');
}

function take(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
