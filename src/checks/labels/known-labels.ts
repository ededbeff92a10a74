import { increase } from '../../model/increase.ts';
import type { InlineTokenKind } from '../../segments/index.ts';
import type { Label } from './label.ts';

/** So many other targets must have a label before they tell what becomes of it, and so many before they tell that it is no name. */
const FEWEST = 3;
const MANY = 5;
/** Of so few of them may it be kept. */
const FEW_KEPT = 0.1;
/** Of so few labels of a kind may be kept that one of which nothing else is known is no style; what was left by mistake is among them. */
const FEW_OF_KIND_KEPT = 0.125;

/** Knows by all labels of a docset which of them it translates. */
export class KnownLabels {
  readonly #seen = new Map<string, number>();
  readonly #kept = new Map<string, number>();

  constructor(labels: readonly Label[]) {
    for (const label of labels) {
      for (const key of [label.kind, keyOf(label)]) {
        increase(this.#seen, key);
        if (label.target) increase(this.#kept, key);
      }
    }
  }

  /** Whether nearly all other targets translate a label that the target of a pair keeps; of one that stands nowhere else, what most labels of its kind tell. */
  areTranslated(label: Label): boolean {
    const { seen, kept } = this.#others(label);
    if (seen >= FEWEST) return kept <= seen * FEW_KEPT;
    return kept === 0 && this.#shareKept(label.kind) <= FEW_OF_KIND_KEPT;
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

  #others(label: Label): { seen: number; kept: number } {
    const key = keyOf(label);
    return { seen: (this.#seen.get(key) ?? 0) - 1, kept: (this.#kept.get(key) ?? 0) - 1 };
  }

  #shareKept(kind: InlineTokenKind): number {
    return (this.#kept.get(kind) ?? 0) / (this.#seen.get(kind) ?? 1);
  }
}

function keyOf({ kind, text }: Label): string {
  return `${kind} ${text.toLowerCase()}`;
}
