import { decodeText } from '../decode-text.ts';
import type { ImportedPair } from '../imported-pair.ts';
import type { XmlClose, XmlOpen } from '../xml/xml-event.ts';
import { xmlEvents } from '../xml/xml-events.ts';

/** What a version of XLIFF makes of the elements of a file. */
export interface UnitReader {
  /** Takes a tag in; false if its element is to be passed over, with all within it. */
  readonly enters: (tag: XmlOpen) => boolean;
  readonly takeText: (text: string) => void;
  /** Leaves an element that was entered; gives the pair that is whole with it. */
  readonly leave: (tag: XmlClose) => ImportedPair | undefined;
}

/**
 * Leads a reader through a file, past the elements that it does not enter; `unit` is the name of the element that holds a pair. Throws
 * an ExchangeProblem for what is no XML, and whatever the reader refuses.
 */
export async function* readUnits(
  bytes: AsyncIterable<Uint8Array>,
  unit: string,
  reader: UnitReader,
): AsyncGenerator<ImportedPair> {
  let skipped = 0;
  for await (const events of xmlEvents(decodeText(bytes), unit)) {
    for (const event of events) {
      if (event.type === 'open') {
        if (skipped > 0 || !reader.enters(event)) skipped++;
      } else if (skipped > 0) {
        if (event.type === 'close') skipped--;
      } else if (event.type === 'text') reader.takeText(event.text);
      else {
        const pair = reader.leave(event);
        if (pair) yield pair;
      }
    }
  }
}
