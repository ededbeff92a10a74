import type { PairCheck } from '../check.ts';

/** Finds targets without any visible text whose source has some. */
export const targetEmpty: PairCheck = {
  code: 'target-empty',
  find({ source, target }) {
    if (isBlank(source) || !isBlank(target)) return [];
    return [
      {
        check: 'target-empty',
        message: 'The target is empty, so readers of the translation miss this text.',
        source: [{ start: 0, end: source.length }],
        target: [],
        suggestion: 'Translate the source.',
      },
    ];
  },
};

/** Whether a text holds nothing that is seen: white space, its entities, zero-width and control characters. */
function isBlank(text: string): boolean {
  return /^(?:[\s\p{Cc}\p{Cf}]|&nbsp;|&#160;)*$/u.test(text);
}
