import type { InlineCodeType, InlineContent } from '../../model/inline-content.ts';
import { attributesOf, escapeText } from '../xml/escape-xml.ts';
import { codeLabel } from './code-label.ts';

/** What a code is in the words of XLIFF 1.2 §2.3: `ctype`. */
const TYPES: Readonly<Record<InlineCodeType, string>> = {
  bold: 'bold',
  italic: 'italic',
  code: 'x-code',
  link: 'link',
  image: 'x-image',
  html: 'x-html',
  xref: 'x-xref',
  directive: 'x-directive',
  url: 'x-url',
  placeholder: 'x-placeholder',
  control: 'x-control',
};

/** Writes a half: text, `g` for pairs of codes, `x` for others. */
export function inlineOf(content: InlineContent): string {
  const ends = new Map<string, string>();
  for (const part of content) if (typeof part !== 'string' && part.part === 'close') ends.set(part.id, part.data);
  return content
    .map((part) => {
      if (typeof part === 'string') return escapeText(part);
      const { id, data, type } = part;
      switch (part.part) {
        case 'close':
          return '</g>';
        case 'open': {
          const label = `${codeLabel(data)}…${codeLabel(ends.get(id) ?? '')}`;
          return `<g${attributesOf({ id, ctype: TYPES[type], clone: 'no', 'equiv-text': label })}>`;
        }
        case 'standalone': {
          const ctype = type === 'image' ? 'image' : TYPES[type];
          return `<x${attributesOf({ id, ctype, clone: 'no', 'equiv-text': codeLabel(data) })}/>`;
        }
      }
    })
    .join('');
}
