import type { InlineCode, InlineCodeType, InlineContent } from '../../model/inline-content.ts';
import { attributesOf, escapeTextWith } from '../xml/escape-xml.ts';
import { codeLabel } from './code-label.ts';

/** Codes' Markdown, kept once for a unit under names to which its codes refer. */
export class OriginalData {
  private readonly ids = new Map<string, string>();

  /** The name of a code's Markdown. */
  idOf(data: string): string {
    const id = this.ids.get(data) ?? `d${this.ids.size + 1}`;
    this.ids.set(data, id);
    return id;
  }

  /** The element that holds it all; '' if there is nothing. */
  toXml(): string {
    const data = [...this.ids].map(
      ([text, id]) => `<data id="${id}" xml:space="preserve">${escapeWithPoints(text)}</data>`,
    );
    return data.length === 0 ? '' : `<originalData>${data.join('')}</originalData>\n`;
  }
}

/** What a code is in the words of XLIFF 2.1 §4.7.2.4: `type` and `subType`. */
const TYPES: Readonly<Record<InlineCodeType, readonly [type: string, subType: string]>> = {
  bold: ['fmt', 'xlf:b'],
  italic: ['fmt', 'xlf:i'],
  code: ['other', 'diglot:code'],
  link: ['link', 'diglot:link'],
  image: ['image', 'diglot:image'],
  html: ['other', 'diglot:html'],
  xref: ['link', 'diglot:xref'],
  directive: ['other', 'diglot:directive'],
  url: ['link', 'diglot:url'],
  placeholder: ['ui', 'xlf:var'],
  control: ['other', 'diglot:control'],
};

/** Writes a half: text, `pc` for pairs of codes, `ph` for others. `required` are the ids of codes that a target must not lose. */
export function inlineOf(content: InlineContent, required: ReadonlySet<string>, originalData: OriginalData): string {
  const ends = new Map<string, InlineCode>();
  for (const part of content) if (typeof part !== 'string' && part.part === 'close') ends.set(part.id, part);
  return content
    .map((part) => {
      if (typeof part === 'string') return escapeWithPoints(part);
      const { id, type: kind, data } = part;
      const [type, subType] = TYPES[kind];
      const common = { id, canCopy: 'no', canDelete: required.has(id) ? 'no' : undefined, type, subType };
      switch (part.part) {
        case 'close':
          return '</pc>';
        case 'open': {
          const end = ends.get(id)?.data ?? '';
          const dataRefs = { dataRefStart: originalData.idOf(data), dataRefEnd: originalData.idOf(end) };
          return `<pc${attributesOf({ ...common, dispStart: codeLabel(data), dispEnd: codeLabel(end), ...dataRefs })}>`;
        }
        case 'standalone': {
          const label = codeLabel(data);
          return `<ph${attributesOf({ ...common, disp: label, equiv: label, dataRef: originalData.idOf(data) })}/>`;
        }
      }
    })
    .join('');
}

/** Escapes text, with elements for characters that XML cannot say. */
function escapeWithPoints(text: string): string {
  return escapeTextWith(text, (codePoint) => `<cp hex="${codePoint.toString(16).toUpperCase().padStart(4, '0')}"/>`);
}
