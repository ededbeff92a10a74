import { REVIEW_STATES, type ReviewState } from '../../model/review.ts';
import type { LinePosition } from '../../model/text.ts';
import { ExchangeProblem } from '../exchange-problem.ts';
import type { ImportedPair } from '../imported-pair.ts';
import { readUnitId } from '../unit-ids.ts';
import type { XmlClose, XmlOpen } from '../xml/xml-event.ts';
import { ContentCollector } from './content-collector.ts';
import { ARTICLE_GROUP, CORE, METADATA, PAIR_GROUP } from './names-2.ts';
import { readUnits, type UnitReader } from './read-units.ts';
import { docsetOfSkeleton } from './skeleton.ts';
import { reviewState } from './states-2.ts';
import { refuseRoot, requiredAttribute } from './xliff-problem.ts';

/**
 * Reads the pairs of an XLIFF 2.0 or 2.1 file. Units that were segmented are joined; annotations are transparent; notes, matches and
 * whatever else is not Diglot's own metadata is passed over.
 */
export function readXliff2(bytes: AsyncIterable<Uint8Array>): AsyncIterable<ImportedPair> {
  return readUnits(bytes, 'unit', new Reader());
}

/** A segment of a unit, or what stands between two. */
interface Part {
  readonly isSegment: boolean;
  readonly state: ReviewState | undefined;
  readonly source: ContentCollector;
  target?: ContentCollector;
  /** Where its target stands among those of the unit, from 1. */
  order: number;
}

interface Unit {
  readonly id: string;
  readonly place: LinePosition;
  readonly metadata: Map<string, string>;
  readonly parts: Part[];
}

class Reader implements UnitReader {
  private locale = '';
  private root: XmlOpen | undefined;
  private original = '';
  private skeleton = '';
  private articleMetadata = new Map<string, string>();
  private unit: Unit | undefined;
  /** Where text goes. */
  private collector: ContentCollector | undefined;
  /** The group of metadata, and the item in it. */
  private group = '';
  private meta: { readonly type: string; text: string } | undefined;
  /** Ids of the paired codes that are open. */
  private pairs: string[] = [];

  takeText(text: string): void {
    if (this.meta) this.meta.text += text;
    else this.collector?.add(text);
  }

  enters(tag: XmlOpen): boolean {
    if (!this.root) return this.entersRoot(tag);
    if (tag.uri === METADATA) return this.entersMetadata(tag);
    if (tag.uri !== CORE) return false;
    return this.collector ? this.entersInline(tag, this.collector) : this.entersStructure(tag);
  }

  private entersRoot(tag: XmlOpen): boolean {
    const { uri, local, attributes, place } = tag;
    if (uri !== CORE || local !== 'xliff' || !/^2\.[01]$/.test(attributes.get('version') ?? ''))
      refuseRoot('2.0 or 2.1', place);
    this.root = tag;
    this.locale = attributes.get('trgLang') ?? '';
    return true;
  }

  private entersStructure(tag: XmlOpen): boolean {
    const { local, attributes, place } = tag;
    const { unit } = this;
    switch (local) {
      case 'file':
        this.original = requiredAttribute(tag, 'original');
        this.skeleton = '';
        this.articleMetadata = new Map();
        return true;
      case 'skeleton':
        this.skeleton = attributes.get('href') ?? '';
        return false;
      case 'group':
        return true;
      case 'unit':
        if (this.root && this.locale === '') requiredAttribute(this.root, 'trgLang');
        this.unit = { id: requiredAttribute(tag, 'id'), place, metadata: new Map(), parts: [] };
        return true;
      case 'segment':
      case 'ignorable':
        unit?.parts.push({
          isSegment: local === 'segment',
          state: reviewState(attributes.get('state'), attributes.get('subState')),
          source: new ContentCollector(),
          order: unit.parts.length + 1,
        });
        return unit !== undefined;
      case 'source':
      case 'target':
        return this.entersHalf(tag, unit?.parts.at(-1));
      default:
        return false;
    }
  }

  private entersHalf({ local, attributes }: XmlOpen, part: Part | undefined): boolean {
    if (!part) return false;
    this.collector = part.source;
    if (local === 'target') {
      this.collector = part.target = new ContentCollector();
      part.order = Number(attributes.get('order') ?? part.order);
    }
    return true;
  }

