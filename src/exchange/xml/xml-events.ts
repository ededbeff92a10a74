import sax from 'sax';
import type { LinePosition } from '../../model/text.ts';
import { ExchangeProblem } from '../exchange-problem.ts';
import { MarkupPlaces } from './markup-places.ts';
import type { XmlEvent } from './xml-event.ts';

/** Code units that are parsed at once: what they tell is held until it is taken. */
const PIECE = 65_536;
const DEEPEST = 100;
/** Code units of one tag; attributes of one tag. */
const LONGEST_TAG = 131_072;
const LONGEST_VALUE = 65_536;
const MOST_ATTRIBUTES = 256;
/** Code units of an element's own text, and of all that a record holds. */
const LONGEST_TEXT = 16_000_000;
/** Elements that a record holds: far more than codes in a sentence. */
const MOST_ELEMENTS = 100_000;

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
/** What XML 1.0 §2.2 forbids, but for halves of surrogate pairs, which UTF-8 cannot say. */
const FORBIDDEN = /[^\t\n\r -\ufffd]/;
const NAME = /^[^:]+(?::[^:]+)?$/;

/**
 * Parses XML 1.0 with namespaces that comes in pieces, and gives what each piece says. Nothing is held but the piece, and one tag.
 * `record` is the local name of the element that readers hold whole: its size is limited, too.
 *
 * Throws an ExchangeProblem, once what stands before is given, for what is not well-formed or goes on beyond all measure, for
 * every document type, and thereby every entity of a file's own, and for another encoding than UTF-8 and UTF-16. One that holds no
 * declarations can be passed over, as many tools write it; what it leads to is never read.
 * Leniently read are `]]>` and, in attributes, `<` and line breaks.
 */
export async function* xmlEvents(
  pieces: AsyncIterable<string>,
  record: string,
  documentType: 'refused' | 'passed over' = 'refused',
): AsyncGenerator<readonly XmlEvent[]> {
  const reader = new XmlReader(record, documentType);
  for await (const piece of pieces) {
    for (let start = 0; start < piece.length; start += PIECE) yield* reader.read(piece.slice(start, start + PIECE));
  }
  yield* reader.end();
}

class XmlReader {
  private readonly record: string;
  private readonly parser = sax.parser(true, { xmlns: true, position: true });
  private readonly places = new MarkupPlaces();
  private events: XmlEvent[] = [];
  /** Lengths of the own texts of the elements that are open. */
  private readonly open: number[] = [];
  private hasRoot = false;
  /** Attributes of the tag that is being read, by resolved name. */
  private attributes = new Map<string, string>();
  private names = new Set<string>();
  private isInTag = false;
  /** How deep the record that is being read lies, and where it starts. */
  private recordDepth = Infinity;
  private recordStart = 0;
  private recordElements = 0;
  /** A CR at the end of the last piece. */
  private carry = '';

  constructor(record: string, documentType: 'refused' | 'passed over') {
    this.record = record;
    const { parser } = this;
    parser.ENTITIES = Object.assign(Object.create(null) as object, {
      amp: '&',
      lt: '<',
      gt: '>',
      quot: '"',
      apos: "'",
    });
    parser.onerror = ({ message }) => this.fail(`The file is not well-formed XML: ${reasonOf(message)}`);
    parser.ondoctype = (declared) => {
      if (documentType === 'refused' || declared.includes('[') || this.hasRoot) this.fail('A document type is not allowed here: remove "<!DOCTYPE …>"'); // prettier-ignore
    };
    parser.onsgmldeclaration = () => this.fail('Declarations are not allowed here: remove "<!…>"');
    parser.onprocessinginstruction = ({ name, body }) => {
      this.takeInstruction(name, body);
    };
    parser.onopentagstart = ({ name }) => {
      this.beginTag(name);
    };
    // Of attributes with one name, the parser itself would keep the last.
    parser.onattribute = (attribute) => {
      this.takeAttribute(attribute as sax.QualifiedAttribute);
    };
    parser.onopentag = (tag) => {
      this.openElement(tag as sax.QualifiedTag);
    };
    parser.onclosetag = () => {
      this.closeElement();
    };
    parser.ontext = (text) => {
      this.takeText(text);
    };
    parser.oncdata = (text) => {
      this.takeText(text);
    };
  }

  /** Parses a piece; gives what it says, and throws what is wrong with it. */
  *read(piece: string): Generator<readonly XmlEvent[]> {
    const text = this.normalized(piece);
    const bad = text.search(FORBIDDEN);
    this.places.take(text);
    yield* this.parse(() => {
      this.parser.write(bad === -1 ? text : text.slice(0, bad));
      if (bad !== -1) this.fail(`The file is not well-formed XML: it holds the character U+${hex(text, bad)}`, 1);
      // A tag that goes on in the next piece is asked for its place then.
      if (this.parser.startTagPosition > 0) this.places.at(this.parser.startTagPosition - 1);
      this.refuseLongTag();
      this.refuseLongRecord();
    });
  }

  /** Ends the file. */
  *end(): Generator<readonly XmlEvent[]> {
    yield* this.parse(() => {
      if (this.carry !== '') this.parser.write('\n');
      if (!this.hasRoot) this.fail('The file ends before it holds any element');
      this.parser.close();
    });
  }

  private *parse(parse: () => void): Generator<readonly XmlEvent[]> {
    let problem: unknown;
    try {
      parse();
    } catch (error) {
      problem = error;
    }
    const { events } = this;
    this.events = [];
    if (events.length > 0) yield events;
    if (problem !== undefined) throw problem as Error;
  }

