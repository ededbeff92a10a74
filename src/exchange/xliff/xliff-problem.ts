import type { LinePosition } from '../../model/text.ts';
import type { XmlOpen } from '../xml/xml-event.ts';
import { ExchangeProblem } from '../exchange-problem.ts';

/** An attribute's value; throws an ExchangeProblem where it is missing or empty. */
export function requiredAttribute({ local, attributes, place }: XmlOpen, name: string): string {
  const value = attributes.get(name);
  if (value === undefined || value === '') throw new ExchangeProblem(`This "${local}" has no "${name}".`, place);
  return value;
}

/** Throws an ExchangeProblem for a root element of another format. */
export function refuseRoot(version: string, place: LinePosition): never {
  throw new ExchangeProblem(`The file is not XLIFF ${version}.`, place);
}
