import type { TextSpan } from '../../model/text.ts';

/** Where the values of parsed JSON stand in its text, by the object or array that holds them. */
export type JsonPlaces = WeakMap<object, Map<string | number, TextSpan>>;

/** The outcome of reading a JSON text: its value with the places of all values in it, or the first error. */
export type LenientJson =
  | { readonly value: unknown; readonly places: JsonPlaces }
  | { readonly error: { readonly message: string; readonly range: TextSpan } };

const DEEPEST = 200;
const LITERALS: Readonly<Record<string, unknown>> = { true: true, false: false, null: null };
const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const BLANK = /(?:\s|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)*/y;
const WORD = /[\w$.+-]+/y;
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|(\r\n|[\s\S]))/g;

class JsonError extends Error {
  readonly range: TextSpan;
  constructor(message: string, range: TextSpan) {
    super(message);
    this.range = range;
  }
}

/**
 * Parses JSON as leniently as Newtonsoft, which reads DocFX's configuration: a BOM, comments, trailing commas, single
 * quotes, unquoted keys and line breaks in strings are allowed; of a repeated key the last value counts.
 */
export function parseLenientJson(text: string): LenientJson {
  const places: JsonPlaces = new WeakMap();
  let at = text.startsWith('\uFEFF') ? 1 : 0;

  const fail = (message: string, start = at, end = Math.min(start + 1, text.length)): never => {
    throw new JsonError(message, { start, end });
  };
  const match = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  };
  const peek = (): string => {
    match(BLANK);
    return text.charAt(at);
  };
  const found = () => (at < text.length ? `"${text.charAt(at)}"` : 'the end of the file');

  const readString = (): string => {
    const start = at;
    const quote = text.charAt(at);
    do {
      at += text.charAt(at) === '\\' ? 2 : 1;
      if (at >= text.length) fail('a string is not closed', start);
    } while (text.charAt(at) !== quote);
    at += 1;
    return text
      .slice(start + 1, at - 1)
      .replace(ESCAPE, (_, hex: string | undefined, char: string) =>
        hex === undefined ? (ESCAPES[char] ?? char) : String.fromCharCode(parseInt(hex, 16)),
      );
  };

  const readWord = (): unknown => {
    const start = at;
    const word = match(WORD);
    if (Object.hasOwn(LITERALS, word)) return LITERALS[word];
    if (word === '' || Number.isNaN(Number(word)))
      fail(`a value is expected, not ${found()}`, start, start + Math.max(word.length, 1));
    return Number(word);
  };

  const readMembers = (close: ']' | '}', depth: number) => {
    const members = new Map<string | number, unknown>();
    const spans = new Map<string | number, TextSpan>();
    const opened = at;
    at += 1;
    for (let index = 0; peek() !== close; index++) {
      if (text.charAt(at) === '') fail(`"${close}" is missing`, opened);
      let key: string | number = index;
      if (close === '}') {
        key = /["']/.test(peek()) ? readString() : match(WORD);
        if (peek() !== ':') fail(`":" is expected after a key, not ${found()}`);
        at += 1;
        peek();
      }
      const start = at;
      members.set(key, readValue(depth + 1));
      spans.set(key, { start, end: at });
      if (peek() === ',') at += 1;
      else if (text.charAt(at) !== close && text.charAt(at) !== '')
        fail(`"," or "${close}" is expected, not ${found()}`);
    }
    at += 1;
    return { members, spans };
  };

  const readValue = (depth: number): unknown => {
    if (depth > DEEPEST) fail('values are nested too deeply');
    const first = peek();
    if (first === '"' || first === "'") return readString();
    if (first !== '{' && first !== '[') return readWord();
    const { members, spans } = readMembers(first === '{' ? '}' : ']', depth);
    const container = first === '{' ? Object.fromEntries(members) : [...members.values()];
    places.set(container, spans);
    return container;
  };

  try {
    const value = readValue(0);
    if (peek() !== '') fail(`nothing is expected after the value, but there is ${found()}`);
    return { value, places };
  } catch (error) {
    if (error instanceof JsonError) return { error: { message: error.message, range: error.range } };
    throw error;
  }
}
