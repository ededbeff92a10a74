import type { LocaleCheck, PairCheck } from './check.ts';
import { blockShapeDiffers } from './rules/block-shape-differs.ts';
import { clauseMissing } from './rules/clause-missing.ts';
import { codeDiffers } from './rules/code-differs.ts';
import { codeMisplaced } from './rules/code-misplaced.ts';
import { directiveDiffers } from './rules/directive-differs.ts';
import { emphasisBroken } from './rules/emphasis-broken.ts';
import { emphasisDiffers } from './rules/emphasis-differs.ts';
import { htmlDiffers } from './rules/html-differs.ts';
import { imageDiffers } from './rules/image-differs.ts';
import { linkBroken } from './rules/link-broken.ts';
import { linkDiffers } from './rules/link-differs.ts';
import { misaligned } from './rules/misaligned.ts';
import { numberDiffers } from './rules/number-differs.ts';
import { placeholderDiffers } from './rules/placeholder-differs.ts';
import { sentencesMerged } from './rules/sentences-merged.ts';
import { tablePipe } from './rules/table-pipe.ts';
import { targetEmpty } from './rules/target-empty.ts';
import { unitDiffers } from './rules/unit-differs.ts';
import { versionDiffers } from './rules/version-differs.ts';
import { xrefDiffers } from './rules/xref-differs.ts';

/** Every check that looks at one pair at a time; findings of a pair come in this order. */
export const PAIR_CHECKS: readonly PairCheck[] = [
  targetEmpty,
  blockShapeDiffers,
  codeDiffers,
  codeMisplaced,
  linkDiffers,
  linkBroken,
  imageDiffers,
  htmlDiffers,
  xrefDiffers,
  directiveDiffers,
  tablePipe,
  emphasisBroken,
  emphasisDiffers,
  placeholderDiffers,
  versionDiffers,
  numberDiffers,
  unitDiffers,
  misaligned,
  sentencesMerged,
  clauseMissing,
];

/** Every check that compares all pairs of a locale. */
export const LOCALE_CHECKS: readonly LocaleCheck[] = [];
