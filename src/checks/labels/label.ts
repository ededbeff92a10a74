import type { TextSpan } from '../../model/text.ts';
import type { InlineTokenKind } from '../../segments/index.ts';
import type { CheckedPair } from '../check.ts';

/** What marks a text that is for people, and what such a text is called. */
export const LABEL_NAMES: Readonly<Partial<Record<InlineTokenKind, string>>> = {
  link: 'The text of a link',
  image: 'The text of an image',
  emphasis: 'Emphasised text',
};

/** A text that a source marks, and where the target has the same, if it does. */
export interface Label {
  readonly kind: InlineTokenKind;
  readonly text: string;
  readonly source: TextSpan;
  readonly target: TextSpan | undefined;
}

/** The labels of a pair's source; none of a pair whose target is the source, which has a check of its own. */
export function labelsOf({ source, target, sourceTokens, targetTokens }: CheckedPair): Label[] {
  if (source === target) return [];
  return sourceTokens.flatMap(({ kind, textRange }): Label[] => {
    if (LABEL_NAMES[kind] === undefined || !textRange) return [];
    const text = source.slice(textRange.start, textRange.end);
    const same = targetTokens.find(
      (token) =>
        token.kind === kind && token.textRange && target.slice(token.textRange.start, token.textRange.end) === text,
    );
    return [{ kind, text, source: textRange, target: same?.range }];
  });
}