  /** XML 1.0 §2.11: line breaks are LF, however they are written. */
  private normalized(piece: string): string {
    const text = this.carry + piece;
    this.carry = text.endsWith('\r') ? '\r' : '';
    return (this.carry === '' ? text : text.slice(0, -1)).replace(/\r\n?/g, '\n');
  }

  private beginTag(name: string): void {
    const { parser } = this;
    if (parser.position - parser.startTagPosition !== name.length + 1) this.fail('The file is not well-formed XML: unencoded <'); // prettier-ignore
    this.checkName(name);
    this.isInTag = true;
    this.attributes = new Map();
    this.names = new Set();
  }

  private takeAttribute({ name, local, uri, value, prefix }: sax.QualifiedAttribute): void {
    this.checkName(name);
    // A prefix that is a property of every object is taken for a namespace by the parser.
    if (typeof uri !== 'string') this.fail(`The file is not well-formed XML: prefix "${prefix}" is not declared`);
    const key = prefix === 'xmlns' || uri === '' ? name : uri === XML_NAMESPACE ? `xml:${local}` : `{${uri}}${local}`;
    if (this.names.has(key)) this.fail(`The file is not well-formed XML: attribute "${name}" stands there twice`);
    this.names.add(key);
    if (this.names.size > MOST_ATTRIBUTES) this.fail(`This tag has more than ${MOST_ATTRIBUTES} attributes`);
    if (value.length > LONGEST_VALUE) this.fail(`Attribute "${name}" is longer than ${LONGEST_VALUE} characters`);
    if (prefix !== 'xmlns') this.attributes.set(key, value);
  }

  private openElement({ uri, local, prefix }: sax.QualifiedTag): void {
    this.refuseLongTag();
    this.isInTag = false;
    if (typeof uri !== 'string') this.fail(`The file is not well-formed XML: prefix "${prefix}" is not declared`);
    if (this.open.length === 0 && this.hasRoot) this.fail('The file is not well-formed XML: it has a second root element'); // prettier-ignore
    if (this.open.length === DEEPEST) this.fail(`Elements lie more than ${DEEPEST} deep`);
    this.hasRoot = true;
    this.open.push(0);
    if (local === this.record && this.recordDepth === Infinity) {
      this.recordDepth = this.open.length;
      this.recordStart = this.parser.startTagPosition;
      this.recordElements = 0;
    }
    if (++this.recordElements > MOST_ELEMENTS && this.recordDepth !== Infinity) {
      this.fail(`This "${this.record}" holds more than ${MOST_ELEMENTS} elements`);
    }
    this.events.push({ type: 'open', uri, local, attributes: this.attributes, place: this.placeOfTag() });
  }

  private closeElement(): void {
    const { uri, local } = this.parser.tag as unknown as sax.QualifiedTag;
    this.refuseLongRecord();
    if (this.open.length === this.recordDepth) this.recordDepth = Infinity;
    this.open.pop();
    this.events.push({ type: 'close', uri, local, place: this.placeOfTag() });
  }

  private takeText(text: string): void {
    const depth = this.open.length;
    if (depth === 0) {
      if (text.trim() !== '') this.fail('The file is not well-formed XML: text outside of the root element');
      return;
    }
    const length = (this.open[depth - 1] ?? 0) + text.length;
    this.open[depth - 1] = length;
    if (length > LONGEST_TEXT) this.fail('The text of this element is longer than 16 million characters');
    this.events.push({ type: 'text', text });
  }

  private takeInstruction(name: string, body: string): void {
    if (name.toLowerCase() !== 'xml') return;
    if (this.parser.startTagPosition !== 1)
      this.fail('The file is not well-formed XML: an XML declaration amid the file');
    const [, version, encoding] =
      /^version\s*=\s*["']([^"']*)["'](?:\s+encoding\s*=\s*["']([^"']*)["'])?(?:\s+standalone\s*=\s*["'](?:yes|no)["'])?\s*$/.exec(body) ?? []; // prettier-ignore
    if (version === undefined) this.fail('The file is not well-formed XML: its XML declaration cannot be read');
    if (version !== '1.0') this.fail('The file is not XML 1.0');
    if (encoding !== undefined && !/^utf-(?:8|16)$/i.test(encoding)) this.fail(`The file says its encoding is "${encoding}"; save it as UTF-8`); // prettier-ignore
  }

  private checkName(name: string): void {
    if (!NAME.test(name)) this.fail(`The file is not well-formed XML: "${name}" is no name with a prefix`);
  }

  private refuseLongTag(): void {
    const { position, startTagPosition } = this.parser;
    if (this.isInTag && position - startTagPosition > LONGEST_TAG) this.fail(`This tag is longer than ${LONGEST_TAG} characters`); // prettier-ignore
  }

  private refuseLongRecord(): void {
    const isTooLong = this.recordDepth !== Infinity && this.parser.position - this.recordStart > LONGEST_TEXT;
    if (isTooLong) this.fail(`This "${this.record}" is longer than 16 million characters`);
  }

  private placeOfTag(): LinePosition {
    return this.places.at(this.parser.startTagPosition - 1);
  }

  /** Throws a problem at the character that was read last, or `ahead` behind it. */
  private fail(reason: string, ahead = 0): never {
    const { line, column } = this.parser;
    throw new ExchangeProblem(`${reason}.`, { line: line + 1, column: Math.max(column + ahead, 1) });
  }
}

/** The parser's reason, without the place behind it, amid a sentence. */
function reasonOf(message: string): string {
  const [reason = ''] = message.split('\n');
  return reason.charAt(0).toLowerCase() + reason.slice(1).replace(/\.$/, '');
}

function hex(text: string, index: number): string {
  return text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0');
}
