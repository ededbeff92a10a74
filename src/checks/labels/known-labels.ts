import { increase } from '../../model/increase.ts';
import type { CheckedPair } from '../check.ts';
import type { Label, LabelUse } from './label.ts';

/** So many other targets must have a label before they tell what becomes of it, and so many before they tell that it is no name. */
const FEWEST = 3;
const MANY = 5;
/** Of so few of them may it be kept. */
const FEW_KEPT = 0.1;
/**
 * Of so few labels of a use may be kept that one of which nothing else is known is no style; what was left by mistake is among them. Names, which
 * are kept in any docset, are not.
 */
const FEW_OF_USE_KEPT = 0.125;

/** What becomes of links anywhere counts as much as so many to a host. */
const TRUST_IN_LINKS = 4;

/** Of so many other texts that hold what a label says, without marking it, a name is kept. */
const KEPT_IN_PROSE = 0.5;

/** Headings, cells and list items of so many characters may be what links and what is emphasised say, too. */
const LONGEST_TEXT = 120;

/** Knows by all labels and short texts of a docset which of them it translates. */
export class KnownLabels {
  readonly #seen = new Map<string, number>();
  readonly #kept = new Map<string, number>();
  readonly #ofUse = new Map<LabelUse | 'link', { seen: number; kept: number }>();
  readonly #pairs: readonly CheckedPair[];

  /** `isName` tells of labels that are kept whatever becomes of others. */
  constructor(labels: readonly Label[], pairs: readonly CheckedPair[], isName: (label: Label) => boolean) {
    this.#pairs = pairs;
    for (const label of labels) {
      increase(this.#seen, keyOf(label));
      if (label.target) increase(this.#kept, keyOf(label));
      if (isName(label)) continue;
      this.#countUse(label.use, label);
      if (label.kind === 'link') this.#countUse('link', label);
    }
    for (const { source, target } of pairs) {
      if (source.length > LONGEST_TEXT) continue;
      for (const kind of ['link', 'emphasis'] as const) {
        increase(this.#seen, keyOf({ kind, text: source }));
        if (source === target) increase(this.#kept, keyOf({ kind, text: source }));
      }
    }
  }

  /** Whether nearly all other targets translate a label that the target of a pair keeps; of one that stands nowhere else, what most labels of its use tell. */
  areTranslated(label: Label): boolean {
    const { seen, kept } = this.#others(label);
    if (seen >= FEWEST) return kept <= seen * FEW_KEPT;
    return kept === 0 && this.#shareKept(label) <= FEW_OF_USE_KEPT;
  }

  /** Whether so many other targets have a label that nothing else need tell whether it is to be translated. */
  isFrequent(label: Label): boolean {
    return this.#others(label).seen >= MANY;
  }

  /** Whether other targets have a label, or none has. */
  isKnown(label: Label): boolean {
    return this.#others(label).seen > 0;
  }

  /** Whether no other target keeps a label. */
  isNeverKept(label: Label): boolean {
    return this.#others(label).kept === 0;
  }

  /** Whether targets keep what a label says where it is no label, as they do with names. */
  isKeptInProse({ text }: Label): boolean {
    const inProse = this.#pairs.filter(
      ({ source, target }) => source !== target && source.includes(text) && !isMarked(text, source),
    );
    const kept = inProse.filter(({ target }) => target.includes(text)).length;
    return kept > 0 && kept >= inProse.length * KEPT_IN_PROSE;
  }

  #countUse(use: LabelUse | 'link', { target }: Label): void {
    const ofUse = this.#ofUse.get(use) ?? { seen: 0, kept: 0 };
    this.#ofUse.set(use, ofUse);
    ofUse.seen++;
    if (target) ofUse.kept++;
  }

  #others(label: Label): { seen: number; kept: number } {
    const key = keyOf(label);
    return { seen: (this.#seen.get(key) ?? 0) - 1, kept: (this.#kept.get(key) ?? 0) - 1 };
  }

  #shareKept({ kind, use }: Label): number {
    const { seen, kept } = this.#ofUse.get(use) ?? NOTHING;
    if (kind !== 'link') return kept / Math.max(1, seen);
    const all = this.#ofUse.get('link') ?? NOTHING;
    return (kept + (TRUST_IN_LINKS * all.kept) / Math.max(1, all.seen)) / (seen + TRUST_IN_LINKS);
  }
}

const NOTHING = { seen: 0, kept: 0 };

/** Whether a text stands within brackets or asterisks. */
function isMarked(text: string, markdown: string): boolean {
  const start = markdown.indexOf(text);
  return /[[*_]$/.test(markdown.slice(0, start)) || /^[\]*_]/.test(markdown.slice(start + text.length));
}

function keyOf({ kind, text }: Pick<Label, 'kind' | 'text'>): string {
  return `${kind} ${text.toLowerCase()}`;
}