  private entersInline(tag: XmlOpen, collector: ContentCollector): boolean {
    const { local, attributes } = tag;
    switch (local) {
      case 'cp':
        collector.add(characterOf(tag));
        return true;
      case 'ph':
        collector.add({ part: 'standalone', id: requiredAttribute(tag, 'id') });
        return true;
      case 'pc':
        this.pairs.push(requiredAttribute(tag, 'id'));
        collector.add({ part: 'open', id: requiredAttribute(tag, 'id') });
        return true;
      case 'sc':
        collector.add({ part: 'open', id: requiredAttribute(tag, 'id') });
        return true;
      case 'ec':
        collector.add({ part: 'close', id: attributes.get('startRef') ?? requiredAttribute(tag, 'id') });
        return true;
      default:
        // Annotations: mrk, sm, em.
        return true;
    }
  }

  private entersMetadata({ local, attributes }: XmlOpen): boolean {
    if (local === 'metaGroup') this.group = attributes.get('category') ?? '';
    if (local === 'meta') this.meta = { type: attributes.get('type') ?? '', text: '' };
    return true;
  }

  leave({ uri, local }: XmlClose): ImportedPair | undefined {
    if (uri === METADATA) {
      if (local === 'meta') this.leaveMeta();
      return undefined;
    }
    switch (local) {
      case 'source':
      case 'target':
        this.collector = undefined;
        return undefined;
      case 'pc':
        this.collector?.add({ part: 'close', id: this.pairs.pop() ?? '' });
        return undefined;
      case 'unit': {
        const { unit } = this;
        this.unit = undefined;
        return unit && this.pairOf(unit);
      }
      default:
        return undefined;
    }
  }

  private leaveMeta(): void {
    const { meta, group, unit } = this;
    this.meta = undefined;
    if (meta && unit && group === PAIR_GROUP) unit.metadata.set(meta.type, meta.text);
    if (meta && !unit && group === ARTICLE_GROUP) this.articleMetadata.set(meta.type, meta.text);
  }

  private pairOf({ id, place, metadata, parts }: Unit): ImportedPair {
    const source = new ContentCollector();
    for (const part of parts) source.addAll(part.source);
    const target = targetOf(parts);
    const state = stateOf(parts, target.isBlank);
    const sourceHash = metadata.get('sourceHash') ?? '';
    return {
      docset: this.articleMetadata.get('docset') ?? docsetOfSkeleton(this.skeleton, this.original),
      file: this.original,
      locale: this.locale,
      ...readUnitId(id),
      sourceHash,
      targetHash: metadata.get('targetHash') ?? '',
      target: target.content,
      ...(state === undefined ? {} : { state }),
      ...(sourceHash === '' ? { source: source.content } : {}),
      place,
    };
  }
}

/** The character that a `cp` stands for. */
function characterOf(tag: XmlOpen): string {
  const codePoint = parseInt(requiredAttribute(tag, 'hex'), 16);
  if (!(codePoint <= 0x10ffff)) throw new ExchangeProblem('This "cp" is no character.', tag.place);
  return String.fromCodePoint(codePoint);
}

/** Joins the targets in their order. What is not translated between them stays as it is; if nothing is, nothing is joined. */
function targetOf(parts: readonly Part[]): ContentCollector {
  const target = new ContentCollector();
  if (!parts.some((part) => part.isSegment && part.target)) return target;
  for (const part of parts.toSorted((one, other) => one.order - other.order)) {
    const content = part.target ?? (part.isSegment ? undefined : part.source);
    if (content) target.addAll(content);
  }
  return target;
}

/** The worst state of the segments; a target that holds something is not missing, but unfinished. */
function stateOf(parts: readonly Part[], isBlank: boolean): ReviewState | undefined {
  if (isBlank) return 'missing';
  const states = parts.filter(({ isSegment }) => isSegment).map(({ state }) => state);
  const worst = REVIEW_STATES.find((state) => states.includes(state));
  return states.includes(undefined) ? undefined : worst === 'missing' ? 'needs-edit' : worst;
}
