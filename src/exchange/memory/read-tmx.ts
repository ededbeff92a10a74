import type { InlineContent } from '../../model/inline-content.ts';
import { decodeText } from '../decode-text.ts';
import { ExchangeProblem } from '../exchange-problem.ts';
import type { XmlEvent, XmlOpen } from '../xml/xml-event.ts';
import { xmlEvents } from '../xml/xml-events.ts';
import { languageCloseness } from './language-closeness.ts';
import type { MemoryUnit } from './memory-unit.ts';
import { SegmentReader } from './segment-reader.ts';

/**
 * Reads a translation memory in TMX of any version and tool, piece by piece: its units in a pair of languages, BCP 47 tags.
 * Each unit is taken in the languages closest to those wanted; one with several targets is given once for each.
 * Throws an ExchangeProblem for a file that is no TMX, or damaged.
 */
export async function* readTmx(
  bytes: AsyncIterable<Uint8Array>,
  sourceLocale: string,
  targetLocale: string,
): AsyncGenerator<MemoryUnit> {
  const reader = new TmxReader();
  for await (const events of xmlEvents(decodeText(bytes), 'tu', 'passed over')) {
    for (const event of events) {
      const unit = reader.take(event);
      if (unit) yield* inLanguages(unit, sourceLocale, targetLocale);
    }
  }
}

interface Variant {
  readonly language: string;
  readonly changeDate: string | undefined;
  content: InlineContent;
}

interface RawUnit {
  readonly changeDate: string | undefined;
  readonly variants: Variant[];
  readonly properties: Map<string, string>;
}

function* inLanguages(unit: RawUnit, sourceLocale: string, targetLocale: string): Generator<MemoryUnit> {
  const [source] = closest(unit.variants, sourceLocale);
  if (!source) return;
  for (const target of closest(
    unit.variants.filter((variant) => variant !== source),
    targetLocale,
  )) {
    const changeDate = target.changeDate ?? unit.changeDate;
    yield {
      source: source.content,
      target: target.content,
      sourceLocale: source.language,
      targetLocale: target.language,
      ...(changeDate === undefined ? {} : { changeDate }),
      properties: unit.properties,
    };
  }
}

function closest(variants: readonly Variant[], locale: string): Variant[] {
  const measured = variants.map((variant) => ({ variant, closeness: languageCloseness(variant.language, locale) }));
  const best = measured.reduce((most, { closeness }) => Math.max(most, closeness), 1);
  return measured.filter(({ closeness }) => closeness === best).map(({ variant }) => variant);
}

/** Puts units together from what the file says. */
class TmxReader {
  private hasRoot = false;
  private unit: RawUnit | undefined;
  private variant: Variant | undefined;
  private segment: SegmentReader | undefined;
  private property: { type: string; text: string } | undefined;

  /** Takes the next event; gives a unit that is whole. */
  take(event: XmlEvent): RawUnit | undefined {
    if (event.type === 'text') this.takeText(event.text);
    else if (event.type === 'open') this.open(event);
    else return this.close(event.local);
    return undefined;
  }

  private takeText(text: string): void {
    if (this.segment) this.segment.text(text);
    else if (this.property) this.property.text += text;
  }

  private open({ local, attributes, place }: XmlOpen): void {
    if (!this.hasRoot && local !== 'tmx') throw new ExchangeProblem(`The file is no TMX: it begins with <${local}>.`, place); // prettier-ignore
    this.hasRoot = true;
    if (this.segment) this.segment.open(local, attributes);
    else if (local === 'tu')
      this.unit = { changeDate: attributes.get('changedate'), variants: [], properties: new Map() }; // prettier-ignore
    else if (local === 'tuv') {
      const language = attributes.get('xml:lang') ?? attributes.get('lang') ?? '';
      this.variant = { language, changeDate: attributes.get('changedate'), content: [] };
    } else if (local === 'seg' && this.variant) this.segment = new SegmentReader();
    else if (local === 'prop' && this.unit) this.property = { type: attributes.get('type') ?? '', text: '' };
  }

  private close(local: string): RawUnit | undefined {
    const { unit } = this;
    if (local === 'seg' && this.segment) {
      if (this.variant) this.variant.content = this.segment.content();
      this.segment = undefined;
    } else if (this.segment) this.segment.close();
    else if (local === 'prop' && this.property) {
      unit?.properties.set(this.property.type, this.property.text);
      this.property = undefined;
    } else if (local === 'tuv' && this.variant) {
      unit?.variants.push(this.variant);
      this.variant = undefined;
    } else if (local === 'tu') {
      this.unit = undefined;
      return unit;
    }
    return undefined;
  }
}
