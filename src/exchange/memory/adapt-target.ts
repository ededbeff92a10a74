import type { InlineCode, InlineContent } from '../../model/inline-content.ts';

/** A target of a memory, with the codes of another source. */
export interface AdaptedTarget {
  readonly target: InlineContent;
  /** The remembered source with its own codes, which have the ids of those that stand for them in the target; others: `m1`. */
  readonly remembered: InlineContent;
  /** Whether the other source has other codes, or the same ones with something else in them. */
  readonly hasOtherCodes: boolean;
}

/**
 * Puts the codes of a new source where a remembered target has those of the remembered source: the target of another link leads
 * where the new one does. Codes of one kind stand for each other in their order, those with the same Markdown first. Codes for which the
 * new source has none are left out, and text that they stood around stays; those that the target has of its own stay if the sources are the same.
 */
export function adaptTarget(remembered: InlineContent, target: InlineContent, source: InlineContent): AdaptedTarget {
  const before = beginningsOf(remembered);
  const free = beginningsOf(source);
  let hasOtherCodes = before.length !== free.length;
  const newIds = new Map<string, string>();
  const takeFirst = (isLike: (one: Unit, other: Unit) => boolean): void => {
    for (const unit of before) {
      if (newIds.has(unit.id)) continue;
      const index = free.findIndex((other) => isLike(unit, other));
      const [taken] = index === -1 ? [] : free.splice(index, 1);
      if (taken) newIds.set(unit.id, taken.id);
    }
  };
  takeFirst((one, other) => one.key === other.key);
  hasOtherCodes ||= free.length > 0;
  takeFirst((one, other) => one.kind === other.kind);
  const codes = new Map(source.filter((part) => typeof part !== 'string').map((code) => [nameOf(code), code]));
  const ofRemembered = new Set(before.map(({ id }) => id));
  const adapted = target.flatMap((part): (string | InlineCode)[] => {
    if (typeof part === 'string') return [part];
    if (!ofRemembered.has(part.id)) return hasOtherCodes ? [] : [part];
    const id = newIds.get(part.id);
    const code = id === undefined ? undefined : codes.get(nameOf({ ...part, id }));
    return code ? [code] : [];
  });
  return { target: adapted, remembered: renamed(remembered, newIds), hasOtherCodes };
}

function renamed(content: InlineContent, newIds: ReadonlyMap<string, string>): InlineContent {
  const ids = new Map(newIds);
  return content.map((part) => {
    if (typeof part === 'string') return part;
    const id = ids.get(part.id) ?? `m${ids.size - newIds.size + 1}`;
    ids.set(part.id, id);
    return { ...part, id };
  });
}

/** A code by itself, or a pair of codes. */
interface Unit {
  readonly id: string;
  readonly kind: string;
  /** Its kind and all of its Markdown. */
  readonly key: string;
}

function beginningsOf(content: InlineContent): Unit[] {
  const codes = content.filter((part) => typeof part !== 'string');
  const ends = new Map(codes.filter(({ part }) => part === 'close').map(({ id, data }) => [id, data]));
  return codes
    .filter(({ part }) => part !== 'close')
    .map(({ part, id, type, data }) => {
      const kind = `${part} ${type}`;
      return { id, kind, key: [kind, data, ends.get(id) ?? ''].join('\0') };
    });
}

function nameOf({ part, id }: Pick<InlineCode, 'part' | 'id'>): string {
  return `${part} ${id}`;
}
