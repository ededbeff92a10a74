import type { TextSpan } from '../../model/text.ts';
import type { InlineTokenKind } from '../../segments/index.ts';
import type { CheckedPair } from '../check.ts';

/** What marks a text that is for people, and what such a text is called. */
export const LABEL_NAMES: Readonly<Partial<Record<InlineTokenKind, string>>> = {
  link: 'The text of a link',
  image: 'The text of an image',
  emphasis: 'Emphasised text',
};

/** What docsets have a custom for: links to their own pages, or to those of a host, which may not be translated. */
export type LabelUse = 'own link' | `link to ${string}` | 'image' | 'emphasis';

/** A text that a source marks, and where the target has the same, if it does. */
export interface Label {
  readonly kind: InlineTokenKind;
  readonly use: LabelUse;
  readonly text: string;
  readonly source: TextSpan;
  readonly target: TextSpan | undefined;
}

/** The labels of a pair's source; of a pair whose target is the source only texts of images, as a check of its own reads all others. */
export function labelsOf({ source, target, sourceTokens, targetTokens }: CheckedPair): Label[] {
  return sourceTokens.flatMap(({ kind, value, textRange }): Label[] => {
    if (!textRange || (source === target && kind !== 'image')) return [];
    const use = useOf(kind, value);
    if (use === undefined) return [];
    const text = source.slice(textRange.start, textRange.end);
    const same = targetTokens.find(
      (token) =>
        token.kind === kind && token.textRange && target.slice(token.textRange.start, token.textRange.end) === text,
    );
    return [{ kind, use, text, source: textRange, target: same?.range }];
  });
}

const HOST = /^(?:https?:)?\/\/([^/?#]+)/i;

function useOf(kind: InlineTokenKind, value: string): LabelUse | undefined {
  if (kind !== 'link') return kind === 'image' || kind === 'emphasis' ? kind : undefined;
  const host = HOST.exec(value)?.[1];
  return host === undefined ? 'own link' : `link to ${host.toLowerCase()}`;
}
