import type { LinePosition } from '../model/text.ts';

/** A file cannot be read as what it claims to be: why, for people, and where. */
export class ExchangeProblem extends Error {
  override readonly name = 'ExchangeProblem';
  readonly place: LinePosition;

  constructor(message: string, place: LinePosition) {
    super(message);
    this.place = place;
  }
}
