import type { LinePosition } from '../../model/text.ts';

/** A tag that opens an element. */
export interface XmlOpen {
  readonly type: 'open';
  /** URI of the element's namespace; '' for none. */
  readonly uri: string;
  /** Name without prefix. */
  readonly local: string;
  /**
   * Values by name: `id`, `xml:lang`, and for other namespaces than those two `{uri}local`, whatever the prefix. Declarations
   * of namespaces are not among them.
   */
  readonly attributes: ReadonlyMap<string, string>;
  /** Where the tag begins. */
  readonly place: LinePosition;
}

/** Text of an element, or a part of it: longer text comes in several. */
export interface XmlText {
  readonly type: 'text';
  readonly text: string;
}

/** The end of an element; an empty element has one, too. */
export interface XmlClose {
  readonly type: 'close';
  readonly uri: string;
  readonly local: string;
  readonly place: LinePosition;
}

/** What an XML file says, in order. Comments and processing instructions are not told. */
export type XmlEvent = XmlOpen | XmlText | XmlClose;
