import type { ReviewState } from '../../model/review.ts';
import type { LinePosition } from '../../model/text.ts';
import type { ImportedPair } from '../imported-pair.ts';
import { readUnitId } from '../unit-ids.ts';
import type { XmlClose, XmlOpen } from '../xml/xml-event.ts';
import { ContentCollector } from './content-collector.ts';
import { SOURCE_HASH, TARGET_HASH, XLIFF_1_2 } from './names-1.ts';
import { readUnits, type UnitReader } from './read-units.ts';
import { docsetOfSkeleton } from './skeleton.ts';
import { reviewStateOf } from './states-1.ts';
import { refuseRoot, requiredAttribute } from './xliff-problem.ts';

/**
 * Reads the pairs of an XLIFF 1.2 file. Segments that a program marked are transparent; its own segmented source, alternative
 * translations, notes and whatever is of other namespaces is passed over.
 */
export function readXliff1(bytes: AsyncIterable<Uint8Array>): AsyncIterable<ImportedPair> {
  return readUnits(bytes, 'trans-unit', new Reader());
}

interface Unit {
  readonly id: string;
  readonly isApproved: boolean;
  readonly place: LinePosition;
  readonly source: ContentCollector;
  readonly target: ContentCollector;
  readonly contexts: Map<string, string>;
  state?: string | undefined;
}

class Reader implements UnitReader {
  private hasRoot = false;
  private original = '';
  private locale = '';
  private skeleton = '';
  private unit: Unit | undefined;
  /** Where text goes. */
  private collector: ContentCollector | undefined;
  private context: { readonly type: string; text: string } | undefined;
  /** Ids of the `g` that are open, and of codes that begin, by what their ends call them. */
  private pairs: string[] = [];
  private readonly begun = new Map<string, string>();

  takeText(text: string): void {
    if (this.context) this.context.text += text;
    else this.collector?.add(text);
  }

  enters(tag: XmlOpen): boolean {
    if (!this.hasRoot) return this.entersRoot(tag);
    if (tag.uri !== XLIFF_1_2) return false;
    return this.collector ? this.entersInline(tag, this.collector) : this.entersStructure(tag);
  }

  private entersRoot({ uri, local, attributes, place }: XmlOpen): boolean {
    if (uri !== XLIFF_1_2 || local !== 'xliff' || attributes.get('version') !== '1.2') refuseRoot('1.2', place);
    this.hasRoot = true;
    return true;
  }

  private entersStructure(tag: XmlOpen): boolean {
    const { local, attributes, place } = tag;
    const { unit } = this;
    switch (local) {
      case 'file':
        this.original = requiredAttribute(tag, 'original');
        this.locale = requiredAttribute(tag, 'target-language');
        this.skeleton = '';
        return true;
      case 'header':
      case 'skl':
      case 'body':
      case 'group':
      case 'context-group':
        return true;
      case 'external-file':
        this.skeleton = attributes.get('href') ?? '';
        return true;
      case 'trans-unit':
        this.unit = {
          id: requiredAttribute(tag, 'id'),
          isApproved: attributes.get('approved') === 'yes',
          place,
          source: new ContentCollector(),
          target: new ContentCollector(),
          contexts: new Map(),
        };
        return true;
      case 'source':
        this.collector = unit?.source;
        return unit !== undefined;
      case 'target':
        this.collector = unit?.target;
        if (unit) unit.state = attributes.get('state');
        return unit !== undefined;
      case 'context':
        this.context = { type: attributes.get('context-type') ?? '', text: '' };
        return true;
      default:
        return false;
    }
  }

  /** Takes a code; what stands in it is the code as its program writes it. */
  private entersInline(tag: XmlOpen, collector: ContentCollector): boolean {
    const { local, attributes } = tag;
    const id = (): string => requiredAttribute(tag, 'id');
    switch (local) {
      case 'g':
        this.pairs.push(id());
        collector.add({ part: 'open', id: id() });
        return true;
      case 'x':
      case 'ph':
        collector.add({ part: 'standalone', id: id() });
        return false;
      case 'bx':
      case 'bpt':
        this.begun.set(attributes.get('rid') ?? id(), id());
        collector.add({ part: 'open', id: id() });
        return false;
      case 'ex':
      case 'ept':
        collector.add({ part: 'close', id: this.begun.get(attributes.get('rid') ?? id()) ?? id() });
        return false;
      case 'it':
        collector.add({ part: attributes.get('pos') === 'close' ? 'close' : 'open', id: id() });
        return false;
      default:
        // Marks around text.
        return true;
    }
  }

  leave({ local }: XmlClose): ImportedPair | undefined {
    switch (local) {
      case 'source':
      case 'target':
        this.collector = undefined;
        this.begun.clear();
        return undefined;
      case 'g':
        this.collector?.add({ part: 'close', id: this.pairs.pop() ?? '' });
        return undefined;
      case 'context':
        if (this.context) this.unit?.contexts.set(this.context.type, this.context.text);
        this.context = undefined;
        return undefined;
      case 'trans-unit': {
        const { unit } = this;
        this.unit = undefined;
        return unit && this.pairOf(unit);
      }
      default:
        return undefined;
    }
  }

  private pairOf({ id, place, source, target, contexts, state, isApproved }: Unit): ImportedPair {
    const said: ReviewState | undefined = target.isBlank ? 'missing' : reviewStateOf(state, isApproved);
    const sourceHash = contexts.get(SOURCE_HASH) ?? '';
    return {
      docset: docsetOfSkeleton(this.skeleton, this.original),
      file: this.original,
      locale: this.locale,
      ...readUnitId(id),
      sourceHash,
      targetHash: contexts.get(TARGET_HASH) ?? '',
      target: target.content,
      ...(said === undefined ? {} : { state: said }),
      ...(sourceHash === '' ? { source: source.content } : {}),
      place,
    };
  }
}
